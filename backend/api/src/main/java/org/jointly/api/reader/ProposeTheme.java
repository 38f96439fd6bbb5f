package org.jointly.api.reader;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jointly.api.voices.theme.ThemeKind;

/** What several voices say, in the reader's words. */
@Serdeable
public record ProposeTheme(
        @NotNull UUID channel,
        @NotNull ThemeKind kind,
        @NotNull Map<String, String> text,
        @NotEmpty @Size(max = 1000) Set<@NotNull UUID> voices) {}
