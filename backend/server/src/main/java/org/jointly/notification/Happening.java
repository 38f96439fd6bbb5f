package org.jointly.notification;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jointly.api.Audience;
import org.jointly.platform.Actor;
import org.jointly.platform.Recorded;
import org.jointly.platform.notice.Happened;
import org.jointly.platform.outbox.Kind;
import org.jointly.platform.outbox.OfOrganisation;
import org.jspecify.annotations.Nullable;

/** Something happened of which people are to be told. Who did it is only what the sender says. */
@Serdeable
record Happening(
        String action,
        UUID subject,
        @Nullable UUID programme,
        Audience audience,
        UUID person,
        UUID organisation,
        Map<String, String> details,
        Instant at)
        implements OfOrganisation {
    static final Kind<Happening> KIND = Kind.ofRequests("notification.happening", Happening.class);

    @SuppressWarnings("NullAway") // JSON leaves an empty map out
    Happening {
        details = details == null ? Map.of() : Map.copyOf(details);
    }

    static Happening of(Recorded event, Actor actor, Instant at) {
        return new Happening(
                event.action(),
                event.subject(),
                event.programme(),
                event.audience(),
                actor.person(),
                actor.organisation(),
                event.details(),
                at);
    }

    Happened event() {
        return new Happened(action, subject, programme, person, organisation, details);
    }
}
