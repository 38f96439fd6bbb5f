package org.jointly.ui.access;

import io.micronaut.http.client.annotation.Client;
import org.jointly.api.access.PeopleApi;

@Client(id = "backend", definitionType = Client.DefinitionType.SERVER)
interface PeopleClient extends PeopleApi {}
