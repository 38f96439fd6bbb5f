package org.jointly.access.account;

import io.micronaut.http.context.ServerRequestContext;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jointly.access.keycloak.OwnAccounts;
import org.jointly.api.access.account.ChangeName;
import org.jointly.api.access.account.EndSessions;
import org.jointly.api.access.account.MyAccount;
import org.jointly.api.access.account.MySession;
import org.jointly.platform.Caller;
import org.jointly.platform.Duty;
import org.jointly.platform.mail.CleanName;
import org.jointly.platform.problem.Invalid;
import org.jointly.platform.problem.NotFound;

/** The account of the person who asks. Keycloak is asked before a transaction begins, and told afterwards by the outbox. */
@Singleton
class OwnAccount {
    private final OwnAccounts accounts;
    private final OwnCredentials credentials;
    private final Memberships memberships;
    private final WholeAccount whole;
    private final AccountActs acts;

    OwnAccount(
            OwnAccounts accounts,
            OwnCredentials credentials,
            Memberships memberships,
            WholeAccount whole,
            AccountActs acts) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.memberships = memberships;
        this.whole = whole;
        this.acts = acts;
    }

    MyAccount account() {
        var person = Caller.current().person();
        var named = accounts.named(person).orElseThrow(() -> new NotFound("account"));
        var ways = credentials.all();
        return new MyAccount(
                named.firstName(),
                named.lastName(),
                named.mail(),
                sessions(),
                ways,
                memberships.all(Caller.current()),
                WholeAccount.abilities(ways));
    }

    MyAccount rename(ChangeName request) {
        WholeAccount.mayBeChanged();
        var firstName = clean("/firstName", request.firstName());
        var lastName = clean("/lastName", request.lastName());
        var now = account();
        if (!firstName.equals(now.firstName()) || !lastName.equals(now.lastName())) {
            var caller = Caller.current();
            var organisations = whole.organisations(caller);
            Duty.ACCESS.perform(() -> acts.order(
                    caller,
                    organisations,
                    List.of(AccountChange.name(caller.person(), firstName, lastName)),
                    "account.renamed",
                    Map.of("to", firstName + " " + lastName)));
        }
        return new MyAccount(
                firstName, lastName, now.mail(), now.sessions(), now.credentials(), now.memberships(), now.abilities());
    }

    List<MySession> endSessions(EndSessions request) {
        var caller = Caller.current();
        var wanted = Set.copyOf(request.sessions());
        var own = sessions();
        var ended =
                own.stream().filter(session -> wanted.contains(session.id())).toList();
        if (ended.stream().anyMatch(session -> !session.current())) {
            WholeAccount.mayBeChanged();
        }
        var ending = ended.stream()
                .map(session -> AccountChange.session(caller.person(), session.id()))
                .toList();
        if (!ending.isEmpty()) {
            var organisations = whole.organisations(caller);
            Duty.ACCESS.perform(() -> acts.order(
                    caller,
                    organisations,
                    ending,
                    "account.signed_out",
                    Map.of("sessions", Integer.toString(ending.size()))));
        }
        return own.stream().filter(session -> !wanted.contains(session.id())).toList();
    }

    private List<MySession> sessions() {
        var current = current();
        return accounts.sessions(Caller.current().person()).stream()
                .map(session -> new MySession(
                        session.id(),
                        session.begun(),
                        session.lastActive(),
                        session.address(),
                        session.id().equals(current)))
                .toList();
    }

    /** Which session the token of the request is of, as Keycloak says in it. */
    private static String current() {
        return ServerRequestContext.currentRequest()
                .flatMap(request -> request.getUserPrincipal(Authentication.class))
                .map(principal -> String.valueOf(principal.getAttributes().get("sid")))
                .orElse("");
    }

    private static String clean(String pointer, String name) {
        var clean = CleanName.of(name);
        if (clean == null) {
            throw new Invalid(pointer, "access.person-name");
        }
        return clean;
    }
}
