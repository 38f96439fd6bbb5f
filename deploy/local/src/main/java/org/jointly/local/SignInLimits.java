package org.jointly.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Nobody signs in by handing a password to a client, and no session outlives its sign-in as an offline one. */
record SignInLimits(KeycloakClient keycloak, String adminToken) {
    private static final String OFFLINE = "offline_access";

    /** Of {@code bin/up} and the tests alone, which never leave the machine. */
    private static final String FOR_SCRIPTS = "jointly-cli";

    void set() {
        String optional = keycloak.realm() + "/default-optional-client-scopes";
        leaveOut(optional);
        for (JsonNode client : keycloak.get(adminToken, keycloak.realm() + "/clients?max=200")) {
            String path = keycloak.realm() + "/clients/" + client.get("id").asText();
            leaveOut(path + "/optional-client-scopes");
            takesNoPasswords(path, (ObjectNode) client);
        }
        keepFromEverybody();
    }

    private void leaveOut(String scopes) {
        for (JsonNode scope : keycloak.get(adminToken, scopes)) {
            if (scope.get("name").asText().equals(OFFLINE)) {
                keycloak.send(
                        adminToken, "DELETE", scopes + "/" + scope.get("id").asText(), "");
            }
        }
    }

    private void takesNoPasswords(String path, ObjectNode client) {
        if (client.path("directAccessGrantsEnabled").asBoolean()
                && !client.get("clientId").asText().equals(FOR_SCRIPTS)) {
            keycloak.send(
                    adminToken,
                    "PUT",
                    path,
                    client.put("directAccessGrantsEnabled", false).toString());
        }
    }

    /** The role comes with the realm, and everybody has what its default role is made of. */
    private void keepFromEverybody() {
        String role =
                keycloak.get(adminToken, keycloak.realm()).at("/defaultRole/id").asText();
        String composites = keycloak.realm() + "/roles-by-id/" + role + "/composites";
        for (JsonNode part : keycloak.get(adminToken, composites)) {
            if (part.get("name").asText().equals(OFFLINE)) {
                keycloak.send(adminToken, "DELETE", composites, "[" + part + "]");
            }
        }
    }
}
