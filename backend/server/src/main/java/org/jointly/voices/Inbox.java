package org.jointly.voices;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jointly.access.Tickets;
import org.jointly.api.Page;
import org.jointly.api.access.Role;
import org.jointly.api.voices.ChannelAbility;
import org.jointly.api.voices.CopyTask;
import org.jointly.api.voices.Count;
import org.jointly.api.voices.DecideEscalation;
import org.jointly.api.voices.Escalation;
import org.jointly.api.voices.MoveVoice;
import org.jointly.api.voices.Voice;
import org.jointly.api.voices.VoiceState;
import org.jointly.api.voices.VoicesTicket;
import org.jointly.platform.Actor;
import org.jointly.platform.Cursor;
import org.jointly.platform.Invalid;
import org.jointly.platform.NotAllowed;
import org.jointly.platform.NotFound;
import org.jointly.platform.Recorded;
import org.jointly.platform.Stale;
import org.jspecify.annotations.Nullable;

/** What came in for the acting organisation: which, when, how far, and what it may be used for. Never what it says. */
@Singleton
@Transactional
class Inbox {
    private static final int PAGE = 50;
    private static final Duration TO_DECIDE = Duration.ofHours(24);

    /** What tickets of the reader's frame are for. */
    static final UUID SUBJECT = UUID.nameUUIDFromBytes("voices".getBytes(StandardCharsets.UTF_8));

    private final VoiceRows rows;
    private final Circle circle;
    private final Tickets tickets;
    private final VoicesSettings settings;
    private final ApplicationEventPublisher<Recorded> events;
    private final Clock clock;

    Inbox(
            VoiceRows rows,
            Circle circle,
            Tickets tickets,
            VoicesSettings settings,
            ApplicationEventPublisher<Recorded> events,
            Clock clock) {
        this.rows = rows;
        this.circle = circle;
        this.tickets = tickets;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    Page<Voice> voices(UUID channel, @Nullable VoiceState state, @Nullable String after) {
        var actor = reader(channel).actor();
        var cursor = Cursor.parse(after);
        var found = rows.inbox(
                channel,
                actor.organisation(),
                state == null ? null : state.toString(),
                null,
                cursor == null ? null : cursor.day(0),
                cursor == null ? null : cursor.uuid(1),
                PAGE + 1);
        var escalations = escalations(found);
        return Cursor.page(
                found,
                PAGE,
                row -> Cursor.after(row.receivedOn(), row.submission()),
                row -> row.seen(escalations.get(row.submission())));
    }

    Voice voice(UUID channel, UUID submission) {
        var row = row(channel, submission);
        return row.seen(escalations(List.of(row)).get(submission));
    }

    Voice move(UUID channel, UUID submission, MoveVoice request) {
        var row = row(channel, submission);
        if (!row.moves().contains(request.state())) {
            throw new Invalid("/state", "may be " + row.moves() + ": one step on, or one back");
        }
        var standing = circle.standing(channel);
        var today = LocalDate.now(clock);
        if (rows.move(
                        submission,
                        standing.actor().organisation(),
                        row.state().toString(),
                        request.state().toString(),
                        today,
                        today.plusDays(standing.channel().handledDays()))
                == 0) {
            throw new Stale("voice", voice(channel, submission));
        }
        events.publishEvent(CircleActed.within(
                "voice.moved", submission, Map.of("state", request.state().toString())));
        return voice(channel, submission);
    }

    Escalation escalate(UUID channel, UUID submission) {
        var actor = Actor.current();
        var row = row(channel, submission);
        if (row.state() == VoiceState.WITHDRAWN) {
            throw new Invalid("", "The survivor took it back; nothing of it is here");
        }
        var id = UUID.randomUUID();
        var now = clock.instant();
        rows.escalate(
                id,
                submission,
                actor.organisation(),
                actor.organisationName(),
                channel,
                actor.person(),
                actor.personName(),
                now,
                now.plus(TO_DECIDE));
        events.publishEvent(CircleActed.within("escalation.raised", id, Map.of("submission", submission.toString())));
        return escalation(id).seen(actor.person());
    }

    List<Escalation> escalations() {
        var actor = Actor.current();
        return rows.escalations(actor.organisation()).stream()
                .map(row -> row.seen(actor.person()))
                .toList();
    }

    Escalation decide(UUID id, DecideEscalation request) {
        var actor = Actor.current();
        var row = escalation(id);
        if (!row.onCall() || row.raisedBy().equals(actor.person())) {
            throw new NotAllowed("An escalation is decided by who is on call, and never by who raised it.");
        }
        if (rows.decide(id, request.decision().toString(), actor.person(), actor.personName(), clock.instant()) == 0) {
            throw new Stale("escalation", row.seen(actor.person()));
        }
        events.publishEvent(CircleActed.within(
                "escalation.decided", id, Map.of("decision", request.decision().toString())));
        return escalation(id).seen(actor.person());
    }

    List<CopyTask> copies() {
        var actor = Actor.current();
        return rows.copies(actor.organisation()).stream()
                .map(row -> row.seen(actor.person()))
                .toList();
    }

    CopyTask copyDeleted(UUID id) {
        var actor = Actor.current();
        var row = copy(id);
        if (!row.person().equals(actor.person())) {
            throw new NotAllowed("Whoever opened it or took it out says that no copy is left.");
        }
        if (rows.done(id, clock.instant(), actor.person()) == 1) {
            events.publishEvent(CircleActed.within(
                    "copy.deleted", id, Map.of("submission", row.submission().toString())));
        }
        return copy(id).seen(actor.person());
    }

    List<Count> counts(UUID channel) {
        if (!circle.standing(channel).inCircle()) {
            throw new NotFound("channel");
        }
        return rows.counts(channel).stream()
                .map(row -> new Count(row.quarter(), row.dimension(), row.value(), row.voices()))
                .toList();
    }

    VoicesTicket ticket() {
        if (!Actor.current().has(Role.SAFEGUARDING)) {
            throw new NotAllowed("The reader's frame is for people with the role safeguarding.");
        }
        var ticket = tickets.ticket(SUBJECT);
        return new VoicesTicket(ticket.token(), ticket.expires(), settings.url() + "/reader");
    }

    private ChannelStanding reader(UUID channel) {
        var standing = circle.standing(channel);
        if (!standing.inCircle()) {
            throw new NotFound("channel");
        }
        if (!standing.allows(ChannelAbility.READ)) {
            throw new NotAllowed("What came in is shown to the readers of your organisation.");
        }
        return standing;
    }

    private VoiceRow row(UUID channel, UUID submission) {
        var actor = reader(channel).actor();
        return rows.inbox(channel, actor.organisation(), null, submission, null, null, 1).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("voice"));
    }

    private EscalationRow escalation(UUID id) {
        return rows.escalation(id).orElseThrow(() -> new NotFound("escalation"));
    }

    private CopyTaskRow copy(UUID id) {
        return rows.copy(id).orElseThrow(() -> new NotFound("task"));
    }

    private Map<UUID, Escalation> escalations(List<VoiceRow> voices) {
        var actor = Actor.current();
        return voices.isEmpty()
                ? Map.of()
                : rows
                        .latestEscalations(
                                actor.organisation(),
                                voices.stream().map(VoiceRow::submission).toList())
                        .stream()
                        .collect(Collectors.toMap(EscalationRow::submission, row -> row.seen(actor.person())));
    }
}
