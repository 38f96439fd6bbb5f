package org.jointly.ui.access.duty;

import io.micronaut.http.client.annotation.Client;
import org.jointly.api.access.duty.DutyApi;

@Client(id = "backend", definitionType = Client.DefinitionType.SERVER)
interface DutyClient extends DutyApi {}
