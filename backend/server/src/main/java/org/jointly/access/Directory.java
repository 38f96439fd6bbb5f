package org.jointly.access;

import io.micronaut.http.client.exceptions.HttpClientException;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jointly.access.keycloak.Keycloak;
import org.jointly.organisation.Organisations;
import org.jointly.platform.Duty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps our mirror of the organisations that Keycloak knows; asks every second until it answers, then now and then. */
@Singleton
class Directory {
    private static final Logger LOG = LoggerFactory.getLogger(Directory.class);
    private static final Duration NOW_AND_THEN = Duration.ofSeconds(20);

    private final Keycloak keycloak;
    private final Organisations organisations;
    private final Clock clock;
    private Instant next = Instant.MIN;

    Directory(Keycloak keycloak, Organisations organisations, Clock clock) {
        this.keycloak = keycloak;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = "1s")
    synchronized void refresh() {
        if (clock.instant().isBefore(next)) {
            return;
        }
        try {
            var known = keycloak.organisations();
            Duty.DIRECTORY.perform(() -> organisations.learn(known));
            next = clock.instant().plus(NOW_AND_THEN);
        } catch (HttpClientException e) {
            LOG.warn("Keycloak does not tell its organisations, we go on with those we know: {}", e.getMessage());
            Duty.DIRECTORY.perform(organisations::recall);
        }
    }
}
