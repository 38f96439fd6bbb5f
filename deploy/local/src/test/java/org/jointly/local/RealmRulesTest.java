package org.jointly.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the realm that is imported says of passwords, guesses and sessions, read from its file. */
class RealmRulesTest {
    private static final JsonNode REALM = read();

    @Test
    void whoGuessesPasswordsWaitsLongerAndLonger() {
        assertThat(REALM.path("bruteForceProtected").asBoolean()).isTrue();
        assertThat(REALM.path("failureFactor").asInt()).isBetween(1, 10);
        assertThat(REALM.path("waitIncrementSeconds").asInt()).isGreaterThanOrEqualTo(60);
        assertThat(REALM.path("maxFailureWaitSeconds").asInt()).isGreaterThanOrEqualTo(900);
    }

    @Test
    void passwordsAreLongAndNoneIsTheNameOrOneOfBefore() {
        assertThat(REALM.path("passwordPolicy").asText().split(" and "))
                .contains("length(12)", "notUsername", "notEmail", "passwordHistory(5)");
    }

    @Test
    void aRefreshTokenIsGoodOnce() {
        assertThat(REALM.path("revokeRefreshToken").asBoolean()).isTrue();
        assertThat(REALM.path("refreshTokenMaxReuse").asInt(1)).isZero();
    }

    @Test
    void tokensAndSessionsEnd() {
        assertThat(REALM.path("accessTokenLifespan").asInt()).isBetween(1, 300);
        assertThat(REALM.path("ssoSessionIdleTimeout").asInt()).isBetween(1, 1800);
        assertThat(REALM.path("ssoSessionMaxLifespan").asInt()).isBetween(1, 36_000);
    }

    @Test
    void nobodyRegistersThemselvesAndAddressesAreProven() {
        assertThat(REALM.path("registrationAllowed").asBoolean(true)).isFalse();
        assertThat(REALM.path("verifyEmail").asBoolean()).isTrue();
        assertThat(REALM.path("duplicateEmailsAllowed").asBoolean(true)).isFalse();
        assertThat(REALM.path("editUsernameAllowed").asBoolean(true)).isFalse();
    }

    @Test
    void noClientTakesPasswordsAndTheOneForPeopleDemandsProofOfTheKey() {
        assertThat(REALM.path("clients")).isNotEmpty();
        for (var client : REALM.path("clients")) {
            assertThat(client.path("directAccessGrantsEnabled").asBoolean(false))
                    .as(client.path("clientId").asText())
                    .isFalse();
            assertThat(client.path("implicitFlowEnabled").asBoolean(false)).isFalse();
            if (client.path("clientId").asText().equals("jointly-ui")) {
                assertThat(client.path("attributes")
                                .path("pkce.code.challenge.method")
                                .asText())
                        .isEqualTo("S256");
            }
        }
    }

    private static JsonNode read() {
        try {
            return new ObjectMapper().readTree(Path.of("../keycloak/realm.json").toFile());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
