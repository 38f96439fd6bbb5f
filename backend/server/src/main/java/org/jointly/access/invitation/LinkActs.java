package org.jointly.access.invitation;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jointly.access.SecondFactor;
import org.jointly.access.keycloak.Member;
import org.jointly.access.member.Joiners;
import org.jointly.access.member.Joining;
import org.jointly.access.member.PersonActed;
import org.jointly.api.access.invitation.PersonInvitationState;
import org.jointly.api.access.invitation.SignInMeans;
import org.jointly.platform.Caller;
import org.jointly.platform.Recorded;
import org.jointly.platform.mail.LinkTokens;
import org.jointly.platform.outbox.Outbox;
import org.jointly.platform.problem.NotFound;
import org.jointly.platform.problem.TooMany;

/** What follows from a link, each step in a transaction of its own, under the duty {@code ACCESS}. */
@Singleton
@Transactional
class LinkActs {
    private static final Duration LATER = Duration.ofHours(1);

    private final PersonInvitationRows rows;
    private final InvitationLimits limits;
    private final Joiners joiners;
    private final Outbox outbox;
    private final ApplicationEventPublisher<Recorded> events;
    private final Clock clock;

    LinkActs(
            PersonInvitationRows rows,
            InvitationLimits limits,
            Joiners joiners,
            Outbox outbox,
            ApplicationEventPublisher<Recorded> events,
            Clock clock) {
        this.rows = rows;
        this.limits = limits;
        this.joiners = joiners;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Optional<PersonInvitationRow> behind(String token) {
        return rows.behind(LinkTokens.hash(token));
    }

    void wantAccount(PersonInvitationRow row, String firstName, String lastName, SignInMeans means) {
        if (row.accountsAsked() >= limits.accounts()) {
            throw new TooMany(LATER);
        }
        if (rows.want(row.id(), firstName, lastName, means.toString()) == 0) {
            throw new NotFound("invitation");
        }
        outbox.send(AccountWanted.KIND, row.organisation(), new AccountWanted(row.id()));
    }

    /** Once more by the same person changes nothing. */
    void accept(String token, Caller caller, Optional<Member> member) {
        var now = clock.instant();
        var row = rows.heldBehind(LinkTokens.hash(token)).orElseThrow(() -> new NotFound("invitation"));
        joiners.lock(row.organisation());
        InvitationPolicy.mayAccept(row, caller.person(), now);
        if (row.state(now) == PersonInvitationState.ACCEPTED) {
            return;
        }
        use(row, caller, member);
    }

    /**
     * Of somebody whom the identity provider of their organisation vouches for; false where none waits for the address. One that gives a role which
     * needs a second factor goes on waiting for whoever holds the mailed link: a provider's word alone makes no administrator.
     */
    boolean use(UUID organisation, String mail, Caller caller, Optional<Member> member) {
        var now = clock.instant();
        var found = rows.pending(organisation, mail.toLowerCase(Locale.ROOT))
                .filter(row -> row.isPending(now) && !row.invitedBy().equals(caller.person()))
                .filter(row -> !SecondFactor.isNeededFor(row.given()));
        found.ifPresent(row -> use(row, caller, member));
        return found.isPresent();
    }

    private void use(PersonInvitationRow row, Caller caller, Optional<Member> member) {
        rows.accept(row.id(), caller.person(), clock.instant());
        joiners.join(new Joining(
                row.organisation(),
                caller.person(),
                caller.name(),
                member,
                row.given(),
                row.until(),
                row.invitedBy(),
                row.invitedByName()));
        events.publishEvent(
                new PersonActed("person.joined", caller.person(), Map.of("name", caller.name(), "roles", row.roles())));
    }
}
