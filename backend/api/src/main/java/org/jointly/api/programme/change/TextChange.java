package org.jointly.api.programme.change;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * A text before and after a change, whole.
 *
 * @param before absent if there was none in that language
 * @param after absent if there is none any more
 */
@Serdeable
public record TextChange(
        ProgrammeField field,
        String language,
        @Nullable String before,
        @Nullable String after) {}
