package org.jointly.ui.access.reach;

import io.micronaut.http.client.annotation.Client;
import org.jointly.api.access.reach.ReachApi;

@Client(id = "backend", definitionType = Client.DefinitionType.SERVER)
interface ReachClient extends ReachApi {}
