package org.jointly.access.account;

import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jointly.api.access.Role;
import org.jointly.api.access.account.Membership;
import org.jointly.api.access.reach.HeldRole;
import org.jointly.api.access.reach.RoleOrigin;
import org.jointly.organisation.Organisations;
import org.jointly.platform.Caller;

/** For which organisations somebody acts, and where their roles there come from. */
@Singleton
class Memberships {
    private final Reading reading;
    private final Organisations organisations;

    Memberships(Reading reading, Organisations organisations) {
        this.reading = reading;
        this.organisations = organisations;
    }

    /** By name. Roles that nothing is written of come from Keycloak. */
    List<Membership> all(Caller caller) {
        Supplier<List<OwnGrantRow>> read = () -> reading.of(caller.person());
        var grants = PropagatedContext.empty().plus(caller).wrap(read).get();
        return caller.affiliations().entrySet().stream()
                .flatMap(entry -> organisations
                        .find(entry.getKey())
                        .map(organisation -> new Membership(organisation, roles(caller, entry.getKey(), grants)))
                        .stream())
                .sorted(Comparator.comparing(
                        membership -> membership.organisation().name()))
                .toList();
    }

    /** An editor is not listed as commenter and viewer too. */
    private static List<HeldRole> roles(Caller caller, UUID organisation, List<OwnGrantRow> grants) {
        var held = EnumSet.noneOf(Role.class);
        held.addAll(caller.affiliations().getOrDefault(organisation, Set.of()));
        if (held.contains(Role.EDITOR)) {
            held.remove(Role.COMMENTER);
        }
        if (held.contains(Role.EDITOR) || held.contains(Role.COMMENTER)) {
            held.remove(Role.VIEWER);
        }
        var place = caller.standIns().get(organisation);
        return held.stream()
                .map(role -> role == Role.PRINCIPAL && place != null
                        ? new HeldRole(role, null, null, place.name(), RoleOrigin.DELEGATION)
                        : written(role, organisation, grants))
                .toList();
    }

    private static HeldRole written(Role role, UUID organisation, List<OwnGrantRow> grants) {
        return grants.stream()
                .filter(grant -> grant.organisation().equals(organisation)
                        && grant.role().equals(role.toString()))
                .findFirst()
                .map(grant -> new HeldRole(role, grant.begins(), grant.ends(), grant.givenByName()))
                .orElse(new HeldRole(role, null, null, null));
    }

    /** The transaction. */
    @Singleton
    static class Reading {
        private final OwnGrantRows rows;
        private final Clock clock;

        Reading(OwnGrantRows rows, Clock clock) {
            this.rows = rows;
            this.clock = clock;
        }

        @Transactional(readOnly = true)
        List<OwnGrantRow> of(UUID person) {
            return rows.held(person, clock.instant());
        }
    }
}
