package org.jointly.voices.keeper;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;
import org.jointly.platform.Duty;
import org.jointly.platform.job.Job;
import org.jointly.platform.problem.Unavailable;
import org.jointly.voices.Roster;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that a call that a life may be at risk finds somebody: learns who still holds the role, writes down where too
 * few people can decide, and passes on what nobody decided in time. Twice at once would do no harm, since each change is
 * marked where it is found, but would ask Keycloak for everybody twice.
 */
@Singleton
public class OnCallWatch implements Job {
    private static final Logger LOG = LoggerFactory.getLogger(OnCallWatch.class);

    private final Roster roster;
    private final Keeping keeping;

    OnCallWatch(Roster roster, Keeping keeping) {
        this.roster = roster;
        this.keeping = keeping;
    }

    @Override
    public String name() {
        return "voices.on-call";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(30);
    }

    @Override
    public void run() {
        watch();
    }

    public void watch() {
        Duty.VOICES.find(keeping::receiving).forEach(this::learn);
        Duty.VOICES.perform(keeping::markStops);
        Duty.VOICES.perform(keeping::passOn);
    }

    private void learn(UUID organisation) {
        try {
            roster.holders(organisation);
        } catch (Unavailable e) {
            LOG.warn("Keycloak does not tell who holds the role safeguarding, we go on with what it said last");
        }
    }
}
