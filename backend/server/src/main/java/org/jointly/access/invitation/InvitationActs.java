package org.jointly.access.invitation;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jointly.access.invitation.PersonInvitationRows.Place;
import org.jointly.access.member.PersonActed;
import org.jointly.api.Page;
import org.jointly.api.Sentence;
import org.jointly.api.access.invitation.InvitationOutcome;
import org.jointly.api.access.invitation.InvitationResult;
import org.jointly.api.access.invitation.InvitePeople;
import org.jointly.api.access.invitation.InvitePeople.Invitee;
import org.jointly.api.access.invitation.PersonInvitation;
import org.jointly.platform.Actor;
import org.jointly.platform.Cursor;
import org.jointly.platform.Recorded;
import org.jointly.platform.mail.CleanName;
import org.jointly.platform.mail.MailAddress;
import org.jointly.platform.once.Once;
import org.jointly.platform.outbox.Outbox;
import org.jointly.platform.problem.AskedLanguage;
import org.jointly.platform.problem.NotFound;
import org.jointly.platform.problem.TooMany;
import org.jspecify.annotations.Nullable;

/** What administrators do about invitations, each act one transaction. */
@Singleton
@Transactional
class InvitationActs {
    private static final int PAGE = 50;
    private static final Duration LASTS = Duration.ofDays(14);
    private static final Duration DAY = Duration.ofDays(1);

    private final PersonInvitationRows rows;
    private final InvitationLimits limits;
    private final Outbox outbox;
    private final Once once;
    private final ApplicationEventPublisher<Recorded> events;
    private final Clock clock;

    InvitationActs(
            PersonInvitationRows rows,
            InvitationLimits limits,
            Outbox outbox,
            Once once,
            ApplicationEventPublisher<Recorded> events,
            Clock clock) {
        this.rows = rows;
        this.limits = limits;
        this.outbox = outbox;
        this.once = once;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Page<PersonInvitation> page(UUID organisation, @Nullable String after) {
        var cursor = Cursor.parse(after);
        var now = clock.instant();
        var found = cursor == null
                ? rows.first(organisation, PAGE + 1)
                : rows.after(
                        organisation,
                        new Place(Boolean.parseBoolean(cursor.text(0)), cursor.instant(1), cursor.uuid(2)),
                        PAGE + 1);
        return Cursor.page(
                found,
                PAGE,
                row -> Cursor.after(row.state().equals("pending"), row.invitedAt(), row.id()),
                row -> row.shown(now));
    }

    /** @param members the addresses of those who work here already */
    Invited invite(InvitePeople request, Set<String> members) {
        return once.run(request, Invited.class, () -> {
            var actor = Actor.current();
            var asked = new HashSet<String>();
            var results = new ArrayList<InvitationResult>();
            for (var person : request.people()) {
                results.add(invite(person, request, members, asked));
            }
            var since = clock.instant().minus(DAY);
            if (rows.askedBy(actor.organisation(), actor.person(), since) > limits.person()
                    || rows.askedIn(actor.organisation(), since) > limits.organisation()) {
                throw new TooMany(Duration.ofHours(1));
            }
            return new Invited(results);
        });
    }

    PersonInvitation resend(UUID id) {
        return once.run(id, PersonInvitation.class, () -> {
            var actor = Actor.current();
            var now = clock.instant();
            var row = rows.held(actor.organisation(), id).orElseThrow(() -> new NotFound("invitation"));
            InvitationPolicy.mayChange(row, now);
            var since = now.minus(DAY);
            if (rows.lettersTo(row.mail(), since) >= limits.address()
                    || rows.askedBy(actor.organisation(), actor.person(), since) >= limits.person()
                    || rows.askedIn(actor.organisation(), since) >= limits.organisation()) {
                throw new TooMany(Duration.ofHours(1));
            }
            var letter = UUID.randomUUID();
            rows.renew(id, letter, expires(row.until(), now));
            send(letter, row, now);
            record("person.invited_again", row);
            return rows.find(id).orElseThrow().shown(now);
        });
    }

    PersonInvitation withdraw(UUID id) {
        return once.run(id, PersonInvitation.class, () -> {
            var now = clock.instant();
            var row = rows.held(Actor.current().organisation(), id).orElseThrow(() -> new NotFound("invitation"));
            if (!row.state().equals("withdrawn")) {
                InvitationPolicy.mayChange(row, now);
                rows.end(id, "withdrawn", now);
                record("person.uninvited", row);
            }
            return rows.find(id).orElseThrow().shown(now);
        });
    }

    private static String said(IllegalArgumentException e) {
        return Sentence.of(String.valueOf(e.getMessage())).in(AskedLanguage.current());
    }

    private InvitationResult invite(Invitee person, InvitePeople request, Set<String> members, Set<String> asked) {
        String mail;
        try {
            mail = MailAddress.read(person.mail());
        } catch (IllegalArgumentException e) {
            return new InvitationResult(person.mail(), InvitationOutcome.INVALID, said(e), null);
        }
        if (members.contains(mail)) {
            return new InvitationResult(mail, InvitationOutcome.ALREADY_MEMBER, null, null);
        }
        var now = clock.instant();
        var pending = rows.pending(Actor.current().organisation(), mail).orElse(null);
        if (pending != null && pending.isPending(now)) {
            var outcome = asked.contains(mail) ? InvitationOutcome.INVALID : InvitationOutcome.ALREADY_INVITED;
            return outcome == InvitationOutcome.INVALID
                    ? new InvitationResult(mail, outcome, "stands in an earlier line too", null)
                    : new InvitationResult(mail, outcome, null, pending.shown(now));
        }
        if (rows.lettersTo(mail, now.minus(DAY)) >= limits.address()) {
            return new InvitationResult(
                    mail, InvitationOutcome.INVALID, "was written to often enough for today; try again tomorrow", null);
        }
        if (pending != null) {
            rows.end(pending.id(), "expired", now);
        }
        asked.add(mail);
        var made = rows.save(row(mail, CleanName.of(person.name()), request, now));
        send(made.letter(), made, now);
        record("person.invited", made);
        return new InvitationResult(mail, InvitationOutcome.INVITED, null, made.shown(now));
    }

    private static PersonInvitationRow row(String mail, @Nullable String name, InvitePeople request, Instant now) {
        var actor = Actor.current();
        return new PersonInvitationRow(
                UUID.randomUUID(),
                actor.organisation(),
                mail,
                name,
                PersonInvitationRow.listed(request.roles()),
                request.until(),
                request.language(),
                actor.person(),
                actor.personName(),
                now,
                expires(request.until(), now),
                UUID.randomUUID(),
                null,
                "pending",
                null,
                null,
                null,
                null,
                null,
                0);
    }

    /** No later than the roles it is for. */
    private static Instant expires(@Nullable Instant until, Instant now) {
        var latest = now.plus(LASTS);
        return until != null && until.isBefore(latest) ? until : latest;
    }

    private void send(UUID letter, PersonInvitationRow row, Instant now) {
        rows.ask(letter, row, Actor.current().person(), now);
        outbox.send(LetterWanted.KIND, row.organisation(), new LetterWanted(letter));
    }

    private void record(String action, PersonInvitationRow row) {
        var details = new HashMap<>(Map.of("mail", row.mail(), "roles", row.roles()));
        if (row.until() != null) {
            details.put("until", row.until().toString());
        }
        events.publishEvent(new PersonActed(action, row.id(), details));
    }
}
