package org.jointly.access.joining;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jointly.api.Page;
import org.jointly.api.access.registration.DeclineRequest;
import org.jointly.api.access.registration.JoinRequest;
import org.jointly.api.access.registration.JoinRequestState;
import org.jointly.organisation.OrganisationRegister;
import org.jointly.platform.Actor;
import org.jointly.platform.Cursor;
import org.jointly.platform.Recorded;
import org.jointly.platform.once.Once;
import org.jointly.platform.outbox.Outbox;
import org.jointly.platform.problem.NotAllowed;
import org.jointly.platform.problem.NotFound;
import org.jspecify.annotations.Nullable;

/** What who runs the platform answers to requests. */
@Singleton
@Transactional
public class JoinAnswers {
    private static final int PAGE = 50;

    private final JoinRequestRows rows;
    private final OrganisationRegister register;
    private final Outbox outbox;
    private final Once once;
    private final ApplicationEventPublisher<Recorded> events;
    private final Clock clock;

    JoinAnswers(
            JoinRequestRows rows,
            OrganisationRegister register,
            Outbox outbox,
            Once once,
            ApplicationEventPublisher<Recorded> events,
            Clock clock) {
        this.rows = rows;
        this.register = register;
        this.outbox = outbox;
        this.once = once;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Page<JoinRequest> page(@Nullable String after) {
        var cursor = Cursor.parse(after);
        var found = cursor == null
                ? rows.first(PAGE + 1)
                : rows.after(Boolean.parseBoolean(cursor.text(0)), cursor.instant(1), cursor.uuid(2), PAGE + 1);
        var known = register.all();
        return Cursor.page(
                found,
                PAGE,
                row -> Cursor.after(row.state().equals("confirmed"), String.valueOf(row.confirmedAt()), row.id()),
                row -> row.shown(known));
    }

    @Transactional(readOnly = true)
    public JoinRequest request(UUID id) {
        return rows.find(id).orElseThrow(() -> new NotFound("request")).shown(register.all());
    }

    public JoinRequest decline(UUID id, DeclineRequest answer) {
        return once.run(List.of(id, answer), JoinRequest.class, () -> {
            var row = open(id);
            rows.decline(
                    id, Actor.current().by(), clock.instant(), answer.reason().strip());
            outbox.send(DeclineLetterWanted.KIND, Actor.PLATFORM, new DeclineLetterWanted(id));
            events.publishEvent(new JoinActed("request.declined", id, Map.of("name", row.name())));
            return request(id);
        });
    }

    /** By the registration of the organisation, in its transaction. */
    public void accept(UUID id) {
        var row = open(id);
        rows.decide(id, Actor.current().by(), clock.instant(), JoinRequestState.ACCEPTED.toString());
        events.publishEvent(new JoinActed("request.accepted", id, Map.of("name", row.name())));
    }

    private JoinRequestRow open(UUID id) {
        var row = rows.held(id).orElseThrow(() -> new NotFound("request"));
        if (row.stands() != JoinRequestState.CONFIRMED) {
            throw new NotAllowed("joining.answered");
        }
        return row;
    }
}
