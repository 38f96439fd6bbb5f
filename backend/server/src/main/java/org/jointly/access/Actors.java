package org.jointly.access;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jointly.organisation.Organisations;
import org.jointly.platform.Actor;
import org.jointly.platform.Caller;
import org.jointly.platform.problem.Unavailable;

/** Makes of a person and an organisation somebody who acts for it, if they belong to it. */
@Singleton
class Actors {
    private final Organisations organisations;

    Actors(Organisations organisations) {
        this.organisations = organisations;
    }

    Optional<Actor> acting(Caller caller, UUID organisation) {
        if (organisations.empty()) {
            throw new Unavailable("Jointly has just started and is still reading which organisations there are.");
        }
        return Optional.ofNullable(caller.affiliations().get(organisation))
                .map(roles -> new Actor(
                        caller.person(),
                        caller.name(),
                        organisation,
                        organisations.organisation(organisation).name(),
                        roles));
    }
}
