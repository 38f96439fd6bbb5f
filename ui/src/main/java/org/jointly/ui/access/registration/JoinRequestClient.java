package org.jointly.ui.access.registration;

import io.micronaut.http.client.annotation.Client;
import org.jointly.api.access.registration.JoinRequestApi;

@Client(id = "backend", definitionType = Client.DefinitionType.SERVER)
interface JoinRequestClient extends JoinRequestApi {}
