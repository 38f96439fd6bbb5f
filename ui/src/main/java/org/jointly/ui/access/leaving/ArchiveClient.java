package org.jointly.ui.access.leaving;

import io.micronaut.http.client.annotation.Client;
import org.jointly.api.access.archive.ArchiveApi;

@Client(id = "backend", definitionType = Client.DefinitionType.SERVER)
interface ArchiveClient extends ArchiveApi {}
