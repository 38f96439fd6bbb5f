package org.jointly.api.discussion;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jointly.api.Audience;
import org.jspecify.annotations.Nullable;

/**
 * A request to raise a topic; the text becomes its first comment.
 *
 * @param asked the organisation that is asked for an answer, if one is
 * @param answerBy the day by which an answer is hoped for
 * @param anchor the words it is about, if it is about some
 */
@Serdeable
public record RaiseTopic(
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 10000) String text,
        @NotNull Audience audience,
        @Nullable UUID asked,
        @Nullable LocalDate answerBy,
        @Nullable @Valid Anchor anchor) {}
