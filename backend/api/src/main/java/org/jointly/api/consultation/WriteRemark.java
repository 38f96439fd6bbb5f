package org.jointly.api.consultation;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation says: on words of a passage, on a passage, as the answer to a question, or on the whole.
 *
 * @param question its number; absent on a passage
 * @param passage its position; absent on a question
 * @param start the first letter of the passage that is meant, counted from 0 in UTF-16 units; absent for all of it
 * @param end the letter after the last that is meant
 * @param stance for a question that asks for one
 * @param text may be empty where a stance is given
 * @param proposal the words it would have in their place
 * @param version of the remark that is changed; absent for a new one
 */
@Serdeable
public record WriteRemark(
        @Nullable @Min(1) @Max(50) Integer question,
        @Nullable @Min(1) Integer passage,
        @Nullable @Min(0) Integer start,
        @Nullable @Min(0) Integer end,
        @Nullable Stance stance,
        @Nullable @Size(max = 10000) String text,
        @Nullable @Size(max = 10000) String proposal,
        @Nullable Integer version) {}
