package org.jointly.api.programme;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/** A programme offered while one types. */
@Serdeable
public record ProgrammeSuggestion(UUID id, String title) {}
