package org.jointly.access.delegation;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import org.jointly.access.member.AskedPerson;
import org.jointly.access.member.Joiners;

/** Sees, in a transaction of its own, that what giver and delegate hold by Keycloak's word has rows here: only so it is noticed when it ends. */
@Singleton
class KnownPair {
    private final Joiners joiners;

    KnownPair(Joiners joiners) {
        this.joiners = joiners;
    }

    @Transactional
    void know(AskedPerson giver, AskedPerson delegate) {
        joiners.know(giver);
        joiners.know(delegate);
    }
}
