package org.jointly.access.invitation;

import io.micronaut.core.propagation.PropagatedContext;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jointly.access.keycloak.Account;
import org.jointly.access.keycloak.Keycloak;
import org.jointly.access.keycloak.KeycloakAccounts;
import org.jointly.access.keycloak.Member;
import org.jointly.api.access.Affiliation;
import org.jointly.api.access.invitation.InvitationToken;
import org.jointly.api.access.invitation.InvitationView;
import org.jointly.api.access.invitation.InvitationViewState;
import org.jointly.api.access.invitation.PersonInvitationState;
import org.jointly.api.access.invitation.RequestAccount;
import org.jointly.api.organisation.Organisation;
import org.jointly.organisation.Organisations;
import org.jointly.platform.Actor;
import org.jointly.platform.Caller;
import org.jointly.platform.Duty;
import org.jointly.platform.mail.CleanName;
import org.jointly.platform.problem.Invalid;
import org.jointly.platform.problem.NotFound;

/** What the holder of an invitation's link may do: look at it, ask for an account, accept. */
@Singleton
public class LinkHolders {
    private final LinkActs acts;
    private final Organisations organisations;
    private final Keycloak keycloak;
    private final KeycloakAccounts accounts;
    private final Clock clock;

    LinkHolders(LinkActs acts, Organisations organisations, Keycloak keycloak, KeycloakAccounts accounts, Clock clock) {
        this.acts = acts;
        this.organisations = organisations;
        this.keycloak = keycloak;
        this.accounts = accounts;
        this.clock = clock;
    }

    public InvitationView look(InvitationToken request) {
        return behind(request.token())
                .flatMap(row -> organisations.find(row.organisation()).map(there -> view(row, there)))
                .orElse(new InvitationView(
                        InvitationViewState.UNKNOWN, null, null, null, null, Set.of(), null, null, null));
    }

    public void requestAccount(RequestAccount request) {
        var row = behind(request.token())
                .filter(found -> found.isPending(clock.instant()))
                .filter(found -> organisations
                        .find(found.organisation())
                        .filter(organisation -> !organisation.suspended())
                        .isPresent())
                .orElseThrow(() -> new NotFound("invitation"));
        var firstName = name("/firstName", request.firstName());
        var lastName = name("/lastName", request.lastName());
        // The answer is the same whether there is an account; while Keycloak cannot say, nothing is promised.
        accounts.withMail(row.mail());
        Duty.ACCESS.perform(() -> acts.wantAccount(row, firstName, lastName, request.means()));
    }

    public Affiliation accept(InvitationToken request) {
        var caller = Caller.current();
        var row = behind(request.token()).orElseThrow(() -> new NotFound("invitation"));
        var organisation = organisations.find(row.organisation()).orElseThrow(() -> new NotFound("invitation"));
        InvitationPolicy.isInvited(
                row,
                accounts.account(caller.person())
                        .flatMap(LinkHolders::provenMail)
                        .orElse(null));
        InvitationPolicy.isForAnother(row, caller.person());
        InvitationPolicy.mayWorkFor(organisation.suspended());
        var member = keycloak.member(row.organisation(), caller.person());
        as(caller, organisation, () -> acts.accept(request.token(), caller, member));
        return new Affiliation(organisation, row.given());
    }

    /** The invitation of somebody who came by their organisation's identity provider instead, within the transaction of that. */
    public boolean use(UUID organisation, String mail, Caller caller, Optional<Member> member) {
        return acts.use(organisation, mail, caller, member);
    }

    private Optional<PersonInvitationRow> behind(String token) {
        return Duty.ACCESS.find(() -> acts.behind(token));
    }

    /** Nobody of the organisation yet, so their act stands in its trail by the platform's leave. */
    private static void as(Caller caller, Organisation organisation, Runnable work) {
        PropagatedContext.empty()
                .plus(Duty.ACCESS)
                .plus(new Actor(caller.person(), caller.name(), organisation.id(), organisation.name(), Set.of()))
                .wrap(work)
                .run();
    }

    private static Optional<String> provenMail(Account account) {
        return account.enabled() && account.mailVerified()
                ? Optional.ofNullable(account.mail()).map(mail -> mail.toLowerCase(Locale.ROOT))
                : Optional.empty();
    }

    private static String name(String pointer, String text) {
        var clean = CleanName.of(text);
        if (clean == null) {
            throw new Invalid(pointer, "access.person-name");
        }
        return clean;
    }

    private InvitationView view(PersonInvitationRow row, Organisation organisation) {
        var state = row.state(clock.instant());
        if (state != PersonInvitationState.PENDING) {
            return new InvitationView(
                    InvitationViewState.valueOf(state.name()),
                    organisation,
                    null,
                    null,
                    null,
                    Set.of(),
                    null,
                    null,
                    null);
        }
        return new InvitationView(
                InvitationViewState.PENDING,
                organisation,
                CleanName.of(row.invitedByName()),
                row.mail(),
                row.name(),
                row.given(),
                row.until(),
                row.expiresAt(),
                row.language());
    }
}
