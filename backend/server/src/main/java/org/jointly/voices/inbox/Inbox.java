package org.jointly.voices.inbox;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jointly.access.Tickets;
import org.jointly.api.Page;
import org.jointly.api.access.Role;
import org.jointly.api.voices.ChannelAbility;
import org.jointly.api.voices.Count;
import org.jointly.api.voices.inbox.CopyTask;
import org.jointly.api.voices.inbox.DecideEscalation;
import org.jointly.api.voices.inbox.Escalation;
import org.jointly.api.voices.inbox.Voice;
import org.jointly.api.voices.inbox.VoiceState;
import org.jointly.api.voices.inbox.VoicesTicket;
import org.jointly.platform.Actor;
import org.jointly.platform.Cursor;
import org.jointly.platform.Recorded;
import org.jointly.platform.problem.Invalid;
import org.jointly.platform.problem.NotAllowed;
import org.jointly.platform.problem.NotFound;
import org.jointly.platform.problem.Stale;
import org.jointly.platform.problem.Unavailable;
import org.jointly.voices.ChannelStanding;
import org.jointly.voices.Circle;
import org.jointly.voices.CircleActed;
import org.jointly.voices.Roster;
import org.jointly.voices.VoiceRefusal;
import org.jointly.voices.VoicesSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What came in for the acting organisation: which, when, how far, and what it may be used for. Never what it says. */
@Singleton
@Transactional
public class Inbox {
    private static final int PAGE = 50;
    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

    /** What tickets of the reader's frame are for. */
    public static final UUID SUBJECT = UUID.nameUUIDFromBytes("voices".getBytes(StandardCharsets.UTF_8));

    private final VoiceRows rows;
    private final Circle circle;
    private final Roster roster;
    private final Tickets tickets;
    private final VoicesSettings settings;
    private final ApplicationEventPublisher<Recorded> events;
    private final Clock clock;

    Inbox(
            VoiceRows rows,
            Circle circle,
            Roster roster,
            Tickets tickets,
            VoicesSettings settings,
            ApplicationEventPublisher<Recorded> events,
            Clock clock) {
        this.rows = rows;
        this.circle = circle;
        this.roster = roster;
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

    /** Raised to nobody, it is refused and written down: whoever raised it must know that they stand alone. */
    @Transactional(noRollbackFor = VoiceRefusal.class)
    Escalation escalate(UUID channel, UUID submission) {
        var row = row(channel, submission);
        if (row.state() == VoiceState.WITHDRAWN) {
            throw new Invalid("", "The survivor took it back; nothing of it is here");
        }
        var standing = circle.standing(channel);
        var actor = standing.actor();
        asked(actor.organisation());
        var called = rows.called(channel, actor.organisation(), actor.person());
        if (called.isEmpty()) {
            events.publishEvent(CircleActed.within(
                    "escalation.unanswerable", channel, Map.of("submission", submission.toString())));
            throw VoiceRefusal.nobodyToAsk();
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
                now.plus(Duration.ofMinutes(standing.channel().decideMinutes())),
                called.stream()
                        .map(one -> new EscalationRow.Called(one.person(), one.personName()))
                        .toList());
        events.publishEvent(CircleActed.within("escalation.raised", id, Map.of("submission", submission.toString())));
        return seen(escalation(id));
    }

    /** Who has lost the role a moment ago is not asked; where Keycloak does not answer, what it said last must do. */
    private void asked(UUID organisation) {
        try {
            roster.holders(organisation);
        } catch (Unavailable e) {
            LOG.warn("Keycloak does not answer while a risk to a life is raised; those it named last are asked");
        }
    }

    List<Escalation> escalations() {
        return seen(rows.escalations(Actor.current().organisation()));
    }

    Escalation decide(UUID id, DecideEscalation request) {
        var actor = Actor.current();
        var row = escalation(id);
        if (row.decision() == null && !row.decidable()) {
            throw new NotAllowed("It is decided by those who were asked, and never by who raised it.");
        }
        if (row.decision() == null && !row.opened()) {
            throw VoiceRefusal.notOpened();
        }
        if (rows.decide(
                        id,
                        request.decision().toString(),
                        actor.person(),
                        actor.personName(),
                        clock.instant(),
                        request.reason().strip())
                == 0) {
            throw new Stale("escalation", seen(escalation(id)));
        }
        events.publishEvent(CircleActed.within(
                "escalation.decided", id, Map.of("decision", request.decision().toString())));
        return seen(escalation(id));
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
        return voices.isEmpty()
                ? Map.of()
                : seen(rows.latestEscalations(
                                Actor.current().organisation(),
                                voices.stream().map(VoiceRow::submission).toList()))
                        .stream()
                        .collect(Collectors.toMap(Escalation::submission, escalation -> escalation));
    }

    private Escalation seen(EscalationRow row) {
        return seen(List.of(row)).getFirst();
    }

    private List<Escalation> seen(List<EscalationRow> escalations) {
        var looks = escalations.isEmpty()
                ? Map.<UUID, Map<UUID, Instant>>of()
                : rows.looks(escalations.stream().map(EscalationRow::id).toList()).stream()
                        .collect(Collectors.groupingBy(
                                LookRow::escalation, Collectors.toMap(LookRow::person, LookRow::lookedAt)));
        return escalations.stream()
                .map(row -> row.seen(looks.getOrDefault(row.id(), Map.of())))
                .toList();
    }
}
