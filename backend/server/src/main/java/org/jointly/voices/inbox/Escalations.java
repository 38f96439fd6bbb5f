package org.jointly.voices.inbox;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jointly.api.voices.inbox.DecideEscalation;
import org.jointly.api.voices.inbox.Escalation;
import org.jointly.api.voices.inbox.VoiceState;
import org.jointly.platform.Actor;
import org.jointly.platform.Recorded;
import org.jointly.platform.problem.Invalid;
import org.jointly.platform.problem.NotAllowed;
import org.jointly.platform.problem.NotFound;
import org.jointly.platform.problem.Stale;
import org.jointly.platform.problem.Unavailable;
import org.jointly.voices.Circle;
import org.jointly.voices.CircleActed;
import org.jointly.voices.Roster;
import org.jointly.voices.VoiceRefusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Risks to a life: raised by a reader, decided by others who can open the voice. */
@Singleton
@Transactional
class Escalations {
    private static final Logger LOG = LoggerFactory.getLogger(Escalations.class);

    private final EscalationRows rows;
    private final Circle circle;
    private final Roster roster;
    private final ApplicationEventPublisher<Recorded> events;
    private final Clock clock;

    Escalations(
            EscalationRows rows,
            Circle circle,
            Roster roster,
            ApplicationEventPublisher<Recorded> events,
            Clock clock) {
        this.rows = rows;
        this.circle = circle;
        this.roster = roster;
        this.events = events;
        this.clock = clock;
    }

    /** Raised to nobody, it is refused and written down: whoever raised it must know that they stand alone. */
    @Transactional(noRollbackFor = VoiceRefusal.class)
    Escalation raise(VoiceRow voice) {
        if (voice.state() == VoiceState.WITHDRAWN) {
            throw new Invalid("", "voices.taken-back");
        }
        var channel = voice.channel();
        var submission = voice.submission();
        var standing = circle.standing(channel);
        var actor = standing.actor();
        learnHolders(actor.organisation());
        var called = rows.called(channel, actor.organisation(), actor.person());
        if (called.isEmpty()) {
            events.publishEvent(CircleActed.within(
                    "escalation.unanswerable", channel, Map.of("submission", submission.toString())));
            throw VoiceRefusal.nobodyToAsk();
        }
        var id = UUID.randomUUID();
        var now = clock.instant();
        rows.raise(
                new NewEscalation(
                        id,
                        submission,
                        channel,
                        actor.by(),
                        now,
                        now.plus(Duration.ofMinutes(standing.channel().decideMinutes()))),
                called.stream()
                        .map(one -> new EscalationRow.Called(one.person(), one.personName()))
                        .toList());
        events.publishEvent(CircleActed.within("escalation.raised", id, Map.of("submission", submission.toString())));
        return seen(escalation(id));
    }

    /** Who has lost the role a moment ago is not asked; where Keycloak does not answer, what it said last must do. */
    private void learnHolders(UUID organisation) {
        try {
            roster.holders(organisation);
        } catch (Unavailable e) {
            LOG.warn("Keycloak does not answer while a risk to a life is raised; those it named last are asked");
        }
    }

    List<Escalation> mine() {
        return seen(rows.of(Actor.current().organisation()));
    }

    Escalation decide(UUID id, DecideEscalation request) {
        var row = escalation(id);
        if (row.decision() == null && !row.decidable()) {
            throw new NotAllowed("voices.who-decides");
        }
        if (row.decision() == null && !row.opened()) {
            throw VoiceRefusal.notOpened();
        }
        var verdict = new EscalationVerdict(
                id,
                request.decision(),
                request.reason().strip(),
                Actor.current().by(),
                clock.instant());
        if (rows.decide(verdict) == 0) {
            throw new Stale("escalation", seen(escalation(id)));
        }
        events.publishEvent(CircleActed.within(
                "escalation.decided", id, Map.of("decision", request.decision().toString())));
        return seen(escalation(id));
    }

    private EscalationRow escalation(UUID id) {
        return rows.find(id).orElseThrow(() -> new NotFound("escalation"));
    }

    /** The latest of each of these voices, by voice. */
    Map<UUID, Escalation> latest(List<VoiceRow> voices) {
        return voices.isEmpty()
                ? Map.of()
                : seen(rows.latest(
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
