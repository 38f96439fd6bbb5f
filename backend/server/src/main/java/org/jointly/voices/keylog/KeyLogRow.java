package org.jointly.voices.keylog;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.util.List;
import java.util.UUID;
import org.jointly.api.survivor.SignedEntry;

/** A row of {@code voices.key_log}. */
@Introspected
public record KeyLogRow(
        UUID organisation,
        int seq,
        String entry,
        String hash,
        @TypeDef(type = DataType.JSON) List<SignedEntry.Signed> signatures) {}
