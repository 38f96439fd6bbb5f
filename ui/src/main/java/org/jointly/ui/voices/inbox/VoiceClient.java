package org.jointly.ui.voices.inbox;

import io.micronaut.http.client.annotation.Client;
import org.jointly.api.voices.inbox.VoiceApi;

@Client(id = "backend", definitionType = Client.DefinitionType.SERVER)
interface VoiceClient extends VoiceApi {}
