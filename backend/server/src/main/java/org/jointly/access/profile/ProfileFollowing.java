package org.jointly.access.profile;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.jointly.access.keycloak.KeycloakAccounts;
import org.jointly.platform.Duty;

/** Lets lists of people say the name and address that Keycloak was just told. */
@Singleton
public class ProfileFollowing {
    private final KeycloakAccounts accounts;
    private final WrittenProfiles profiles;

    ProfileFollowing(KeycloakAccounts accounts, WrittenProfiles profiles) {
        this.accounts = accounts;
        this.profiles = profiles;
    }

    public void follow(UUID person) {
        accounts.account(person).ifPresent(account -> Duty.ACCESS.find(() -> profiles.write(account)));
    }
}
