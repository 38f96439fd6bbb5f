package org.jointly.access.account;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jointly.platform.Duty;
import org.jointly.platform.outbox.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person changed of their own account and Keycloak is to be told.
 *
 * @param first a first name, or the id of a session or a credential
 * @param last a family name
 * @param factorIsNeeded whether the last second factor must stay
 */
@Serdeable
record AccountChange(
        UUID person, What what, String first, @Nullable String last, boolean factorIsNeeded) {
    static final Kind<AccountChange> KIND = Kind.of(Duty.ACCESS, "access.account-change", AccountChange.class);

    /** What of the account is changed. */
    @Serdeable
    enum What {
        NAME,
        SESSION,
        CREDENTIAL
    }

    static AccountChange name(UUID person, String first, String last) {
        return new AccountChange(person, What.NAME, first, last, false);
    }

    static AccountChange session(UUID person, String id) {
        return new AccountChange(person, What.SESSION, id, null, false);
    }

    static AccountChange credential(UUID person, String id, boolean factorIsNeeded) {
        return new AccountChange(person, What.CREDENTIAL, id, null, factorIsNeeded);
    }
}
