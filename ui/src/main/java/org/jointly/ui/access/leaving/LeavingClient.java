package org.jointly.ui.access.leaving;

import io.micronaut.http.client.annotation.Client;
import org.jointly.api.access.leaving.LeavingApi;

@Client(id = "backend", definitionType = Client.DefinitionType.SERVER)
interface LeavingClient extends LeavingApi {}
