package org.jointly.ui.access.registration;

import io.micronaut.http.client.annotation.Client;
import org.jointly.api.access.registration.RegistrationApi;

@Client(id = "backend", definitionType = Client.DefinitionType.SERVER)
interface RegistrationClient extends RegistrationApi {}
