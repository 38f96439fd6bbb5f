package org.jointly.ui.results;

import io.micronaut.http.client.annotation.Client;
import org.jointly.api.results.ResultsApi;

@Client(id = "backend", definitionType = Client.DefinitionType.SERVER)
interface ResultsClient extends ResultsApi {}
