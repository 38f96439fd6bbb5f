package org.jointly.ui.consultation;

import io.micronaut.http.client.annotation.Client;
import org.jointly.api.consultation.MatrixApi;

@Client(id = "backend", definitionType = Client.DefinitionType.SERVER)
interface MatrixClient extends MatrixApi {}
