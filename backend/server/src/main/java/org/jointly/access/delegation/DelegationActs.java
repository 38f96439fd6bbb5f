package org.jointly.access.delegation;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jointly.access.member.PersonActed;
import org.jointly.api.access.Person;
import org.jointly.api.access.delegation.Delegate;
import org.jointly.api.access.delegation.Delegation;
import org.jointly.platform.Actor;
import org.jointly.platform.Recorded;
import org.jointly.platform.once.Once;
import org.jointly.platform.outbox.Outbox;
import org.jointly.platform.problem.Invalid;
import org.jointly.platform.problem.NotFound;

/** What is done about delegations, each act one transaction: the row, the entry of the trail, and the letters to both. */
@Singleton
@Transactional
class DelegationActs {
    private static final int MOST = 20;

    private final DelegationRows rows;
    private final Outbox outbox;
    private final Once once;
    private final ApplicationEventPublisher<Recorded> events;
    private final Clock clock;

    DelegationActs(
            DelegationRows rows, Outbox outbox, Once once, ApplicationEventPublisher<Recorded> events, Clock clock) {
        this.rows = rows;
        this.outbox = outbox;
        this.once = once;
        this.events = events;
        this.clock = clock;
    }

    /** The acting organisation's; PostgreSQL shows a reader their own, and administrators all. */
    @Transactional(readOnly = true)
    List<Delegation> of(UUID person) {
        var actor = Actor.current();
        var now = clock.instant();
        return rows.of(actor.organisation(), person).stream()
                .map(row -> row.shown(actor, now))
                .toList();
    }

    Delegation make(Person to, Delegate request) {
        return once.run(request, Delegation.class, () -> {
            var actor = DelegationPolicy.mayDelegate();
            var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            var begins = Objects.requireNonNullElse(request.begins(), now);
            DelegationPolicy.isPeriod(request, begins, now);
            rows.lock(actor.organisation(), actor.person());
            var lasting = rows.of(actor.organisation(), actor.person()).stream()
                    .filter(row -> row.giver().equals(actor.person()) && row.lasts(now))
                    .toList();
            if (lasting.size() >= MOST) {
                throw new Invalid("/to", "delegation.most", MOST);
            }
            if (lasting.stream().anyMatch(row -> overlaps(row, to.id(), request))) {
                throw new Invalid("/to", "delegation.overlaps");
            }
            var row = rows.save(new DelegationRow(
                    UUID.randomUUID(),
                    actor.organisation(),
                    actor.person(),
                    actor.personName(),
                    to.id(),
                    to.name(),
                    begins,
                    request.ends(),
                    now,
                    null,
                    null,
                    null));
            record("delegation.made", row, Map.of("until", row.ends().toString()));
            tell(row, DelegationTold.MADE);
            return row.shown(actor, now);
        });
    }

    private static boolean overlaps(DelegationRow row, UUID to, Delegate request) {
        return row.delegate().equals(to) && row.begins().isBefore(request.ends());
    }

    /** Again it changes nothing. Nobody learns of one that they do not see. */
    Delegation end(UUID id) {
        var actor = Actor.current();
        if (rows.find(id)
                .filter(row -> row.organisation().equals(actor.organisation()))
                .isEmpty()) {
            throw new NotFound("delegation");
        }
        return once.run(id, Delegation.class, () -> {
            var now = clock.instant();
            var row = rows.find(id).orElseThrow(() -> new NotFound("delegation"));
            DelegationPolicy.mayEnd(actor, row);
            if (row.lasts(now)) {
                ended(row, false);
            }
            return rows.find(id).orElseThrow().shown(actor, now);
        });
    }

    /** @param byDuty whether this follows from what the duty does, which sends its mails itself */
    void ended(DelegationRow row, boolean byDuty) {
        if (rows.end(row.id(), Actor.current().by(), clock.instant()) == 0) {
            return;
        }
        record("delegation.ended", row, Map.of());
        if (byDuty) {
            rows.find(row.id())
                    .ifPresent(ended -> DelegationLetter.ofEnded(ended)
                            .forEach(letter -> outbox.send(DelegationLetter.KIND, row.organisation(), letter)));
        } else {
            tell(row, DelegationTold.ENDED);
        }
    }

    private void record(String action, DelegationRow row, Map<String, String> more) {
        var details = new HashMap<>(more);
        details.put("name", row.delegateName());
        details.put("giver", row.giverName());
        events.publishEvent(new PersonActed(action, row.delegate(), details));
    }

    private void tell(DelegationRow row, String what) {
        outbox.send(DelegationTold.KIND, row.organisation(), new DelegationTold(row.organisation(), row.id(), what));
    }
}
