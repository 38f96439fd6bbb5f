package org.jointly.voices.keylog;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jointly.api.reader.GivenKey;
import org.jointly.api.survivor.SignedEntry;

/** A row of {@code voices.key_log_draft}. */
@MappedEntity(value = "key_log_draft", schema = "voices")
public record KeyLogDraftRow(
        @Id UUID organisation,
        UUID id,
        String entry,
        @TypeDef(type = DataType.JSON) List<SignedEntry.Signed> signatures,
        @TypeDef(type = DataType.JSON) List<GivenKey> keys,
        UUID draftedBy,
        String draftedByName,
        Instant draftedAt) {
    @SuppressWarnings("NullAway") // JSON leaves an empty list out
    public KeyLogDraftRow {
        keys = keys == null ? List.of() : keys;
    }
}
