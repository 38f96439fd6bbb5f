package org.jointly.voices.keeper;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jointly.platform.Duty;
import org.jointly.platform.problem.Unavailable;
import org.jointly.voices.Roster;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that a call that a life may be at risk finds somebody: learns who still holds the role, writes down where too
 * few people can decide, and passes on what nobody decided in time.
 */
@Singleton
public class OnCallWatch {
    private static final Logger LOG = LoggerFactory.getLogger(OnCallWatch.class);

    private final Roster roster;
    private final Keeping keeping;
    private final Keeper keeper;

    OnCallWatch(Roster roster, Keeping keeping, Keeper keeper) {
        this.roster = roster;
        this.keeping = keeping;
        this.keeper = keeper;
    }

    @Scheduled(fixedDelay = "30s", initialDelay = "15s")
    public void watch() {
        Duty.VOICES.find(keeping::receiving).forEach(this::learn);
        Duty.VOICES
                .find(keeping::markStops)
                .forEach(row -> keeper.as("Jointly", row.organisation(), () -> keeping.tell(row)));
        Duty.VOICES
                .find(keeping::passOn)
                .forEach(row -> keeper.as("Jointly", row.organisation(), () -> keeping.tell(row)));
    }

    private void learn(UUID organisation) {
        try {
            roster.holders(organisation);
        } catch (Unavailable e) {
            LOG.warn("Keycloak does not tell who holds the role safeguarding, we go on with what it said last");
        }
    }
}
