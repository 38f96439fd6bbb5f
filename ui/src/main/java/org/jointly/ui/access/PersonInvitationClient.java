package org.jointly.ui.access;

import io.micronaut.http.client.annotation.Client;
import org.jointly.api.access.invitation.PersonInvitationApi;

@Client(id = "backend", definitionType = Client.DefinitionType.SERVER)
interface PersonInvitationClient extends PersonInvitationApi {}
