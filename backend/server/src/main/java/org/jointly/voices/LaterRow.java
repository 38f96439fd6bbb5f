package org.jointly.voices;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import java.util.UUID;

/** A message or a reply. */
@Introspected
public record LaterRow(UUID submission, UUID organisation, int number, int epoch, byte[] sealed, LocalDate day) {}
