package org.jointly.ui.notification;

import io.micronaut.http.client.annotation.Client;
import org.jointly.api.notification.MailApi;

@Client(id = "backend", definitionType = Client.DefinitionType.SERVER)
interface MailClient extends MailApi {}
