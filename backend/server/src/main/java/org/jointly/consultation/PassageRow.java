package org.jointly.consultation;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;
import org.jointly.api.consultation.Passage;
import org.jointly.api.consultation.PassageKind;
import org.jspecify.annotations.Nullable;

/** A row of {@code consultation.passage}: a piece of the text that is consulted on. */
@Introspected
public record PassageRow(
        UUID call,
        int position,
        PassageKind kind,
        int level,
        @Nullable String field,
        @Nullable String section,
        String text) {
    Passage seen() {
        return new Passage(position, kind, level, field, section, text);
    }
}
