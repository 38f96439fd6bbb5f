package org.jointly.ui.notification;

import io.micronaut.http.client.annotation.Client;
import org.jointly.api.notification.NotificationApi;

@Client(id = "backend", definitionType = Client.DefinitionType.SERVER)
interface NotificationClient extends NotificationApi {}
