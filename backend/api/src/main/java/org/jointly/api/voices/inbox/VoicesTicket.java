package org.jointly.api.voices.inbox;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/**
 * Lets the reader's frame in for a minute; asked for again and again while the frame is open.
 *
 * @param frame address of the frame
 */
@Serdeable
public record VoicesTicket(String token, Instant expiresAt, String frame) {}
