package org.jointly.api.audit;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import org.jointly.api.Audience;
import org.jointly.api.Signature;
import org.jspecify.annotations.Nullable;

/**
 * What was done.
 *
 * @param sequence position in the organisation's chain, from 1
 * @param action what, such as {@code programme.created}
 * @param subject what it was done to
 * @param details facts that are not content, such as {@code capacity: partner}
 * @param hash SHA-256 over this entry and the one before, in hex
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
        String hash) {
    @SuppressWarnings("NullAway") // JSON leaves an empty collection out
    public AuditEntry {
        details = details == null ? Map.of() : Collections.unmodifiableMap(details);
    }
}
