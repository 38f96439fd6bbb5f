package org.jointly.voices.survivor;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import java.util.UUID;

/** A published theme that a voice lies behind. */
@Introspected
record OutRow(UUID theme, String text, LocalDate publishedOn) {}
