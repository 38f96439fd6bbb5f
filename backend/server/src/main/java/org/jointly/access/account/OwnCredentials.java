package org.jointly.access.account;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.jointly.access.keycloak.OwnAccounts;
import org.jointly.access.keycloak.OwnAccounts.Credential;
import org.jointly.api.access.account.CredentialStays;
import org.jointly.api.access.account.MyCredential;
import org.jointly.platform.Caller;
import org.jointly.platform.Duty;
import org.jointly.platform.problem.NotAllowed;
import org.jointly.platform.problem.NotFound;

/** By what the person who asks signs in, and what of it they remove. What is added they add at Keycloak's own pages. */
@Singleton
class OwnCredentials {
    private final OwnAccounts accounts;
    private final WholeAccount whole;
    private final AccountActs acts;

    OwnCredentials(OwnAccounts accounts, WholeAccount whole, AccountActs acts) {
        this.accounts = accounts;
        this.whole = whole;
        this.acts = acts;
    }

    List<MyCredential> all() {
        var caller = Caller.current();
        return shown(
                accounts.credentials(caller.person()),
                new CredentialPolicy(whole.needsFactor(caller), accounts.signsInElsewhere(caller.person())));
    }

    List<MyCredential> remove(String id) {
        var caller = Caller.current();
        var own = accounts.credentials(caller.person());
        var removed = own.stream()
                .filter(credential -> credential.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("credential"));
        var policy = new CredentialPolicy(whole.needsFactor(caller), accounts.signsInElsewhere(caller.person()));
        policy.stays(removed, own).ifPresent(why -> {
            throw new NotAllowed(said(why));
        });
        var organisations = whole.organisations(caller);
        Duty.ACCESS.perform(() -> acts.order(
                caller,
                organisations,
                List.of(AccountChange.credential(caller.person(), id, policy.factorIsNeeded())),
                "account.credential_removed",
                Map.of("kind", removed.kind().toString())));
        return shown(
                own.stream().filter(credential -> !credential.id().equals(id)).toList(), policy);
    }

    private static List<MyCredential> shown(List<Credential> own, CredentialPolicy policy) {
        return own.stream()
                .map(credential -> new MyCredential(
                        credential.id(),
                        credential.kind(),
                        credential.label(),
                        credential.made(),
                        policy.stays(credential, own).orElse(null)))
                .toList();
    }

    private static String said(CredentialStays why) {
        return switch (why) {
            case LAST_WAY_IN -> "access.last-way-in";
            case ROLE_NEEDS_IT -> "access.role-needs-factor";
        };
    }
}
