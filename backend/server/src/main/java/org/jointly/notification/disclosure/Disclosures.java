package org.jointly.notification.disclosure;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import org.jointly.api.access.Role;
import org.jointly.api.notification.ChooseDisclosure;
import org.jointly.api.notification.Disclosure;
import org.jointly.api.notification.DisclosureLevel;
import org.jointly.platform.Actor;
import org.jointly.platform.Duty;
import org.jointly.platform.Recorded;
import org.jointly.platform.problem.NotAllowed;

/** What organisations chose of how much leaves the platform. One that chose nothing lets titles and names be told. */
@Singleton
public class Disclosures {
    private final Acts acts;

    Disclosures(Acts acts) {
        this.acts = acts;
    }

    Disclosure own() {
        return acts.own();
    }

    Disclosure choose(ChooseDisclosure request) {
        return acts.choose(request);
    }

    /** As it is at this moment. */
    public DisclosureLevel of(UUID organisation) {
        return Duty.NOTIFICATION.find(() -> acts.level(organisation));
    }

    /** The transactions. */
    @Singleton
    @Transactional
    static class Acts {
        private final DisclosureRows rows;
        private final ApplicationEventPublisher<Recorded> events;
        private final Clock clock;

        Acts(DisclosureRows rows, ApplicationEventPublisher<Recorded> events, Clock clock) {
            this.rows = rows;
            this.events = events;
            this.clock = clock;
        }

        @Transactional(readOnly = true)
        DisclosureLevel level(UUID organisation) {
            return rows.level(organisation).map(DisclosureLevel::of).orElse(DisclosureLevel.TITLES);
        }

        Disclosure own() {
            var actor = Actor.current();
            return new Disclosure(level(actor.organisation()), actor.has(Role.ADMIN));
        }

        Disclosure choose(ChooseDisclosure request) {
            var actor = Actor.current();
            if (!actor.has(Role.ADMIN)) {
                throw new NotAllowed("organisation.own-admins");
            }
            if (request.level() != level(actor.organisation())) {
                rows.choose(actor.by(), request.level().toString(), clock.instant());
                events.publishEvent(new DisclosureChosen(actor.organisation(), request.level()));
            }
            return own();
        }
    }
}
