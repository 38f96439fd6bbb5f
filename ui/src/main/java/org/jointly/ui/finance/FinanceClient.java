package org.jointly.ui.finance;

import io.micronaut.http.client.annotation.Client;
import org.jointly.api.finance.FinanceApi;

@Client(id = "backend", definitionType = Client.DefinitionType.SERVER)
interface FinanceClient extends FinanceApi {}
