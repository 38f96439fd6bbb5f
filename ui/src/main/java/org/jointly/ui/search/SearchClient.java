package org.jointly.ui.search;

import io.micronaut.http.client.annotation.Client;
import org.jointly.api.search.SearchApi;

@Client(id = "backend", definitionType = Client.DefinitionType.SERVER)
interface SearchClient extends SearchApi {}
