package org.jointly.access.member;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jointly.api.access.GrantEnding;
import org.jointly.api.access.Role;
import org.jointly.api.access.RoleGrant;
import org.jspecify.annotations.Nullable;

/** A row of {@code access.role_grant}. */
@MappedEntity(value = "role_grant", schema = "access")
record RoleGrantRow(
        @Id UUID id,
        UUID organisation,
        UUID person,
        String role,
        Instant begins,
        @Nullable Instant ends,
        @Nullable UUID givenBy,
        @Nullable String givenByName,
        Instant givenAt,
        @Nullable UUID endedBy,
        @Nullable String endedByName,
        @Nullable Instant endedAt,
        @Nullable String ending,
        boolean byProvider) {
    Role which() {
        return Role.valueOf(role.toUpperCase(Locale.ROOT));
    }

    /** Also when nobody has noted its end yet. */
    boolean isOver(Instant now) {
        return endedAt != null || (ends != null && !ends.isAfter(now));
    }

    /** The date that still counts when the role is found in Keycloak again, since nobody ended it here. */
    @Nullable Instant keptEnd() {
        return GrantEnding.DIRECTORY.toString().equals(ending) ? ends : null;
    }

    boolean wasTaken() {
        return GrantEnding.TAKEN.toString().equals(ending);
    }

    RoleGrant shown(Instant now) {
        var expired = endedAt == null && isOver(now);
        return new RoleGrant(
                which(),
                begins,
                ends,
                givenByName,
                givenAt,
                endedByName,
                expired ? ends : endedAt,
                expired
                        ? GrantEnding.EXPIRED
                        : ending == null ? null : GrantEnding.valueOf(ending.toUpperCase(Locale.ROOT)),
                byProvider);
    }
}
