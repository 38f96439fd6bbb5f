package org.jointly.ui.notification;

import io.micronaut.http.client.annotation.Client;
import org.jointly.api.notification.DisclosureApi;

@Client(id = "backend", definitionType = Client.DefinitionType.SERVER)
interface DisclosureClient extends DisclosureApi {}
