package org.jointly.api.programme.change;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became different of one field, as a person would say it. Words are those that were added or removed, at most 300 letters
 * of each stretch.
 *
 * @param language of a text; absent for other fields
 * @param longer whether the texts before and after say more than this
 */
@Serdeable
public record FieldChange(
        ProgrammeField field,
        @Nullable String language,
        List<ChangedValue> removed,
        List<ChangedValue> added,
        boolean longer) {
    @SuppressWarnings("NullAway") // JSON leaves an empty collection out
    public FieldChange {
        removed = removed == null ? List.of() : List.copyOf(removed);
        added = added == null ? List.of() : List.copyOf(added);
    }
}
