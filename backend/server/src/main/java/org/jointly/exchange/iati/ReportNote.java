package org.jointly.exchange.iati;

import org.jointly.api.Sentence;
import org.jointly.api.exchange.Finding;
import org.jspecify.annotations.Nullable;

/**
 * What a report says of one part of an activity, in none of the languages yet.
 *
 * @param line in the file, from 1
 * @param path where, such as {@code iati-activity/budget[2]/value}
 * @param value what stood there, short enough for a report
 */
public record ReportNote(int line, String path, @Nullable String value, Finding finding, Sentence said) {}
