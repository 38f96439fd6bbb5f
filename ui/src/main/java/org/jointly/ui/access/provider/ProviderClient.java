package org.jointly.ui.access.provider;

import io.micronaut.http.client.annotation.Client;
import org.jointly.api.access.provider.ProviderApi;

@Client(id = "backend", definitionType = Client.DefinitionType.SERVER)
interface ProviderClient extends ProviderApi {}
