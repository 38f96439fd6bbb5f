package org.jointly.access;

import io.micronaut.http.client.exceptions.HttpClientException;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.jointly.organisation.Organisations;
import org.jointly.platform.Duty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps our mirror of the organisations that Keycloak knows. */
@Singleton
class Directory {
    private static final Logger LOG = LoggerFactory.getLogger(Directory.class);

    private final Keycloak keycloak;
    private final Organisations organisations;

    Directory(Keycloak keycloak, Organisations organisations) {
        this.keycloak = keycloak;
        this.organisations = organisations;
    }

    @Scheduled(fixedDelay = "${jointly.directory.every:20s}", initialDelay = "0s")
    synchronized void refresh() {
        try {
            var known = keycloak.organisations();
            Duty.DIRECTORY.perform(() -> {
                organisations.learn(known);
                return known;
            });
        } catch (HttpClientException e) {
            LOG.warn("Keycloak does not tell its organisations, we go on with those we know: {}", e.getMessage());
            Duty.DIRECTORY.perform(() -> {
                organisations.recall();
                return true;
            });
        }
    }
}
