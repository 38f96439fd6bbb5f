package org.jointly.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * How people sign in by their organisation's own identity provider: the flows around our check, the client by which an
 * administrator tests a provider, the claims that say who vouched, and the rights of the account that connects providers.
 */
record ProviderFlows(KeycloakClient keycloak, String adminToken, FlowSteps flows) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CHECK = "jointly-provider-check";
    private static final String FIRST = "jointly first sign-in by a provider";
    private static final String ACCOUNT = "jointly account of who was vouched for";
    private static final String PROOF = "jointly proof that an account is theirs";
    private static final String WAYS = "jointly ways to prove an account";
    private static final String PASSWORD = "jointly password of an account";
    private static final String FACTOR = "jointly second factor of an account";
    private static final String EACH = "jointly sign-in by a provider";
    private static final String TEST = "jointly test of a provider";
    private static final String TESTS = "jointly-provider-test";
    private static final List<String> CLAIMS = List.of("jointly_provider", "jointly_mail", "jointly_groups");
    private static final List<String> RIGHTS = List.of("manage-identity-providers", "view-events");

    ProviderFlows(KeycloakClient keycloak, String adminToken) {
        this(keycloak, adminToken, new FlowSteps(keycloak, adminToken));
    }

    /** What stands already is left; the client comes last, so its absence says that something was left half-way. */
    void make() {
        JsonNode page = client("jointly-ui");
        claims(page);
        rights();
        if (client(TESTS).isMissingNode()) {
            List.of(FIRST, EACH, TEST).forEach(flows::delete);
            first();
            flows.flow(EACH, "Before each session of who comes by an organisation's identity provider");
            flows.step(EACH, CHECK, "REQUIRED");
            test();
            testClient(page);
        }
    }

    private void first() {
        flows.flow(FIRST, "Who comes by an organisation's identity provider for the first time");
        flows.step(FIRST, CHECK, "REQUIRED");
        flows.subflow(FIRST, ACCOUNT, "REQUIRED");
        flows.step(ACCOUNT, "idp-create-user-if-unique", "ALTERNATIVE");
        flows.subflow(ACCOUNT, PROOF, "ALTERNATIVE");
        flows.step(PROOF, "idp-confirm-link", "REQUIRED");
        flows.subflow(PROOF, WAYS, "REQUIRED");
        flows.step(WAYS, "idp-email-verification", "ALTERNATIVE");
        flows.subflow(WAYS, PASSWORD, "ALTERNATIVE");
        flows.step(PASSWORD, "idp-username-password-form", "REQUIRED");
        flows.subflow(PASSWORD, FACTOR, "CONDITIONAL");
        flows.step(FACTOR, "conditional-user-configured", "REQUIRED");
        flows.step(FACTOR, "auth-otp-form", "REQUIRED");
    }

    /** Without the cookie: a test always goes to the provider. */
    private void test() {
        flows.flow(TEST, "An administrator tests an identity provider; nobody is signed in by this");
        flows.step(TEST, "identity-provider-redirector", "ALTERNATIVE");
        flows.step(TEST, CHECK, "ALTERNATIVE");
    }

    private void testClient(JsonNode page) {
        String callback = page.path("redirectUris").get(0).asText();
        ObjectNode client = JSON.createObjectNode()
                .put("clientId", TESTS)
                .put("name", "Jointly, test of an identity provider")
                .put("publicClient", true)
                .put("standardFlowEnabled", true)
                .put("directAccessGrantsEnabled", false)
                .put("fullScopeAllowed", false);
        client.putArray("redirectUris").add(callback.replace("/login/callback", "/organisation/sign-in/tested"));
        client.putArray("defaultClientScopes");
        client.putArray("optionalClientScopes");
        client.putObject("authenticationFlowBindingOverrides").put("browser", flows.id(TEST));
        keycloak.send(adminToken, "POST", keycloak.realm() + "/clients", client.toString());
    }

    private void claims(JsonNode page) {
        List<String> there = page.path("protocolMappers").findValuesAsText("name");
        for (String claim : CLAIMS) {
            if (!there.contains(claim)) {
                ObjectNode mapper = JSON.createObjectNode()
                        .put("name", claim)
                        .put("protocol", "openid-connect")
                        .put("protocolMapper", "oidc-usersessionmodel-note-mapper");
                mapper.putObject("config")
                        .put("user.session.note", claim)
                        .put("claim.name", claim)
                        .put("jsonType.label", "String")
                        .put("access.token.claim", "true")
                        .put("introspection.token.claim", "true");
                keycloak.send(
                        adminToken,
                        "POST",
                        keycloak.realm() + "/clients/" + page.get("id").asText() + "/protocol-mappers/models",
                        mapper.toString());
            }
        }
    }

    private void rights() {
        JsonNode provisioner = client("jointly-provisioner");
        String account = keycloak.get(
                        adminToken,
                        keycloak.realm() + "/clients/" + provisioner.get("id").asText() + "/service-account-user")
                .get("id")
                .asText();
        String management = client("realm-management").get("id").asText();
        ArrayNode given = JSON.createArrayNode();
        RIGHTS.forEach(right ->
                given.add(keycloak.get(adminToken, keycloak.realm() + "/clients/" + management + "/roles/" + right)));
        keycloak.send(
                adminToken,
                "POST",
                keycloak.realm() + "/users/" + account + "/role-mappings/clients/" + management,
                given.toString());
    }

    private JsonNode client(String id) {
        return keycloak.get(adminToken, keycloak.realm() + "/clients?clientId=" + id)
                .path(0);
    }
}
