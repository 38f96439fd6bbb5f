package org.jointly.api.reader;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import org.jointly.api.voices.Use;

/** What a copy is taken for. */
@Serdeable
public record ExportVoice(@NotNull Use use) {}
