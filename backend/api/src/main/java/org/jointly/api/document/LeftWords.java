package org.jointly.api.document;

import io.micronaut.serde.annotation.Serdeable;

/**
 * Words of a Word file that were not taken as they stood there.
 *
 * @param text at most 1,000 letters of them
 */
@Serdeable
public record LeftWords(LeftOut kind, String text) {}
