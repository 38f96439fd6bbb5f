package org.jointly.api.access.account;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/**
 * That one's mail address is to change.
 *
 * @param mail the new one
 * @param expires both ends must have confirmed by then
 */
@Serdeable
public record MyMailChange(String mail, Instant expires, boolean oldConfirmed, boolean newConfirmed) {}
