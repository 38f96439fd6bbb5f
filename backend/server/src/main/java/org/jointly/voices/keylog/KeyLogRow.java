package org.jointly.voices.keylog;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.util.List;
import java.util.UUID;
import org.jointly.api.survivor.SignedEntry;

/** A row of {@code voices.key_log}. */
@MappedEntity(value = "key_log", schema = "voices")
public record KeyLogRow(
        @Id UUID organisation,
        int seq,
        String entry,
        String hash,
        @TypeDef(type = DataType.JSON) List<SignedEntry.Signed> signatures) {}
