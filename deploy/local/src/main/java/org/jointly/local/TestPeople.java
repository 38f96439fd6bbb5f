package org.jointly.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Changes to people, memberships and roles in Keycloak, as a test needs them; each acts at once. */
public final class TestPeople {
    private static final String ADMIN = "/admin/realms/jointly";
    private final KeycloakClient keycloak;
    private final Secrets secrets;
    private final Tokens tokens;
    private final Map<String, String> organisations = new ConcurrentHashMap<>();
    private final Map<String, JsonNode> groups = new ConcurrentHashMap<>();

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
        return organisations.computeIfAbsent(alias, this::askOrganisationId);
    }

    private String askOrganisationId(String alias) {
        for (JsonNode organisation : get("/organizations?search=" + KeycloakClient.encode(alias + ".example"))) {
            if (organisation.get("alias").asText().equals(alias)) {
                return organisation.get("id").asText();
            }
        }
        throw new IllegalArgumentException("Keycloak knows no organisation " + alias);
    }

    /** Adds a person with the cast's password; affiliations read {@code iom:editor+principal;unodc:viewer}. */
    public void add(String username, String affiliations) {
        add(username, affiliations, "");
    }

    /** The same with a generator of one-time passwords. */
    public void addWithOtp(String username, String affiliations) {
        add(username, affiliations, """
                , {"type": "otp", "userLabel": "Phone", "secretData": "{\\"value\\":\\"aSecretOfTheTest\\"}",
                  "credentialData": "{\\"subType\\":\\"totp\\",\\"period\\":30,\\"digits\\":6,\\"algorithm\\":\\"HmacSHA1\\",\\"counter\\":0}"}""");
    }

    /** Somebody whose account has an address of their organisation. */
    public void addWithMail(String username, String mail, String affiliations) {
        add(username, mail, affiliations, "");
    }

    private void add(String username, String affiliations, String credential) {
        add(username, username + "@jointly.example", affiliations, credential);
    }

    private void add(String username, String mail, String affiliations, String credential) {
        send("POST", "/users", """
                {"username": "%1$s", "firstName": "%1$s", "lastName": "Test", "email": "%4$s",
                 "emailVerified": true, "enabled": true,
                 "credentials": [{"type": "password", "value": "%2$s", "temporary": false}%3$s]}""".formatted(username, Cast.PASSWORD, credential, mail));
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

    /** The roles a person holds for an organisation: the names of the groups joined there; none for somebody who is no member. */
    public List<String> roles(String username, String alias) {
        try {
            return get("/organizations/" + organisationId(alias) + "/members/" + id(username) + "/groups")
                    .findValuesAsText("name");
        } catch (KeycloakClient.Refused refused) {
            if (refused.status() == 404) {
                return List.of();
            }
            throw refused;
        }
    }

    /** To how many identity providers the account is linked; to none where there is no account. */
    public int links(String username) {
        for (JsonNode user : get("/users?exact=true&username=" + KeycloakClient.encode(username))) {
            return get("/users/" + user.get("id").asText() + "/federated-identity")
                    .size();
        }
        return 0;
    }

    /** How Keycloak is to deal with an identity provider, as JSON. */
    public String identityProvider(String alias) {
        return get("/identity-provider/instances/" + alias).toString();
    }

    /** Whether a person belongs to an organisation. */
    public boolean isMember(String username, String alias) {
        return get("/organizations/members/" + id(username) + "/organizations")
                .findValuesAsText("alias")
                .contains(alias);
    }

    /** Whether the account would go with the membership. */
    public boolean isManaged(String username, String alias) {
        return get("/organizations/" + organisationId(alias) + "/members/" + id(username))
                .get("membershipType")
                .asText()
                .equals("MANAGED");
    }

    /** Says whether a person's address is proven. */
    public void setMailProven(String username, boolean proven) {
        send("PUT", "/users/" + id(username), "{\"emailVerified\": " + proven + "}");
    }

    /** Who holds a role for an organisation. */
    public List<String> usernamesHolding(String alias, String role) {
        return get(groupMember("", alias, role) + "?max=1000").findValuesAsText("username");
    }

    /** The kinds of credentials that somebody can sign in with. */
    public List<String> credentials(String username) {
        return get("/users/" + id(username) + "/credentials").findValuesAsText("type");
    }

    /** Sets a password, as the link in Keycloak's mail would let a person do. */
    public void setPassword(String username, String password) {
        send("PUT", "/users/" + id(username) + "/reset-password", """
                {"type": "password", "value": "%s", "temporary": false}""".formatted(password));
    }

    /** A token of Keycloak's own administrator. */
    public String administrator() {
        return keycloak.adminToken(secrets.keycloakAdmin());
    }

    /** Whether Keycloak answers at all when it is asked about organisations. */
    public void setOrganisationsEnabled(boolean enabled) {
        send("PUT", "", "{\"organizationsEnabled\": " + enabled + "}");
    }

    /** Whether people may act for an organisation, in Keycloak's own eyes. */
    public boolean isOrganisationEnabled(String alias) {
        return get("/organizations/" + organisationId(alias)).get("enabled").asBoolean();
    }

    /** Closes or opens an organisation in Keycloak itself, past the product. */
    public void setOrganisationEnabled(String alias, boolean enabled) {
        String path = "/organizations/" + organisationId(alias);
        send("PUT", path, ((ObjectNode) get(path)).put("enabled", enabled).toString());
    }

    /** In how many places somebody is signed in. */
    public int sessions(String username) {
        return get("/users/" + id(username) + "/sessions").size();
    }

    /** No token issued earlier is taken, in seconds since 1970. */
    public long takenFrom(String username) {
        return get("/users/" + id(username)).path("notBefore").asLong();
    }

    /** Has Keycloak forget what it remembers of accounts, after a test wrote into its tables. */
    public void readAnew() {
        send("POST", "/clear-user-cache", "");
    }

    /** Ends all of them, as an administrator of Keycloak does. */
    public void endSessions(String username) {
        send("POST", "/users/" + id(username) + "/logout", "");
    }

    /** Lets people sign in to a user interface at another address besides. */
    public void letSignInAt(String url) {
        var client = (ObjectNode) get("/clients?clientId=jointly-ui").get(0);
        client.withArray("redirectUris").add(url + "/login/callback");
        send("PUT", "/clients/" + client.get("id").asText(), client.toString());
    }

    /** Has somebody run the platform. */
    public void letRunThePlatform(String username) {
        send("POST", "/users/" + id(username) + "/role-mappings/realm", "[" + get("/roles/platform-admin") + "]");
        tokens.forget(username);
    }

    /** An organisation in Keycloak alone, without groups. */
    public void makeOrganisation(String alias) {
        send("POST", "/organizations", """
                {"name": "%1$s", "alias": "%1$s", "enabled": true, "domains": [{"name": "%1$s.example"}]}""".formatted(alias));
    }

    public String organisationName(String alias) {
        return get("/organizations/" + organisationId(alias)).get("name").asText();
    }

    /** Adds a person with the cast's password and a proven address, who belongs nowhere. */
    public void addWithMail(String username, String mail) {
        send("POST", "/users", """
                {"username": "%1$s", "firstName": "%1$s", "lastName": "Test", "email": "%2$s", "emailVerified": true,
                 "enabled": true, "credentials": [{"type": "password", "value": "%3$s", "temporary": false}]}""".formatted(username, mail, Cast.PASSWORD));
    }

    private String groupMember(String username, String alias, String role) {
        String organisation = organisationId(alias);
        for (JsonNode group : groups.computeIfAbsent(organisation, id -> get("/organizations/" + id + "/groups"))) {
            if (group.get("name").asText().equals(role)) {
                return "/organizations/" + organisation + "/groups/"
                        + group.get("id").asText() + "/members" + (username.isEmpty() ? "" : "/" + id(username));
            }
        }
        throw new IllegalArgumentException(alias + " has no role " + role);
    }

    private JsonNode get(String path) {
        return keycloak.get(administrator(), ADMIN + path);
    }

    private void send(String method, String path, String json) {
        keycloak.send(administrator(), method, ADMIN + path, json);
    }
}
