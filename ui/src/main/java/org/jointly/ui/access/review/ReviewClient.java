package org.jointly.ui.access.review;

import io.micronaut.http.client.annotation.Client;
import org.jointly.api.access.review.ReviewApi;

@Client(id = "backend", definitionType = Client.DefinitionType.SERVER)
interface ReviewClient extends ReviewApi {}
