package org.jointly.consultation;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.jointly.api.access.Role;
import org.jointly.organisation.Organisations;
import org.jointly.platform.Actor;
import org.jointly.platform.Duty;
import org.jointly.platform.job.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells those that are asked that a planned call is open, those that said nothing that one closes soon, and the search that one has
 * closed. Whether a call is open depends on no run of it. Twice at once would do no harm: what is told is marked in the same transaction.
 */
@Singleton
class CallClock implements Job {
    private static final Logger LOG = LoggerFactory.getLogger(CallClock.class);
    private static final Duration BEFORE_THE_CLOSE = Duration.ofDays(3);
    private static final UUID NOBODY = new UUID(0, 0);
    private static final int AT_ONCE = 100;

    private final CallTelling telling;
    private final Organisations organisations;
    private final Clock clock;

    CallClock(CallTelling telling, Organisations organisations, Clock clock) {
        this.telling = telling;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "consultation.clock";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        var now = clock.instant();
        Duty.CONSULTATION
                .find(() -> telling.due(now, now.plus(BEFORE_THE_CLOSE), AT_ONCE))
                .forEach(this::tell);
        while (Duty.CONSULTATION.find(() -> telling.noteClosed(AT_ONCE)) == AT_ONCE) {
            // until no call is left that has closed
        }
    }

    /** In the name of an organisation that drafts now; one that cannot be told now keeps no other waiting. */
    private void tell(CallRows.DueRow due) {
        try {
            var speaker = organisations.organisation(due.speaker());
            new Actor(NOBODY, "Jointly", speaker.id(), speaker.name(), Set.of(Role.VIEWER))
                    .perform(() -> telling.tell(due));
        } catch (RuntimeException e) {
            LOG.warn("That a call opens or closes waits to be told: {}", e.toString());
        }
    }
}
