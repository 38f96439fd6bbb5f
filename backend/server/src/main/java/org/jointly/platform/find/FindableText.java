package org.jointly.platform.find;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be found, with its words.
 *
 * @param parent what it stands in besides its programme, such as the topic of a comment
 * @param readers the organisations that may see it now, as PostgreSQL writes an array
 * @param title may be empty
 */
@Introspected
public record FindableText(
        UUID subject,
        UUID programme,
        @Nullable UUID parent,
        String audience,
        UUID organisation,
        String readers,
        String title,
        String text,
        Instant at) {
    /** So many letters of a text are read; what stands behind them is not found. */
    public static final int LONGEST = 100_000;
}
