package org.jointly.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.client.exceptions.HttpClientException;
import io.micronaut.http.client.exceptions.HttpClientResponseException;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jointly.platform.Caller;
import org.jointly.platform.problem.Unavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows who is behind a token, as Keycloak sees it now: introspection recomputes roles and memberships, so a change acts
 * within ten seconds, and at once where it matters.
 */
@Singleton
class Callers {
    private static final Logger LOG = LoggerFactory.getLogger(Callers.class);
    private static final Duration TRUSTED_FOR = Duration.ofSeconds(10);

    private final KeycloakTokens tokens;
    private final KeycloakClients clients;
    private final Cache<String, Answer> recent = Caffeine.newBuilder()
            .expireAfterWrite(TRUSTED_FOR)
            .maximumSize(50_000)
            .build();

    Callers(KeycloakTokens tokens, KeycloakClients clients) {
        this.tokens = tokens;
        this.clients = clients;
    }

    private record Answer(Optional<Caller> caller, long nanoTime) {
        boolean isOlderThan(Duration age) {
            return System.nanoTime() - nanoTime > age.toNanos();
        }
    }

    Optional<Caller> behind(String token) {
        return recent.get(token, this::answer).caller;
    }

    /** Without the ten seconds. */
    Optional<Caller> behindNow(String token) {
        return behind(token, Duration.ZERO);
    }

    /** As Keycloak saw it no longer ago than this. */
    Optional<Caller> behind(String token, Duration age) {
        var answer = recent.get(token, this::answer);
        if (answer.isOlderThan(age)) {
            answer = answer(token);
            recent.put(token, answer);
        }
        return answer.caller;
    }

    private Answer answer(String token) {
        return new Answer(ask(token), System.nanoTime());
    }

    private Optional<Caller> ask(String token) {
        try {
            return Claims.caller(tokens.introspect(clients.backend(), Map.of("token", token)));
        } catch (HttpClientException e) {
            // Keycloak's answer for somebody who left their last organisation.
            if (e instanceof HttpClientResponseException answer && answer.getStatus() == HttpStatus.BAD_REQUEST) {
                return Optional.empty();
            }
            LOG.warn("Keycloak does not answer an introspection: {}", e.getMessage());
            throw new Unavailable(
                    "The sign-in server does not answer just now. Nothing was done; try again in a moment.");
        }
    }
}
