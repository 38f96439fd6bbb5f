package org.jointly.access.member;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import org.jointly.access.keycloak.Member;
import org.jointly.api.access.Role;

/** Reads and notes, each in a transaction of its own, what Keycloak is to be told. */
@Singleton
@Transactional
class Settlements {
    private final MemberRows rows;
    private final Clock clock;

    Settlements(MemberRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Empty when Keycloak knows all of it. */
    Optional<Wanted> wanted(UUID organisation, UUID person) {
        return rows.member(organisation, person).filter(MemberRow::isUnsettled).map(this::wanted);
    }

    /** Whether Keycloak knows it or not. */
    Optional<Wanted> now(UUID organisation, UUID person) {
        return rows.member(organisation, person).map(this::wanted);
    }

    boolean settle(Wanted wanted) {
        return rows.settle(wanted.organisation(), wanted.person(), wanted.version(), clock.instant()) == 1;
    }

    /** What lists show of somebody who came in, as Keycloak says it. */
    void know(UUID organisation, Member member) {
        rows.know(organisation, member, member.mail(), clock.instant());
    }

    private Wanted wanted(MemberRow row) {
        var now = clock.instant();
        var held = EnumSet.noneOf(Role.class);
        var ended = EnumSet.noneOf(Role.class);
        rows.newest(row.organisation(), row.person())
                .forEach(grant -> (grant.isOver(now) ? ended : held).add(grant.which()));
        return new Wanted(row.organisation(), row.person(), row.version(), row.isOver(), row.joining(), held, ended);
    }
}
