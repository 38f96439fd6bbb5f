package org.jointly.access.account;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jointly.access.SecondFactor;
import org.jointly.access.keycloak.Keycloak;
import org.jointly.access.keycloak.OwnAccounts;
import org.jointly.api.access.account.AccountAbility;
import org.jointly.api.access.account.CredentialKind;
import org.jointly.api.access.account.MyCredential;
import org.jointly.platform.Caller;
import org.jointly.platform.problem.NotAllowed;

/** What an account is for all organisations of its person, also for those that a sign-in does not speak for. */
@Singleton
public class WholeAccount {
    private final OwnAccounts accounts;
    private final Keycloak keycloak;

    WholeAccount(OwnAccounts accounts, Keycloak keycloak) {
        this.accounts = accounts;
        this.keycloak = keycloak;
    }

    /** What this sign-in may change of the account. */
    static List<AccountAbility> abilities(List<MyCredential> ways) {
        if (Caller.current().voucher() == null) {
            return List.of(AccountAbility.values());
        }
        return ways.stream().anyMatch(way -> way.kind() == CredentialKind.AUTHENTICATOR)
                ? List.of()
                : List.of(AccountAbility.ADD_AUTHENTICATOR);
    }

    /** A provider speaks for its organisation alone; what belongs to the account belongs to all of them. */
    public static void mayBeChanged() {
        if (Caller.current().voucher() != null) {
            throw new NotAllowed("access.vouched-account");
        }
    }

    Set<UUID> organisations(Caller caller) {
        var all = new HashSet<>(caller.affiliations().keySet());
        all.addAll(accounts.organisations(caller.person()));
        return all;
    }

    boolean needsFactor(Caller caller) {
        return caller.platformAdmin()
                || caller.affiliations().values().stream().anyMatch(SecondFactor::isNeededFor)
                || accounts.organisations(caller.person()).stream()
                        .flatMap(organisation -> keycloak.member(organisation, caller.person()).stream())
                        .anyMatch(member -> SecondFactor.isNeededFor(member.roles()));
    }
}
