package org.jointly.ui.access.delegation;

import io.micronaut.http.client.annotation.Client;
import org.jointly.api.access.delegation.DelegationApi;

@Client(id = "backend", definitionType = Client.DefinitionType.SERVER)
interface DelegationClient extends DelegationApi {}
