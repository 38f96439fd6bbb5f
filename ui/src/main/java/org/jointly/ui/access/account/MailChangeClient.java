package org.jointly.ui.access.account;

import io.micronaut.http.client.annotation.Client;
import org.jointly.api.access.account.MailChangeApi;

@Client(id = "backend", definitionType = Client.DefinitionType.SERVER)
interface MailChangeClient extends MailChangeApi {}
