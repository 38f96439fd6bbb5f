package org.jointly.ui.document;

import io.micronaut.http.client.annotation.Client;
import org.jointly.api.document.ExportApi;

@Client(id = "backend", definitionType = Client.DefinitionType.SERVER)
interface ExportClient extends ExportApi {}
