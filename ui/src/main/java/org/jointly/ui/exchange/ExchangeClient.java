package org.jointly.ui.exchange;

import io.micronaut.http.client.annotation.Client;
import org.jointly.api.exchange.ExchangeApi;

@Client(id = "backend", definitionType = Client.DefinitionType.SERVER)
interface ExchangeClient extends ExchangeApi {}
