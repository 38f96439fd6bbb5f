package org.jointly.ui.programme.change;

import io.micronaut.http.client.annotation.Client;
import org.jointly.api.programme.change.ProgrammeChangeApi;

@Client(id = "backend", definitionType = Client.DefinitionType.SERVER)
interface ProgrammeChangeClient extends ProgrammeChangeApi {}
