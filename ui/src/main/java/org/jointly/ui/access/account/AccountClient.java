package org.jointly.ui.access.account;

import io.micronaut.http.client.annotation.Client;
import org.jointly.api.access.account.AccountApi;

@Client(id = "backend", definitionType = Client.DefinitionType.SERVER)
interface AccountClient extends AccountApi {}
