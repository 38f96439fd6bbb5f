package org.jointly.ui.programme.leaving;

import io.micronaut.http.client.annotation.Client;
import org.jointly.api.programme.leaving.ProgrammeLeavingApi;

@Client(id = "backend", definitionType = Client.DefinitionType.SERVER)
interface ProgrammeLeavingClient extends ProgrammeLeavingApi {}
