package org.jointly.ui.access.machine;

import io.micronaut.http.client.annotation.Client;
import org.jointly.api.access.machine.MachineApi;

@Client(id = "backend", definitionType = Client.DefinitionType.SERVER)
interface MachineClient extends MachineApi {}
