package org.jointly.api.document;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/**
 * Opens a live document, once and again until it expires.
 *
 * @param token what a Hocuspocus provider gives as its token
 * @param epoch the life of the document: a copy kept from another life must not be merged into it
 * @param schema the newest kind of text the server knows
 */
@Serdeable
public record Ticket(String token, Instant expiresAt, String epoch, int schema) {}
