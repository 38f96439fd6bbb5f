package org.jointly.ui.programme.archival;

import io.micronaut.http.client.annotation.Client;
import org.jointly.api.programme.archival.ArchivalApi;

@Client(id = "backend", definitionType = Client.DefinitionType.SERVER)
interface ArchivalClient extends ArchivalApi {}
