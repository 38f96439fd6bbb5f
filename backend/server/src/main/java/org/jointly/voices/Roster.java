package org.jointly.voices;

import static org.jointly.api.access.Role.SAFEGUARDING;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jointly.access.Access;
import org.jointly.api.access.Person;
import org.jointly.platform.Duty;

/** Asks Keycloak who holds the role safeguarding, and keeps the answer for PostgreSQL, which counts who can decide. */
@Singleton
class Roster {
    private final Access access;
    private final Keeping keeping;

    Roster(Access access, Keeping keeping) {
        this.access = access;
        this.keeping = keeping;
    }

    List<Person> holders(UUID organisation) {
        var holders = access.holders(organisation, SAFEGUARDING);
        Duty.VOICES.perform(() -> keeping.learn(organisation, holders));
        return holders;
    }
}
