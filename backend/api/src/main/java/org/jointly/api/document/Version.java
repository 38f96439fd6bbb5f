package org.jointly.api.document;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jointly.api.Signature;
import org.jspecify.annotations.Nullable;

/**
 * A state of a document that is kept and never changed.
 *
 * @param number counts the document's versions from 1
 * @param name absent for one the platform kept by itself
 * @param hash SHA-256 of its text, in hexadecimal: equal texts have equal hashes
 * @param letters how long its text is, in characters
 * @param madeBy absent for one the platform kept by itself
 * @param contributors who wrote since the version before
 * @param frozenBy who froze it, if anybody did
 */
@Serdeable
public record Version(
        UUID id,
        UUID document,
        UUID programme,
        int number,
        @Nullable String name,
        String hash,
        int letters,
        Instant madeAt,
        @Nullable Signature madeBy,
        List<Signature> contributors,
        @Nullable Signature frozenBy,
        @Nullable Instant frozenAt) {
    @SuppressWarnings("NullAway") // JSON leaves an empty list out
    public Version {
        contributors = contributors == null ? List.of() : List.copyOf(contributors);
    }
}
