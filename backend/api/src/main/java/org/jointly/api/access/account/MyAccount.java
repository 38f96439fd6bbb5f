package org.jointly.api.access.account;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person's own account.
 *
 * @param mail the proven address that letters go to
 * @param memberships also those where the person holds no role
 * @param abilities what this sign-in may change; the rest is 403
 */
@Serdeable
public record MyAccount(
        String firstName,
        String lastName,
        @Nullable String mail,
        List<MySession> sessions,
        List<MyCredential> credentials,
        List<Membership> memberships,
        List<AccountAbility> abilities) {
    @SuppressWarnings("NullAway") // JSON leaves an empty list out
    public MyAccount {
        sessions = sessions == null ? List.of() : List.copyOf(sessions);
        credentials = credentials == null ? List.of() : List.copyOf(credentials);
        memberships = memberships == null ? List.of() : List.copyOf(memberships);
        abilities = abilities == null ? List.of() : List.copyOf(abilities);
    }

    public boolean allows(AccountAbility ability) {
        return abilities.contains(ability);
    }
}
