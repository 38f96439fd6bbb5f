package org.jointly.api.access.duty;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/**
 * That duties of somebody came to the reader.
 *
 * @param kind of what they are
 * @param count how many
 * @param first the first of them, where one can go to it
 * @param from the name of who had them
 * @param by the name of the administrator who gave them on
 */
@Serdeable
public record Handover(UUID id, String kind, int count, UUID first, String from, String by, Instant at) {}
