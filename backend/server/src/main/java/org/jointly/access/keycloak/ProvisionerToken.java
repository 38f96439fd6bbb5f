package org.jointly.access.keycloak;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.client.exceptions.HttpClientException;
import io.micronaut.http.client.exceptions.HttpClientResponseException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import org.jointly.platform.problem.Unavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The access token under which the backend asks Keycloak's administration, and how its refusals are told. */
@Singleton
class ProvisionerToken {
    private static final Logger LOG = LoggerFactory.getLogger(ProvisionerToken.class);

    private final KeycloakTokens tokens;
    private final KeycloakClients clients;
    private final Clock clock;
    private volatile Token token = new Token("", Instant.MIN);

    ProvisionerToken(KeycloakTokens tokens, KeycloakClients clients, Clock clock) {
        this.tokens = tokens;
        this.clients = clients;
        this.clock = clock;
    }

    /** As it stands in the header. */
    String header() {
        return (isOver() ? renewed() : token).header();
    }

    private boolean isOver() {
        return token.expires().isBefore(clock.instant());
    }

    /** Once, for all that are asked at the same time. */
    private synchronized Token renewed() {
        if (isOver()) {
            var answer = tokens.token(clients.provisioner(), Map.of("grant_type", "client_credentials"));
            var seconds = answer.get("expires_in") instanceof Number lasts ? lasts.longValue() : 60;
            token = new Token(
                    "Bearer " + answer.get("access_token"), clock.instant().plus(Duration.ofSeconds(seconds / 2)));
        }
        return token;
    }

    static <T> T answered(Supplier<T> asking) {
        try {
            return asking.get();
        } catch (HttpClientException e) {
            LOG.warn("Keycloak's administration does not do what it is asked for: {}", e.getMessage());
            throw new Unavailable("access.sign-in-away");
        }
    }

    static void done(Runnable asking) {
        answered(() -> {
            asking.run();
            return true;
        });
    }

    /** What is so already needs no doing: 404 where something is taken away, 409 where it is added. */
    static void done(HttpStatus already, Runnable asking) {
        done(() -> {
            try {
                asking.run();
            } catch (HttpClientResponseException e) {
                if (e.getStatus() != already) {
                    throw e;
                }
            }
        });
    }

    private record Token(String header, Instant expires) {}
}
