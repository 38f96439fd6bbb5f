package org.jointly.ui.consultation;

import io.micronaut.http.client.annotation.Client;
import org.jointly.api.consultation.SubmissionApi;

@Client(id = "backend", definitionType = Client.DefinitionType.SERVER)
interface SubmissionClient extends SubmissionApi {}
