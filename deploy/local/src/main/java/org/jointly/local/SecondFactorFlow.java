package org.jointly.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * How people sign in at the realm: as Keycloak does it anyway and, where an application asks for the level {@code mfa}, with a
 * second factor no older than ten minutes. A realm's file could say it only together with all of Keycloak's own flows; so it is
 * made from a copy of the built-in one, in a realm that has none yet.
 */
record SecondFactorFlow(KeycloakClient keycloak, String adminToken, FlowSteps flows) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NAME = "jointly browser";
    private static final String FORMS = NAME + " forms";
    private static final String FIRST = "jointly first level";
    private static final String HAVING = "jointly second factor of who has one";
    private static final String SECOND = "jointly second level";
    private static final int A_WORKING_DAY = 36_000;
    private static final int TEN_MINUTES = 600;

    SecondFactorFlow(KeycloakClient keycloak, String adminToken) {
        this(keycloak, adminToken, new FlowSteps(keycloak, adminToken));
    }

    /** Nothing where it stands already; what was left half-way is made anew. */
    void make() {
        ObjectNode realm = (ObjectNode) keycloak.get(adminToken, keycloak.realm());
        if (realm.path("browserFlow").asText().equals(NAME)) {
            return;
        }
        flows.delete(NAME);
        flows.copy("browser", NAME);
        for (JsonNode step : flows.steps(FORMS)) {
            if (step.path("level").asInt() == 0) {
                keycloak.send(
                        adminToken,
                        "DELETE",
                        keycloak.realm() + "/authentication/executions/"
                                + step.get("id").asText(),
                        "");
            }
        }
        firstLevel();
        secondLevel();
        ObjectNode change = JSON.createObjectNode().put("browserFlow", NAME);
        keycloak.send(adminToken, "PUT", keycloak.realm(), change.toString());
    }

    /** As the built-in flow: a password or passkey, and the second factor of who has set one up. */
    private void firstLevel() {
        flows.subflow(FORMS, FIRST, "CONDITIONAL");
        level(FIRST, 1, A_WORKING_DAY);
        flows.step(FIRST, "auth-username-password-form", "REQUIRED");
        flows.subflow(FIRST, HAVING, "CONDITIONAL");
        flows.step(HAVING, "conditional-user-configured", "REQUIRED");
        ObjectNode passkeys = JSON.createObjectNode().put("alias", "jointly not after a passkey");
        passkeys.putObject("config").put("credentials", "webauthn-passwordless");
        flows.configure(flows.step(HAVING, "conditional-credential", "REQUIRED"), passkeys);
        flows.step(HAVING, "auth-otp-form", "ALTERNATIVE");
    }

    /** Who has none sets one up on the way. */
    private void secondLevel() {
        flows.subflow(FORMS, SECOND, "CONDITIONAL");
        level(SECOND, 2, TEN_MINUTES);
        flows.step(SECOND, "auth-otp-form", "REQUIRED");
    }

    private void level(String flow, int level, int seconds) {
        String step = flows.step(flow, "conditional-level-of-authentication", "REQUIRED");
        ObjectNode config = JSON.createObjectNode().put("alias", "jointly level " + level);
        config.putObject("config")
                .put("loa-condition-level", Integer.toString(level))
                .put("loa-max-age", Integer.toString(seconds));
        flows.configure(step, config);
    }
}
