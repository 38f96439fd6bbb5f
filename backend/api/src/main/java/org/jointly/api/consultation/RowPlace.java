package org.jointly.api.consultation;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * What a comment is about; neither question nor passage for the whole.
 *
 * @param section the heading of the passage
 * @param field which field of the programme the passage is, such as {@code title}; absent in a document
 * @param start the first letter of the passage that is meant; absent for all of it
 * @param quote the words that are meant, or the passage's first 500
 */
@Serdeable
public record RowPlace(
        @Nullable Integer question,
        @Nullable Integer passage,
        @Nullable String section,
        @Nullable String field,
        @Nullable Integer start,
        @Nullable Integer end,
        @Nullable String quote) {}
