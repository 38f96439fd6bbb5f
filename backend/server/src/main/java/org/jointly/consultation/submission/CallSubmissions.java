package org.jointly.consultation.submission;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jointly.api.consultation.Admit;
import org.jointly.api.consultation.CallAbility;
import org.jointly.api.consultation.Decline;
import org.jointly.api.consultation.SubmissionReceipt;
import org.jointly.api.consultation.Submit;
import org.jointly.api.organisation.OrganisationKind;
import org.jointly.consultation.CallRow;
import org.jointly.consultation.Consultation;
import org.jointly.consultation.event.SubmissionAdmitted;
import org.jointly.consultation.event.SubmissionDeclined;
import org.jointly.consultation.event.SubmissionMade;
import org.jointly.consultation.guest.GuestRow;
import org.jointly.consultation.guest.InvitedGuests;
import org.jointly.organisation.Organisations;
import org.jointly.platform.Actor;
import org.jointly.platform.Recorded;
import org.jointly.platform.database.NamedLocks;
import org.jointly.platform.once.Once;
import org.jointly.platform.problem.Invalid;
import org.jointly.platform.problem.NotFound;
import org.jointly.platform.problem.Stale;
import org.jspecify.annotations.Nullable;

/** What organisations submit in calls: the last before the close counts, what is late only if those that draft let it in. */
@Singleton
@Transactional
class CallSubmissions {
    private static final int MOST = 1000;
    private static final int MOST_OF_ONE = 50;

    private final CallSubmissionRows rows;
    private final RemarkRows remarks;
    private final Consultation consultation;
    private final Organisations organisations;
    private final NamedLocks locks;
    private final InvitedGuests guests;
    private final ApplicationEventPublisher<Recorded> events;
    private final Once once;
    private final Clock clock;

    CallSubmissions(
            CallSubmissionRows rows,
            RemarkRows remarks,
            Consultation consultation,
            Organisations organisations,
            NamedLocks locks,
            InvitedGuests guests,
            ApplicationEventPublisher<Recorded> events,
            Once once,
            Clock clock) {
        this.rows = rows;
        this.remarks = remarks;
        this.consultation = consultation;
        this.organisations = organisations;
        this.locks = locks;
        this.guests = guests;
        this.events = events;
        this.once = once;
        this.clock = clock;
    }

    SubmissionReceipt submit(UUID id, Submit request, @Nullable String key) {
        var call = consultation.allowed(CallAbility.SUBMIT, id);
        return once.run(key, List.of(id, request), SubmissionReceipt.class, () -> {
            var actor = Actor.current();
            var late = isLate(call, request, clock.instant());
            if (late) {
                // or it would wait for ever in a call that is published at this moment
                consultation.hold(id);
                consultation.allowed(CallAbility.SUBMIT, id);
            }
            locks.take(id + " " + actor.organisation());
            var now = clock.instant();
            var said = said(id, request);
            rows.supersede(id, actor.organisation(), late, now);
            var number = rows.lastNumber(id, actor.organisation()) + 1;
            if (number > MOST_OF_ONE) {
                throw new Invalid("/remarks", "consultation.too-many-submissions", MOST_OF_ONE);
            }
            var submitted = SubmittedRows.of(call, actor.organisation(), number, said);
            var row = rows.save(row(call, number, late, now));
            var content =
                    new CallSubmissionRows.ContentRow(row.id(), said.size(), submitted.hash(), request.publicity());
            rows.keep(new CallSubmissionRows.Kept(
                    row.id(),
                    row.organisation(),
                    content.rows(),
                    content.hash(),
                    content.publicity().toString(),
                    submitted.content()));
            rows.addRows(row.id(), submitted.columns(rows.freeReferences(id, said.size())));
            events.publishEvent(new SubmissionMade(row.id(), call.programme(), late));
            return row.seen(content);
        });
    }

    private static boolean isLate(CallRow call, Submit request, Instant now) {
        var late = call.hasClosed(now);
        if (late && !Boolean.TRUE.equals(request.late())) {
            throw new Invalid("/late", "consultation.too-late");
        }
        return late;
    }

    /** What is released, if it is what whoever submits has read. */
    private List<RemarkRow> said(UUID call, Submit request) {
        var own = remarks.of(call, Actor.current().organisation(), Remarks.MOST);
        var said = own.stream().filter(RemarkRow::released).toList();
        var there = said.stream().collect(Collectors.toMap(RemarkRow::id, RemarkRow::version));
        if (!there.equals(request.remarks())) {
            throw new Stale("remarks", own.stream().map(RemarkRow::seen).toList());
        }
        if (said.isEmpty()) {
            throw new Invalid("/remarks", "consultation.nothing-to-submit");
        }
        return said;
    }

    private CallSubmissionRow row(CallRow call, int number, boolean late, Instant now) {
        var actor = Actor.current();
        var standIn = actor.standIn();
        return new CallSubmissionRow(
                UUID.randomUUID(),
                call.id(),
                call.programme(),
                actor.organisation(),
                actor.organisationName(),
                kind(actor.organisation()),
                number,
                actor.person(),
                actor.personName(),
                standIn == null ? null : standIn.name(),
                now,
                late,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private OrganisationKind kind(UUID organisation) {
        return guests.find(organisation)
                .map(GuestRow::kind)
                .orElseGet(() -> organisations.organisation(organisation).kind());
    }

    List<SubmissionReceipt> of(UUID call) {
        consultation.row(call);
        var contents = rows.contents(call).stream()
                .collect(Collectors.toMap(CallSubmissionRows.ContentRow::submission, Function.identity()));
        return rows.of(call, MOST).stream()
                .map(row -> row.seen(contents.get(row.id())))
                .toList();
    }

    String content(UUID submission) {
        return rows.content(submission).orElseThrow(() -> new NotFound("submission"));
    }

    SubmissionReceipt admit(UUID id, Admit request) {
        var row = held(id);
        if (row.admittedAt() != null) {
            return row.seen(null);
        }
        undecided(row);
        if (rows.isAnswered(row.call(), row.organisation())) {
            throw new Invalid("/reason", "consultation.answered-already");
        }
        var now = clock.instant();
        rows.supersedeCounting(row.call(), row.organisation(), now);
        rows.admit(id, Actor.current().by(), now, request.reason().strip());
        events.publishEvent(new SubmissionAdmitted(id, row.programme()));
        return row(id).seen(null);
    }

    SubmissionReceipt decline(UUID id, Decline request) {
        var row = held(id);
        if (row.declinedAt() != null) {
            return row.seen(null);
        }
        undecided(row);
        rows.decline(id, Actor.current().by(), clock.instant(), request.reason().strip());
        events.publishEvent(new SubmissionDeclined(id, row.programme()));
        return row(id).seen(null);
    }

    /** Nobody else says at the same time whether it counts. */
    private CallSubmissionRow held(UUID id) {
        var row = row(id);
        consultation.allowed(CallAbility.MANAGE, row.call());
        consultation.hold(row.call());
        consultation.allowed(CallAbility.MANAGE, row.call());
        locks.take(row.call() + " " + row.organisation());
        return row(id);
    }

    private static void undecided(CallSubmissionRow row) {
        if (!row.waits()) {
            throw new Invalid("/reason", "consultation.not-late");
        }
    }

    private CallSubmissionRow row(UUID id) {
        return rows.findById(id).orElseThrow(() -> new NotFound("submission"));
    }
}
