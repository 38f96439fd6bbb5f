package org.jointly.api.exchange;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * What became of one part of the file, if it was not simply taken.
 *
 * @param line line in the file, from 1
 * @param path where, such as {@code iati-activity/budget[2]/value}
 * @param value what stood there, shortened to 200 characters
 * @param reason why, for the person who imports
 */
@Serdeable
public record Note(int line, String path, @Nullable String value, Finding finding, String reason) {}
