package org.jointly.api.access.reach;

import io.micronaut.serde.annotation.Serdeable;

/**
 * To how much of a kind somebody has access.
 *
 * @param code such as {@code programme.see}
 */
@Serdeable
public record AccessCount(String code, long count) {}
