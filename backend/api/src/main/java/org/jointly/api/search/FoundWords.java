package org.jointly.api.search;

import io.micronaut.serde.annotation.Serdeable;

/**
 * A stretch of a text.
 *
 * @param marked whether it is what was looked for
 */
@Serdeable
public record FoundWords(String text, boolean marked) {}
