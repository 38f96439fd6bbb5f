package org.jointly.access.reach;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import org.jointly.access.member.PersonActed;
import org.jointly.platform.Recorded;

/** Says in the trail that the people's list left. */
@Singleton
@Transactional
class ListActs {
    private final ApplicationEventPublisher<Recorded> events;

    ListActs(ApplicationEventPublisher<Recorded> events) {
        this.events = events;
    }

    void exported(UUID organisation, int people) {
        events.publishEvent(
                new PersonActed("people.exported", organisation, Map.of("people", Integer.toString(people))));
    }
}
