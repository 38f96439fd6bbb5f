package org.jointly.access.member;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code access.member}.
 *
 * @param version counts what was changed here
 * @param settled the version that Keycloak was told last
 */
@Introspected
record MemberRow(
        UUID organisation,
        UUID person,
        String name,
        @Nullable Instant endedAt,
        boolean joining,
        long version,
        long settled,
        Instant changedAt) {
    boolean isOver() {
        return endedAt != null;
    }

    /** Whether Keycloak is still to be told of something. */
    boolean isUnsettled() {
        return settled < version;
    }
}
