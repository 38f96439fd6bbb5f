package org.jointly.api.audit;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jointly.api.Audience;
import org.jointly.api.Signature;
import org.jointly.api.programme.change.FieldChange;
import org.jspecify.annotations.Nullable;

/**
 * What was done.
 *
 * @param sequence position in the organisation's chain, from 1
 * @param action what, such as {@code programme.created}
 * @param subject what it was done to
 * @param details facts that are not content, such as {@code capacity: partner}
 * @param hash SHA-256 over this entry and the one before, in hex
 * @param about what it is about, by the name that it has now, for whoever may see it: the organisation that was invited or whose
 *     participation ended, the topic, the text and its version
 * @param changes what a change of the programme's own fields made different, for whoever reads the programme; it is no part of the
 *     entry, which holds nothing that was written
 */
@Serdeable
public record AuditEntry(
        long sequence,
        Instant at,
        Signature by,
        String action,
        UUID subject,
        @Nullable UUID programme,
        @Nullable String programmeTitle,
        Audience audience,
        Map<String, String> details,
        String hash,
        @Nullable String about,
        List<FieldChange> changes) {
    @SuppressWarnings("NullAway") // JSON leaves an empty collection out
    public AuditEntry {
        changes = changes == null ? List.of() : List.copyOf(changes);
        details = details == null ? Map.of() : Collections.unmodifiableMap(details);
    }
}
