package org.jointly.access.handover;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jointly.access.AccessSubject;
import org.jointly.access.OpenDuties;
import org.jointly.access.member.PersonActed;
import org.jointly.api.Sentence;
import org.jointly.api.access.duty.DutiesOfPerson;
import org.jointly.api.access.duty.Handover;
import org.jointly.api.access.duty.MoveDuties;
import org.jointly.api.access.duty.MoveDuties.MovedDuty;
import org.jointly.api.access.reach.PersonAt;
import org.jointly.platform.Actor;
import org.jointly.platform.Recorded;
import org.jointly.platform.database.SqlArray;
import org.jointly.platform.once.Once;
import org.jointly.platform.problem.Invalid;
import org.jointly.platform.problem.NotFound;

/** Moves duties, all that were asked for or none, each kind by the feature that has it. */
@Singleton
@Transactional
class HandoverActs {
    private final List<OpenDuties> kinds;
    private final HandoverRows rows;
    private final Once once;
    private final ApplicationEventPublisher<Recorded> events;
    private final Clock clock;

    HandoverActs(
            List<OpenDuties> kinds,
            HandoverRows rows,
            Once once,
            ApplicationEventPublisher<Recorded> events,
            Clock clock) {
        this.kinds = kinds;
        this.rows = rows;
        this.once = once;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    DutiesOfPerson duties(PersonAt person) {
        return new DutiesOfPerson(
                person.id(),
                person.name(),
                kinds.stream().flatMap(kind -> kind.of(person.id()).stream()).toList());
    }

    DutiesOfPerson move(PersonAt from, AccessSubject to, MoveDuties request) {
        return once.run(request, DutiesOfPerson.class, () -> {
            var wanted = request.duties().stream()
                    .distinct()
                    .collect(Collectors.groupingBy(
                            MovedDuty::kind, TreeMap::new, Collectors.mapping(MovedDuty::id, Collectors.toList())));
            wanted.forEach((kind, ids) -> move(named(kind), ids, from, to));
            return duties(from);
        });
    }

    private void move(OpenDuties kind, List<UUID> ids, PersonAt from, AccessSubject to) {
        kind.move(ids, from.id(), to);
        rows.note(
                new HandoverRows.Moved(kind.kind(), from.id(), from.name(), to.person(), to.name()),
                SqlArray.of(ids),
                Actor.current().by(),
                clock.instant());
        events.publishEvent(new PersonActed(
                "duties.moved",
                from.id(),
                Map.of(
                        "name", from.name(),
                        "to", to.name(),
                        "kind", kind.kind(),
                        "duties", Integer.toString(ids.size()))));
    }

    private OpenDuties named(String kind) {
        return kinds.stream()
                .filter(offered -> offered.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new Invalid("/duties", Sentence.forPrograms("is of no kind that there is")));
    }

    @Transactional(readOnly = true)
    List<Handover> unnoted() {
        var actor = Actor.current();
        return rows.unnoted(actor.person(), actor.organisation()).stream()
                .map(HandoverRow::shown)
                .toList();
    }

    Handover note(UUID id) {
        var row = rows.find(id, Actor.current().person()).orElseThrow(() -> new NotFound("handover"));
        return once.run(id, Handover.class, () -> {
            rows.noted(id, clock.instant());
            return row.shown();
        });
    }
}
