package org.jointly.api.consultation;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jointly.api.discussion.Disposition;
import org.jspecify.annotations.Nullable;

/**
 * What was read from a table of comments.
 *
 * @param applied whether it was kept
 * @param changes dispositions that differ from what stands, in the order of the table
 * @param unchanged rows that say what stands already
 * @param faults what was not understood and is left as it stands
 */
@Serdeable
public record SheetReading(boolean applied, List<Change> changes, int unchanged, List<Fault> faults) {
    @SuppressWarnings("NullAway") // JSON leaves an empty list out
    public SheetReading {
        changes = changes == null ? List.of() : List.copyOf(changes);
        faults = faults == null ? List.of() : List.copyOf(faults);
    }

    /** What a row of the table would make of a comment. */
    @Serdeable
    public record Change(
            int reference,
            @Nullable Disposition before,
            @Nullable String reasonBefore,
            @Nullable Disposition after,
            @Nullable String reasonAfter) {}

    /**
     * Something that was not understood.
     *
     * @param cell such as {@code B7}
     * @param sentence what to do, in the language that was asked for
     */
    @Serdeable
    public record Fault(String cell, String sentence) {}
}
