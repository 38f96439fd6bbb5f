package org.jointly.voices.keylog;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;

/** The public halves of a person's keys. */
@Introspected
public record PersonKeyRow(UUID organisation, UUID person, String personName, String recipient, String signing) {}
