package org.jointly.access.delegation;

import io.micronaut.core.propagation.PropagatedContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jointly.access.Access;
import org.jointly.access.member.People;
import org.jointly.api.access.delegation.Delegate;
import org.jointly.api.access.delegation.Delegation;
import org.jointly.platform.Actor;
import org.jointly.platform.Duty;
import org.jointly.platform.problem.NotAllowed;

/** Authorities that are given for a period. Keycloak is asked who the colleague is before a transaction begins. */
@Singleton
class Delegations {
    private final People people;
    private final KnownPair pair;
    private final DelegationActs acts;

    Delegations(People people, KnownPair pair, DelegationActs acts) {
        this.people = people;
        this.pair = pair;
        this.acts = acts;
    }

    List<Delegation> mine() {
        return acts.of(Actor.current().person());
    }

    List<Delegation> of(UUID person) {
        Access.administrator();
        return acts.of(person);
    }

    Delegation make(Delegate request) {
        var actor = DelegationPolicy.mayDelegate();
        var to = DelegationPolicy.mayReceive(people.one(actor.organisation(), request.to()), actor);
        var oneself = people.oneself().orElseThrow(() -> new NotAllowed("delegation.works-no-more"));
        var colleague = people.colleague(to.id()).orElseThrow(() -> new NotAllowed("delegation.colleague"));
        PropagatedContext.empty()
                .plus(Duty.ACCESS)
                .plus(actor)
                .wrap(() -> pair.know(oneself, colleague))
                .run();
        return acts.make(to, request);
    }

    Delegation end(UUID delegation) {
        return acts.end(delegation);
    }
}
