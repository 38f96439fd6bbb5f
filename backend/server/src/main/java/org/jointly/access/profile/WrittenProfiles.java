package org.jointly.access.profile;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import org.jointly.access.keycloak.Account;

/** Writes what Keycloak says of an account's name and address, under the duty {@code ACCESS}. */
@Singleton
@Transactional
class WrittenProfiles {
    private final ProfileRows rows;

    WrittenProfiles(ProfileRows rows) {
        this.rows = rows;
    }

    int write(Account account) {
        return rows.write(account, account.mail());
    }
}
