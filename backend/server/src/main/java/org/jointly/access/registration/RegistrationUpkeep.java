package org.jointly.access.registration;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jointly.platform.Actor;
import org.jointly.platform.job.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends again what Keycloak was never told of organisations: those still to be made, and those that were changed or differ
 * there; and forgets logos that nothing shows any more. Two at once would do the same work twice.
 */
@Singleton
class RegistrationUpkeep implements Job {
    private static final Logger LOG = LoggerFactory.getLogger(RegistrationUpkeep.class);
    /** What is on its way is left alone for that long. */
    private static final Duration ON_ITS_WAY = Duration.ofMinutes(5);

    /** A picture that nothing shows yet may be about to be shown. */
    private static final Duration UNSHOWN = Duration.ofHours(1);

    private final RegistrationActs acts;
    private final OrganisationTellings tellings;
    private final OrganisationSettling settling;
    private final Clock clock;

    RegistrationUpkeep(
            RegistrationActs acts, OrganisationTellings tellings, OrganisationSettling settling, Clock clock) {
        this.acts = acts;
        this.tellings = tellings;
        this.settling = settling;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "access.register";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(2);
    }

    @Override
    public void run() {
        var before = clock.instant().minus(ON_ITS_WAY);
        Actor.platform().perform(() -> acts.sendAgain(before));
        Actor.platform().find(() -> tellings.unsettled(clock.instant())).forEach(this::settle);
        Actor.platform().perform(() -> acts.forgetLogos(clock.instant().minus(UNSHOWN)));
    }

    /** One that cannot be told now keeps no other back. */
    private void settle(UUID organisation) {
        try {
            settling.settle(organisation);
        } catch (RuntimeException e) {
            LOG.warn("Keycloak could not be told of organisation {}", organisation, e);
        }
    }
}
