package org.jointly.access.mailchange;

import io.micronaut.http.context.ServerRequestContext;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jointly.access.keycloak.OwnAccounts;
import org.jointly.api.access.account.ChangeMail;
import org.jointly.api.access.account.MailChangeState;
import org.jointly.api.access.account.MailChangeView;
import org.jointly.api.access.account.MyMailChange;
import org.jointly.platform.Caller;
import org.jointly.platform.Duty;
import org.jointly.platform.mail.MailAddress;
import org.jointly.platform.problem.Invalid;
import org.jointly.platform.problem.NotAllowed;
import org.jointly.platform.problem.NotFound;

/** Asking for another mail address, and what the holders of the two mailed links do. */
@Singleton
class MailChanges {
    private static final Duration LASTS = Duration.ofHours(24);

    private final OwnAccounts accounts;
    private final MailChangeActs acts;
    private final Clock clock;

    MailChanges(OwnAccounts accounts, MailChangeActs acts, Clock clock) {
        this.accounts = accounts;
        this.acts = acts;
        this.clock = clock;
    }

    List<MyMailChange> mine() {
        var person = Caller.current().person();
        return shown(Duty.ACCESS.find(() -> acts.lasting(person)));
    }

    MyMailChange ask(ChangeMail request) {
        var mail = read(request.mail());
        var caller = Caller.current();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var old = accounts.named(caller.person())
                .map(OwnAccounts.Named::mail)
                .map(address -> address.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new NotAllowed("mail.none-to-confirm"));
        if (old.equals(mail)) {
            throw new Invalid("/mail", "mail.same");
        }
        var row = new MailChangeRow(
                UUID.randomUUID(),
                caller.person(),
                old,
                mail,
                acts.languageOf(caller),
                session(),
                now,
                now.plus(LASTS),
                null,
                null,
                "open");
        Duty.ACCESS.perform(() -> acts.ask(row));
        return row.shown();
    }

    List<MyMailChange> withdraw() {
        var person = Caller.current().person();
        Duty.ACCESS.perform(() -> acts.withdraw(person));
        return List.of();
    }

    MailChangeView look(String token) {
        return Duty.ACCESS
                .find(() -> acts.behind(token))
                .map(this::view)
                .orElse(new MailChangeView(MailChangeState.UNKNOWN, false, null, null));
    }

    MailChangeView confirm(String token) {
        return view(Duty.ACCESS.find(() -> acts.confirm(token)));
    }

    MailChangeView stop(String token) {
        return view(Duty.ACCESS.find(() -> acts.stop(token)));
    }

    private List<MyMailChange> shown(Optional<MailChangeRow> row) {
        return row.filter(found -> found.expiresAt().isAfter(clock.instant())).stream()
                .map(MailChangeRow::shown)
                .toList();
    }

    private MailChangeView view(LinkedChange link) {
        var row = link.row();
        var mine = link.old() ? row.oldConfirmedAt() : row.newConfirmedAt();
        var state = switch (row.state()) {
            case "open" ->
                !row.isOpen(clock.instant())
                        ? MailChangeState.UNKNOWN
                        : mine == null ? MailChangeState.OPEN : MailChangeState.WAITING;
            case "confirmed", "changing", "done" -> MailChangeState.CONFIRMED;
            case "stopped" -> MailChangeState.STOPPED;
            default -> MailChangeState.UNKNOWN;
        };
        return state == MailChangeState.UNKNOWN
                ? new MailChangeView(state, false, null, row.language())
                : new MailChangeView(state, link.old(), row.newMail(), row.language());
    }

    private static String read(String mail) {
        try {
            return MailAddress.read(mail);
        } catch (IllegalArgumentException e) {
            throw new Invalid("/mail", String.valueOf(e.getMessage()));
        }
    }

    /** Which session the token of the request is of, as Keycloak says in it. */
    private static String session() {
        return ServerRequestContext.currentRequest()
                .flatMap(request -> request.getUserPrincipal(Authentication.class))
                .map(principal -> principal.getAttributes().get("sid"))
                .map(String::valueOf)
                .orElseThrow(() -> new NotFound("session"));
    }
}
