package org.jointly.api.programme.change;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * What one change of a programme made different.
 *
 * @param version the one that the change made
 * @param texts those that changed, whole
 */
@Serdeable
public record ProgrammeChange(int version, List<FieldChange> fields, List<TextChange> texts) {
    @SuppressWarnings("NullAway") // JSON leaves an empty collection out
    public ProgrammeChange {
        fields = fields == null ? List.of() : List.copyOf(fields);
        texts = texts == null ? List.of() : List.copyOf(texts);
    }
}
