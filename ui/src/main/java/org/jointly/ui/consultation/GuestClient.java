package org.jointly.ui.consultation;

import io.micronaut.http.client.annotation.Client;
import org.jointly.api.consultation.guest.GuestApi;

@Client(id = "backend", definitionType = Client.DefinitionType.SERVER)
interface GuestClient extends GuestApi {}
