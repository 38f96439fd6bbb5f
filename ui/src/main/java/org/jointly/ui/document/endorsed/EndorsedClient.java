package org.jointly.ui.document.endorsed;

import io.micronaut.http.client.annotation.Client;
import org.jointly.api.document.EndorsedApi;

@Client(id = "backend", definitionType = Client.DefinitionType.SERVER)
interface EndorsedClient extends EndorsedApi {}
