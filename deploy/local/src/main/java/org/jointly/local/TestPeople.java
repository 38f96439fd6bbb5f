package org.jointly.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Changes to people, memberships and roles in Keycloak, as a test needs them; each acts at once. */
public final class TestPeople {
    private static final String ADMIN = "/admin/realms/jointly";
    private final KeycloakClient keycloak;
    private final Secrets secrets;
    private final Tokens tokens;

    TestPeople(KeycloakClient keycloak, Secrets secrets, Tokens tokens) {
        this.keycloak = keycloak;
        this.secrets = secrets;
        this.tokens = tokens;
    }

    /** Keycloak's id of a person: the {@code sub} of their tokens. */
    public String id(String username) {
        for (JsonNode user : get("/users?exact=true&username=" + KeycloakClient.encode(username))) {
            return user.get("id").asText();
        }
        throw new IllegalArgumentException("Keycloak knows no person " + username);
    }

    /** Keycloak's id of an organisation, by which tenants are keyed. */
    public String organisationId(String alias) {
        for (JsonNode organisation : get("/organizations?search=" + KeycloakClient.encode(alias + ".example"))) {
            if (organisation.get("alias").asText().equals(alias)) {
                return organisation.get("id").asText();
            }
        }
        throw new IllegalArgumentException("Keycloak knows no organisation " + alias);
    }

    /** Adds a person with the cast's password; affiliations read {@code iom:editor+principal;unodc:viewer}. */
    public void add(String username, String affiliations) {
        send("POST", "/users", """
                {"username": "%1$s", "firstName": "%1$s", "lastName": "Test", "email": "%1$s@jointly.example",
                 "emailVerified": true, "enabled": true,
                 "credentials": [{"type": "password", "value": "%2$s", "temporary": false}]}""".formatted(username, Cast.PASSWORD));
        for (Affiliation affiliation : Affiliation.listOf(affiliations)) {
            addToOrganisation(username, affiliation.organisation());
            affiliation.roles().forEach(role -> grantRole(username, affiliation.organisation(), role));
        }
    }

    /** Adds a person to an organisation, without a role. */
    public void addToOrganisation(String username, String alias) {
        send("POST", "/organizations/" + organisationId(alias) + "/members", '"' + id(username) + '"');
        tokens.forget(username);
    }

    /** Removes a person from an organisation; the roles there go with it. */
    public void removeFromOrganisation(String username, String alias) {
        send("DELETE", "/organizations/" + organisationId(alias) + "/members/" + id(username), "");
        tokens.forget(username);
    }

    public void grantRole(String username, String alias, String role) {
        send("PUT", groupMember(username, alias, role), "");
        tokens.forget(username);
    }

    public void revokeRole(String username, String alias, String role) {
        send("DELETE", groupMember(username, alias, role), "");
        tokens.forget(username);
    }

    /** Closes or opens an account. */
    public void setEnabled(String username, boolean enabled) {
        send("PUT", "/users/" + id(username), "{\"enabled\": " + enabled + "}");
        tokens.forget(username);
    }

    /** The roles a person holds for an organisation: the names of the groups joined there. */
    public List<String> roles(String username, String alias) {
        JsonNode groups = get("/organizations/" + organisationId(alias) + "/members/" + id(username) + "/groups");
        return groups.findValuesAsText("name");
    }

    private String groupMember(String username, String alias, String role) {
        String organisation = organisationId(alias);
        for (JsonNode group : get("/organizations/" + organisation + "/groups")) {
            if (group.get("name").asText().equals(role)) {
                return "/organizations/" + organisation + "/groups/"
                        + group.get("id").asText() + "/members/" + id(username);
            }
        }
        throw new IllegalArgumentException(alias + " has no role " + role);
    }

    private JsonNode get(String path) {
        return keycloak.get(keycloak.adminToken(secrets.keycloakAdmin()), ADMIN + path);
    }

    private void send(String method, String path, String json) {
        keycloak.send(keycloak.adminToken(secrets.keycloakAdmin()), method, ADMIN + path, json);
    }
}
