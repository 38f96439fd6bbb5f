package org.jointly.ui.voices.theme;

import io.micronaut.http.client.annotation.Client;
import org.jointly.api.voices.theme.ThemeApi;

@Client(id = "backend", definitionType = Client.DefinitionType.SERVER)
interface ThemeClient extends ThemeApi {}
