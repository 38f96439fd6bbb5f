package org.jointly.exchange.iati;

import java.util.List;
import java.util.Map;
import org.jointly.api.exchange.Reporter;
import org.jspecify.annotations.Nullable;

/**
 * An activity as it was read from a file.
 *
 * @param line where it begins
 * @param reporter who reports it, if the file says so
 * @param published what is taken of it; absent if the activity is refused, of which the notes say why
 * @param taken how many of each part were taken
 * @param original its XML, in the root of its file; empty if it is too large to be kept
 */
public record ReadActivity(
        int line,
        @Nullable String iatiIdentifier,
        @Nullable String title,
        @Nullable Reporter reporter,
        @Nullable PublishedActivity published,
        Map<String, Integer> taken,
        List<ReportNote> notes,
        String original) {}
