package org.jointly.ui.document;

import io.micronaut.http.client.annotation.Client;
import org.jointly.api.document.VersionApi;

@Client(id = "backend", definitionType = Client.DefinitionType.SERVER)
interface VersionClient extends VersionApi {}
