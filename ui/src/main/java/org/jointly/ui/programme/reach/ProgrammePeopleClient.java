package org.jointly.ui.programme.reach;

import io.micronaut.http.client.annotation.Client;
import org.jointly.api.programme.reach.ProgrammePeopleApi;

@Client(id = "backend", definitionType = Client.DefinitionType.SERVER)
interface ProgrammePeopleClient extends ProgrammePeopleApi {}
