package org.jointly.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Closes Keycloak's own ways to change an account: its pages, and what a sign-in can be asked for besides. People change their address, name and
 * ways to sign in at ours, where the old address is asked and the trail tells of it.
 */
record AccountPages(KeycloakClient keycloak, String adminToken) {
    static final List<String> CLIENTS = List.of("account", "account-console");
    static final List<String> ACTIONS =
            List.of("UPDATE_PROFILE", "UPDATE_EMAIL", "delete_credential", "delete_account", "idp_link");

    void close() {
        CLIENTS.forEach(this::closeClient);
        for (JsonNode action : keycloak.get(adminToken, keycloak.realm() + "/authentication/required-actions")) {
            if (ACTIONS.contains(action.get("alias").asText())
                    && action.get("enabled").asBoolean()) {
                keycloak.send(
                        adminToken,
                        "PUT",
                        keycloak.realm() + "/authentication/required-actions/"
                                + action.get("alias").asText(),
                        ((ObjectNode) action).put("enabled", false).toString());
            }
        }
        keepAddress();
    }

    private void closeClient(String id) {
        for (JsonNode client : keycloak.get(adminToken, keycloak.realm() + "/clients?clientId=" + id)) {
            if (client.get("enabled").asBoolean()) {
                keycloak.send(
                        adminToken,
                        "PUT",
                        keycloak.realm() + "/clients/" + client.get("id").asText(),
                        ((ObjectNode) client).put("enabled", false).toString());
            }
        }
    }

    /** Only administration writes the address, wherever a form of Keycloak's might ask for it. */
    private void keepAddress() {
        ObjectNode profile = (ObjectNode) keycloak.get(adminToken, keycloak.realm() + "/users/profile");
        for (JsonNode attribute : profile.withArray("attributes")) {
            if (attribute.path("name").asText().equals("email")
                    && attribute.at("/permissions/edit").toString().contains("user")) {
                ((ObjectNode) attribute.get("permissions")).putArray("edit").add("admin");
                keycloak.send(adminToken, "PUT", keycloak.realm() + "/users/profile", profile.toString());
            }
        }
    }
}
