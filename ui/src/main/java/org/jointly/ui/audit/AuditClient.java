package org.jointly.ui.audit;

import io.micronaut.http.client.annotation.Client;
import org.jointly.api.audit.AuditApi;

@Client(id = "backend", definitionType = Client.DefinitionType.SERVER)
interface AuditClient extends AuditApi {}
