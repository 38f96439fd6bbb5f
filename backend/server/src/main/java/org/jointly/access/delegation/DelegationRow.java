package org.jointly.access.delegation;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jointly.api.access.delegation.Delegation;
import org.jointly.platform.Actor;
import org.jspecify.annotations.Nullable;

/** A row of {@code access.delegation}. */
@MappedEntity(value = "delegation", schema = "access")
record DelegationRow(
        @Id UUID id,
        UUID organisation,
        UUID giver,
        String giverName,
        UUID delegate,
        String delegateName,
        Instant begins,
        Instant ends,
        Instant madeAt,
        @Nullable Instant endedAt,
        @Nullable UUID endedBy,
        @Nullable String endedByName) {
    boolean lasts(Instant now) {
        return endedAt == null && ends.isAfter(now);
    }

    Delegation shown(Actor reader, Instant now) {
        return new Delegation(
                id,
                giver,
                giverName,
                delegate,
                delegateName,
                begins,
                ends,
                endedAt,
                endedByName,
                lasts(now) && !begins.isAfter(now),
                lasts(now) && DelegationPolicy.ends(reader, this));
    }
}
