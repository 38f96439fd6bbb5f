package org.jointly.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Brings a realm {@code jointly} that exists to what {@code realm.json} says of signing in; doing it again changes nothing. */
public final class UpgradeRealm {

    /** What the levels of a sign-in are called in tokens. */
    private static final String LEVELS = "{\"basic\": \"1\", \"mfa\": \"2\"}";

    private UpgradeRealm() {}

    /** {@code KEYCLOAK_URL} and {@code KEYCLOAK_ADMIN_PASSWORD} stand in the environment; {@code KEYCLOAK_REALM} of a copy. */
    public static void main(String... arguments) {
        Map<String, String> environment = System.getenv();
        KeycloakClient keycloak = new KeycloakClient(
                environment.getOrDefault("KEYCLOAK_URL", ""), environment.getOrDefault("KEYCLOAK_REALM", "jointly"));
        of(keycloak, keycloak.adminToken(environment.getOrDefault("KEYCLOAK_ADMIN_PASSWORD", "")));
        System.out.println(
                "The realm jointly asks for a second factor where an act needs one, knows identity providers of organisations, leaves accounts to our own pages, and lets nobody stay signed in offline or sign in by a client with a password.");
    }

    static void of(KeycloakClient keycloak, String adminToken) {
        ObjectNode realm = (ObjectNode) keycloak.get(adminToken, keycloak.realm());
        JsonNode attributes = realm.path("attributes");
        if (!attributes.path("acr.loa.map").asText().equals(LEVELS)) {
            // Keycloak drops the attributes that are not sent along.
            ObjectNode all =
                    attributes.isObject() ? (ObjectNode) attributes.deepCopy() : new ObjectMapper().createObjectNode();
            all.put("acr.loa.map", LEVELS);
            keycloak.send(
                    adminToken,
                    "PUT",
                    keycloak.realm(),
                    new ObjectMapper().valueToTree(Map.of("attributes", all)).toString());
        }
        new SecondFactorFlow(keycloak, adminToken).make();
        new ProviderFlows(keycloak, adminToken).make();
        tellOfEndings(keycloak, adminToken);
        new AccountPages(keycloak, adminToken).close();
        new SignInLimits(keycloak, adminToken).set();
    }

    /** Keycloak tells the user interface of sessions that end. */
    private static void tellOfEndings(KeycloakClient keycloak, String adminToken) {
        ObjectNode ui = (ObjectNode) keycloak.get(adminToken, keycloak.realm() + "/clients?clientId=jointly-ui")
                .get(0);
        ObjectNode attributes = (ObjectNode) ui.get("attributes");
        String address = ui.path("rootUrl").asText() + "/login/ended";
        if (!attributes.path("backchannel.logout.url").asText().equals(address)) {
            attributes.put("backchannel.logout.url", address);
            attributes.put("backchannel.logout.session.required", "true");
            keycloak.send(
                    adminToken,
                    "PUT",
                    keycloak.realm() + "/clients/" + ui.get("id").asText(),
                    ui.toString());
        }
    }
}
