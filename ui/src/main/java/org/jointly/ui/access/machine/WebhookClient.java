package org.jointly.ui.access.machine;

import io.micronaut.http.client.annotation.Client;
import org.jointly.api.access.webhook.WebhookApi;

@Client(id = "backend", definitionType = Client.DefinitionType.SERVER)
interface WebhookClient extends WebhookApi {}
