package org.jointly.api.access;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * For how long a role is given.
 *
 * @param until in the future; absent when it stays open
 */
@Serdeable
public record GiveRole(@Nullable Instant until) {}
