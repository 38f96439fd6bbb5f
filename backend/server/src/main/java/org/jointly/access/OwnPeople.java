package org.jointly.access;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jointly.access.past.PeopleAt;
import org.jointly.api.access.reach.PersonAt;
import org.jspecify.annotations.Nullable;

/** The acting organisation's people at an instant, for features that say who of them has access to something. */
@Singleton
public class OwnPeople {
    private final PeopleAt people;

    OwnPeople(PeopleAt people) {
        this.people = people;
    }

    /** By name, outside of any transaction: for now Keycloak is asked. */
    public List<PersonAt> at(@Nullable Instant at) {
        return people.all(at);
    }

    /** Since when it is written down who holds which role. */
    public Optional<Instant> knownSince() {
        return people.knownSince();
    }
}
