package org.jointly.voices.inbox;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jointly.access.Tickets;
import org.jointly.api.Page;
import org.jointly.api.access.Role;
import org.jointly.api.voices.ChannelAbility;
import org.jointly.api.voices.Count;
import org.jointly.api.voices.inbox.CopyTask;
import org.jointly.api.voices.inbox.Escalation;
import org.jointly.api.voices.inbox.Voice;
import org.jointly.api.voices.inbox.VoiceState;
import org.jointly.api.voices.inbox.VoicesTicket;
import org.jointly.platform.Actor;
import org.jointly.platform.Cursor;
import org.jointly.platform.Recorded;
import org.jointly.platform.problem.NotAllowed;
import org.jointly.platform.problem.NotFound;
import org.jointly.voices.ChannelStanding;
import org.jointly.voices.Circle;
import org.jointly.voices.CircleActed;
import org.jointly.voices.VoiceRefusal;
import org.jointly.voices.VoicesSettings;
import org.jspecify.annotations.Nullable;

/** What came in for the acting organisation: which, when, how far, and what it may be used for. Never what it says. */
@Singleton
@Transactional
public class Inbox {
    private static final int PAGE = 50;

    /** What tickets of the reader's frame are for. */
    public static final UUID SUBJECT = UUID.nameUUIDFromBytes("voices".getBytes(StandardCharsets.UTF_8));

    private final VoiceRows rows;
    private final Circle circle;
    private final Escalations escalations;
    private final Tickets tickets;
    private final VoicesSettings settings;
    private final ApplicationEventPublisher<Recorded> events;
    private final Clock clock;

    Inbox(
            VoiceRows rows,
            Circle circle,
            Escalations escalations,
            Tickets tickets,
            VoicesSettings settings,
            ApplicationEventPublisher<Recorded> events,
            Clock clock) {
        this.rows = rows;
        this.circle = circle;
        this.escalations = escalations;
        this.tickets = tickets;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    Page<Voice> voices(UUID channel, @Nullable VoiceState state, @Nullable String after) {
        var actor = reader(channel).actor();
        var cursor = Cursor.parse(after);
        var found = rows.inbox(
                new InboxFilter(channel, actor.organisation(), state == null ? "" : state.toString()),
                cursor == null ? null : cursor.day(0),
                cursor == null ? null : cursor.uuid(1),
                PAGE + 1);
        var latest = escalations.latest(found);
        return Cursor.page(
                found,
                PAGE,
                row -> Cursor.after(row.receivedOn(), row.submission()),
                row -> row.seen(latest.get(row.submission())));
    }

    Voice voice(UUID channel, UUID submission) {
        var row = row(channel, submission);
        return row.seen(escalations.latest(List.of(row)).get(submission));
    }

    /** It stays written down when there is nobody to ask. */
    @Transactional(noRollbackFor = VoiceRefusal.class)
    Escalation escalate(UUID channel, UUID submission) {
        return escalations.raise(row(channel, submission));
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
            throw new NotAllowed("voices.who-says-no-copy");
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
            throw new NotAllowed("voices.frame");
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
            throw new NotAllowed("voices.inbox-readers");
        }
        return standing;
    }

    private VoiceRow row(UUID channel, UUID submission) {
        var actor = reader(channel).actor();
        return rows.voice(channel, actor.organisation(), submission).orElseThrow(() -> new NotFound("voice"));
    }

    private CopyTaskRow copy(UUID id) {
        return rows.copy(id).orElseThrow(() -> new NotFound("task"));
    }
}
