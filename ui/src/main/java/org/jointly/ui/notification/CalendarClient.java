package org.jointly.ui.notification;

import io.micronaut.http.client.annotation.Client;
import org.jointly.api.notification.CalendarApi;

@Client(id = "backend", definitionType = Client.DefinitionType.SERVER)
interface CalendarClient extends CalendarApi {}
