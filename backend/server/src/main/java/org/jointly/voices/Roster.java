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
public class Roster {
    private final Access access;
    private final KnownHolders known;

    Roster(Access access, KnownHolders known) {
        this.access = access;
        this.known = known;
    }

    public List<Person> holders(UUID organisation) {
        var holders = access.holders(organisation, SAFEGUARDING);
        Duty.VOICES.perform(() -> known.learn(organisation, holders));
        return holders;
    }
}
