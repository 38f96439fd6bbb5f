package org.jointly.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Access tokens of people by the direct grant, kept until shortly before they expire. */
final class Tokens {
    private static final int MARGIN_SECONDS = 60;
    private final Map<String, Token> kept = new ConcurrentHashMap<>();
    private final KeycloakClient keycloak;

    Tokens(KeycloakClient keycloak) {
        this.keycloak = keycloak;
    }

    String of(String username, String password) {
        return kept.compute(username, (name, token) -> token != null && token.isFresh() ? token : ask(name, password))
                .text();
    }

    void forget(String username) {
        kept.remove(username);
    }

    private Token ask(String username, String password) {
        JsonNode answer = keycloak.personToken(username, password);
        return new Token(
                answer.get("access_token").asText(),
                Instant.now().plusSeconds(answer.get("expires_in").asLong() - MARGIN_SECONDS));
    }

    private record Token(String text, Instant freshUntil) {
        boolean isFresh() {
            return Instant.now().isBefore(freshUntil);
        }
    }
}
