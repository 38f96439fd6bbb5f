package org.jointly.ui.organisation;

import io.micronaut.http.client.annotation.Client;
import org.jointly.api.organisation.OrganisationApi;

@Client(id = "backend", definitionType = Client.DefinitionType.SERVER)
interface OrganisationClient extends OrganisationApi {}
