package org.jointly.access.rights;

import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jointly.access.keycloak.Keycloak;
import org.jointly.access.keycloak.Member;
import org.jointly.api.access.Role;
import org.jointly.platform.StandIn;
import org.jointly.platform.problem.Unavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Adds to somebody's own rights the authority of principals who gave it to them. Decided whenever rights are: the period must last,
 * the giver must be principal in their own right at this moment, and the delegate must read for the organisation in theirs.
 */
@Singleton
public class DelegatedRights {
    private static final Logger LOG = LoggerFactory.getLogger(DelegatedRights.class);

    private final Reading reading;
    private final Keycloak keycloak;
    private final HeldBack heldBack;
    private final Clock clock;

    DelegatedRights(Reading reading, Keycloak keycloak, HeldBack heldBack, Clock clock) {
        this.reading = reading;
        this.keycloak = keycloak;
        this.heldBack = heldBack;
        this.clock = clock;
    }

    /** While Keycloak cannot be asked about a giver, somebody's own rights are all they have. */
    public HeldBack.Rest addedTo(HeldBack.Rest own) {
        var caller = own.caller();
        var now = clock.instant();
        Supplier<List<GivenAuthority>> read = () -> reading.of(caller.person(), now);
        var rows = PropagatedContext.empty().plus(caller).wrap(read).get();
        if (rows.isEmpty()) {
            return own;
        }
        try {
            return added(own, rows, now);
        } catch (Unavailable e) {
            LOG.warn("Whether the givers of an authority are still principal cannot be asked: {}", e.getMessage());
            return own;
        }
    }

    private HeldBack.Rest added(HeldBack.Rest own, List<GivenAuthority> rows, Instant now) {
        var caller = own.caller();
        var affiliations = new HashMap<UUID, Set<Role>>(caller.affiliations());
        var standIns = new HashMap<UUID, StandIn>();
        var until = own.until();
        for (var row : rows) {
            Set<Role> held = affiliations.get(row.organisation());
            if (held == null || !held.contains(Role.VIEWER) || held.contains(Role.PRINCIPAL)) {
                continue;
            }
            if (row.begins().isAfter(now)) {
                until = earlier(until, Optional.of(row.begins()));
                continue;
            }
            var giver = giver(row);
            if (giver.isPresent()) {
                var all = EnumSet.copyOf(held);
                all.add(Role.PRINCIPAL);
                affiliations.put(row.organisation(), all);
                standIns.put(row.organisation(), new StandIn(row.giver(), row.giverName()));
                until = earlier(earlier(until, giver.get().until()), Optional.of(row.ends()));
            }
        }
        return new HeldBack.Rest(caller.with(Map.copyOf(affiliations), Map.copyOf(standIns)), until);
    }

    /** What is left of the giver's own rights, if they are principal; what they themselves were given does not count. */
    private Optional<HeldBack.Rest> giver(GivenAuthority row) {
        return keycloak.member(row.organisation(), row.giver())
                .filter(Member::enabled)
                .map(member -> heldBack.outOf(new Claimed(
                        row.giver(),
                        member.name(),
                        false,
                        Map.of(
                                row.organisation(),
                                new Claimed.Roles(member.roles(), HeldBack.withContained(member.roles()))),
                        null)))
                .filter(rest -> rest.caller()
                        .affiliations()
                        .getOrDefault(row.organisation(), Set.of())
                        .contains(Role.PRINCIPAL));
    }

    private static Optional<Instant> earlier(Optional<Instant> one, Optional<Instant> other) {
        return Stream.of(one, other).flatMap(Optional::stream).min(Instant::compareTo);
    }

    /** The transaction. */
    @Singleton
    static class Reading {
        private final GivenAuthorities rows;

        Reading(GivenAuthorities rows) {
            this.rows = rows;
        }

        @Transactional(readOnly = true)
        List<GivenAuthority> of(UUID person, Instant now) {
            return rows.given(person, now);
        }
    }
}
