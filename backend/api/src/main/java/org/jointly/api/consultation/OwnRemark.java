package org.jointly.api.consultation;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jointly.api.Signature;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation prepares to say. Nobody outside it can read or count it.
 *
 * @param place what it is about
 * @param released whether it is to be submitted; others stay within the organisation
 * @param version hand it back with a change; an older one is refused as stale
 */
@Serdeable
public record OwnRemark(
        UUID id,
        UUID call,
        RowPlace place,
        @Nullable Stance stance,
        String text,
        @Nullable String proposal,
        boolean released,
        Signature writtenBy,
        Instant changedAt,
        int version) {
    @SuppressWarnings("NullAway") // JSON leaves an empty text out
    public OwnRemark {
        text = text == null ? "" : text;
    }
}
