package org.jointly.ui.programme;

import io.micronaut.http.client.annotation.Client;
import org.jointly.api.programme.ProgrammeApi;

@Client(id = "backend", definitionType = Client.DefinitionType.SERVER)
interface ProgrammeClient extends ProgrammeApi {}
