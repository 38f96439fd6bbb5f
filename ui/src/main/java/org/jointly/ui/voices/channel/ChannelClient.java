package org.jointly.ui.voices.channel;

import io.micronaut.http.client.annotation.Client;
import org.jointly.api.voices.ChannelApi;

@Client(id = "backend", definitionType = Client.DefinitionType.SERVER)
interface ChannelClient extends ChannelApi {}
