package org.jointly.access.account;

import io.micronaut.core.propagation.PropagatedContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jointly.access.OpenDuties;
import org.jointly.access.SecondFactor;
import org.jointly.access.member.AskedPerson;
import org.jointly.access.member.People;
import org.jointly.api.access.Role;
import org.jointly.api.access.account.Membership;
import org.jointly.api.access.duty.OpenDuty;
import org.jointly.organisation.Organisations;
import org.jointly.platform.Actor;
import org.jointly.platform.Caller;
import org.jointly.platform.Duty;
import org.jointly.platform.problem.NotFound;

/** Leaves an organisation by oneself. What only the leaver could do is named to them before, and to its administrators after. */
@Singleton
class Leaving {
    private final People people;
    private final List<OpenDuties> duties;
    private final Organisations organisations;
    private final Memberships memberships;
    private final LeaveActs acts;

    Leaving(
            People people,
            List<OpenDuties> duties,
            Organisations organisations,
            Memberships memberships,
            LeaveActs acts) {
        this.people = people;
        this.duties = duties;
        this.organisations = organisations;
        this.memberships = memberships;
        this.acts = acts;
    }

    List<OpenDuty> duties(UUID organisation) {
        var actor = actor(organisation);
        return actor.find(() -> open(actor));
    }

    /** Whether leaving takes something along that others lean on: a role that needs a second factor, or programs. */
    boolean isGrave(UUID organisation) {
        var actor = actor(organisation);
        return SecondFactor.isNeededFor(actor.roles())
                || Duty.ACCESS.find(() -> acts.hasMachines(organisation, actor.person()));
    }

    List<Membership> leave(UUID organisation) {
        var caller = Caller.current();
        var actor = actor(organisation);
        var open = actor.find(() -> open(actor));
        Supplier<Optional<AskedPerson>> ask = people::oneself;
        var asked = actor.find(ask).orElseThrow(() -> new NotFound("membership"));
        PropagatedContext.empty()
                .plus(Duty.ACCESS)
                .plus(actor)
                .wrap(() -> acts.leave(asked, open))
                .run();
        return memberships.all(caller).stream()
                .filter(membership -> !membership.organisation().id().equals(organisation))
                .toList();
    }

    private List<OpenDuty> open(Actor actor) {
        return duties.stream().flatMap(kind -> kind.of(actor.person()).stream()).toList();
    }

    /** Nobody learns of an organisation that they do not belong to. */
    private Actor actor(UUID organisation) {
        var caller = Caller.current();
        Set<Role> roles = caller.affiliations().get(organisation);
        if (roles == null) {
            throw new NotFound("membership");
        }
        return new Actor(
                caller.person(),
                caller.name(),
                organisation,
                organisations.organisation(organisation).name(),
                roles);
    }
}
