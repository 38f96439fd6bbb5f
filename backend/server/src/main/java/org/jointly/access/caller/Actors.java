package org.jointly.access.caller;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jointly.organisation.Organisations;
import org.jointly.platform.Actor;
import org.jointly.platform.Caller;
import org.jointly.platform.problem.Unavailable;

/** Makes of a person and an organisation somebody who acts for it, if they belong to it. */
@Singleton
public class Actors {
    private final Organisations organisations;

    Actors(Organisations organisations) {
        this.organisations = organisations;
    }

    public String name(UUID organisation) {
        mustKnowSome();
        return organisations.organisation(organisation).name();
    }

    public Optional<Actor> acting(Caller caller, UUID organisation) {
        mustKnowSome();
        return Optional.ofNullable(caller.affiliations().get(organisation))
                .map(roles -> new Actor(
                                caller.person(),
                                caller.name(),
                                organisation,
                                organisations.organisation(organisation).name(),
                                roles)
                        .inPlaceOf(caller.standIns().get(organisation)));
    }

    private void mustKnowSome() {
        if (organisations.empty()) {
            throw new Unavailable("access.starting");
        }
    }
}
