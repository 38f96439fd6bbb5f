package org.jointly.access.member;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jointly.access.keycloak.Member;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code access.member}.
 *
 * @param mail as Keycloak said last, like {@code enabled}
 * @param version counts what was changed here
 * @param settled the version that Keycloak was told last
 */
@Introspected
record MemberRow(
        UUID organisation,
        UUID person,
        String name,
        @Nullable String mail,
        boolean enabled,
        @Nullable Instant endedAt,
        boolean joining,
        long version,
        long settled,
        Instant changedAt) {
    boolean isOver() {
        return endedAt != null;
    }

    /** Whether name, address and account are written as Keycloak says. */
    boolean describes(Member member) {
        return name.equals(member.name()) && Objects.equals(mail, member.mail()) && enabled == member.enabled();
    }

    /** Whether Keycloak is still to be told of something. */
    boolean isUnsettled() {
        return settled < version;
    }
}
