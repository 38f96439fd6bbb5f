package org.jointly.ui.discussion;

import io.micronaut.http.client.annotation.Client;
import org.jointly.api.discussion.DiscussionApi;

@Client(id = "backend", definitionType = Client.DefinitionType.SERVER)
interface DiscussionClient extends DiscussionApi {}
