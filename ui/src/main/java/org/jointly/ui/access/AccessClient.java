package org.jointly.ui.access;

import io.micronaut.http.client.annotation.Client;
import org.jointly.api.access.AccessApi;

@Client(id = "backend", definitionType = Client.DefinitionType.SERVER)
interface AccessClient extends AccessApi {}
