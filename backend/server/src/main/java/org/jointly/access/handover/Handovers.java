package org.jointly.access.handover;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.jointly.access.Access;
import org.jointly.access.AccessSubject;
import org.jointly.access.past.PeopleAt;
import org.jointly.api.access.duty.DutiesOfPerson;
import org.jointly.api.access.duty.MoveDuties;
import org.jointly.api.access.reach.PersonAt;
import org.jointly.platform.problem.Invalid;
import org.jointly.platform.problem.NotFound;

/** Who leaves and who takes over, looked up before the transaction that moves their duties. */
@Singleton
class Handovers {
    private final PeopleAt people;
    private final HandoverActs acts;

    Handovers(PeopleAt people, HandoverActs acts) {
        this.people = people;
        this.acts = acts;
    }

    DutiesOfPerson of(UUID person) {
        Access.administrator();
        return acts.duties(found(person));
    }

    DutiesOfPerson move(UUID person, MoveDuties request) {
        Access.administrator();
        var from = found(person);
        if (request.to().equals(person)) {
            throw new Invalid("/to", "handover.other-person");
        }
        var to = people.one(request.to(), null)
                .filter(PersonAt::acts)
                .orElseThrow(() -> new Invalid("/to", "handover.colleague"));
        return acts.move(from, AccessSubject.of(to), request);
    }

    private PersonAt found(UUID person) {
        return people.one(person, null).orElseThrow(() -> new NotFound("person"));
    }
}
