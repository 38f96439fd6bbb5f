package org.jointly.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A real Keycloak says in its tokens who belongs where, with which roles, and forgets at once what was taken away. */
class RealmTest {
    private final TestStack stack = TestStack.shared();

    @Test
    void aminaBelongsToTwoOrganisationsWithHerRolesInEach() throws IOException {
        JsonNode token = claims(stack.token("amina"));

        assertThat(token.get("aud").asText()).isEqualTo("jointly-backend");
        assertThat(token.get("iss").asText()).isEqualTo(stack.issuer());
        assertThat(token.get("typ").asText()).isEqualTo("Bearer");
        assertThat(token.get("preferred_username").asText()).isEqualTo("amina");
        assertThat(token.get("given_name").asText()).isEqualTo("Amina");
        assertThat(token.get("sub").asText()).isEqualTo(stack.people().id("amina"));
        assertThat(token.get("exp").asLong() - token.get("iat").asLong()).isEqualTo(300);
        JsonNode organisations = token.get("organization");
        assertThat(organisations.size()).isEqualTo(2);
        assertThat(organisations.at("/iom/id").asText())
                .isEqualTo(stack.people().organisationId("iom"));
        assertThat(roles(token, "iom")).containsExactlyInAnyOrder("editor", "commenter", "viewer");
        assertThat(roles(token, "unodc")).containsExactly("viewer");
    }

    @Test
    void noraBelongsToAnOrganisationWithoutAnyRole() throws IOException {
        JsonNode token = claims(stack.token("nora"));

        assertThat(token.at("/organization/iom/id").asText()).isNotEmpty();
        assertThat(roles(token, "iom")).isEmpty();
    }

    @Test
    void rosaRunsThePlatformAndBelongsNowhere() throws IOException {
        JsonNode token = claims(stack.token("rosa"));

        assertThat(token.at("/realm_access/roles").toString()).contains("platform-admin");
        assertThat(token.path("organization").size()).isZero();
    }

    @Test
    void aRoleTakenAwayIsGoneFromTheSameTokenAtOnce() {
        stack.people().add("zoe", "ilo:editor+principal");
        String token = stack.token("zoe");
        assertThat(roles(introspect(token), "ilo")).contains("editor", "principal");

        stack.people().revokeRole("zoe", "ilo", "editor");
        assertThat(roles(introspect(token), "ilo")).containsExactly("principal");

        stack.people().addToOrganisation("zoe", "iom");
        stack.people().removeFromOrganisation("zoe", "ilo");
        assertThat(introspect(token).path("organization").has("ilo")).isFalse();

        stack.people().setEnabled("zoe", false);
        assertThat(introspect(token).get("active").asBoolean()).isFalse();
    }

    @Test
    void aTokenEndsWithTheLastOrganisationOfItsPerson() {
        stack.people().add("yann", "ilo:viewer");
        String token = stack.token("yann");

        stack.people().removeFromOrganisation("yann", "ilo");
        assertThat(introspect(token).get("active").asBoolean()).isFalse();
    }

    @Test
    void theProvisionerSeesOrganisationsMembersAndTheirRoles() {
        String token = stack.keycloak()
                .serviceToken("jointly-provisioner", stack.secrets().provisioner());
        String organisations = "/admin/realms/jointly/organizations";

        JsonNode all = stack.keycloak().get(token, organisations + "?briefRepresentation=false&max=100");
        assertThat(all.findValuesAsText("alias"))
                .contains("iom", "harbour", "lakeside")
                .hasSize(31);
        JsonNode iom = named(all, "alias", "iom");
        assertThat(iom.at("/attributes/kind/0").asText()).isEqualTo("un_agency");
        assertThat(iom.at("/attributes/iatiRef/0").asText()).isEqualTo("XM-DAC-47066");

        String id = iom.get("id").asText();
        JsonNode members = stack.keycloak().get(token, organisations + "/" + id + "/members?max=100");
        assertThat(members.findValuesAsText("username")).contains("amina", "boris", "petra", "irene", "nora");
        String petra = named(members, "username", "petra").get("id").asText();
        JsonNode groups = stack.keycloak().get(token, organisations + "/" + id + "/members/" + petra + "/groups");
        assertThat(groups.findValuesAsText("name")).containsExactlyInAnyOrder("principal", "viewer");
    }

    @Test
    void thingsKeycloakMakesByItselfAreStillThere() {
        String token = stack.keycloak().adminToken(stack.secrets().keycloakAdmin());
        JsonNode flows = stack.keycloak().get(token, "/admin/realms/jointly/authentication/flows");
        JsonNode scopes = stack.keycloak().get(token, "/admin/realms/jointly/client-scopes");

        assertThat(flows.findValuesAsText("alias")).contains("browser", "direct grant", "reset credentials");
        assertThat(scopes.findValuesAsText("name"))
                .contains("basic", "acr", "profile", "email", "roles", "web-origins", "organization");
    }

    @Test
    void noClientTakesPasswordsButTheOneForScriptsThatOnlyThisMachineHas() {
        String token = stack.keycloak().adminToken(stack.secrets().keycloakAdmin());
        JsonNode clients = stack.keycloak().get(token, "/admin/realms/jointly/clients?max=100");

        assertThat(clients.findValuesAsText("clientId")).contains("admin-cli", "broker", "security-admin-console");
        assertThat(clients)
                .filteredOn(client -> client.path("directAccessGrantsEnabled").asBoolean())
                .extracting(client -> client.get("clientId").asText())
                .containsExactly("jointly-cli");
        for (String client : List.of("admin-cli", "account", "account-console", "security-admin-console", "broker")) {
            assertThatThrownBy(() -> stack.keycloak().grant(password(client, "openid")))
                    .as(client)
                    .isInstanceOf(KeycloakClient.Refused.class);
        }
    }

    @Test
    void keycloaksOwnPagesChangeNoAccount() {
        String token = stack.keycloak().adminToken(stack.secrets().keycloakAdmin());
        String realm = "/admin/realms/jointly";

        for (String client : List.of("account", "account-console")) {
            assertThat(stack.keycloak().get(token, realm + "/clients?clientId=" + client))
                    .as(client)
                    .isNotEmpty()
                    .allMatch(found -> !found.get("enabled").asBoolean());
        }
        assertThatThrownBy(() -> stack.keycloak().get(stack.token("amina"), "/realms/jointly/account"))
                .isInstanceOf(KeycloakClient.Refused.class)
                .hasMessageContaining("404");
        assertThat(stack.keycloak().get(token, realm + "/authentication/required-actions"))
                .filteredOn(action -> action.get("enabled").asBoolean())
                .extracting(action -> action.get("alias").asText())
                .contains("UPDATE_PASSWORD", "CONFIGURE_TOTP", "webauthn-register-passwordless", "VERIFY_EMAIL")
                .doesNotContain("UPDATE_PROFILE", "UPDATE_EMAIL", "delete_credential", "delete_account", "idp_link");
        JsonNode address =
                named(stack.keycloak().get(token, realm + "/users/profile").get("attributes"), "name", "email");
        assertThat(address.at("/permissions/edit").toString()).isEqualTo("[\"admin\"]");
    }

    @Test
    void whoIsAskedForASecondFactorGivesOneOfTheLastTenMinutes() {
        String token = stack.keycloak().adminToken(stack.secrets().keycloakAdmin());
        String realm = "/admin/realms/jointly";
        assertThat(stack.keycloak().get(token, realm).get("browserFlow").asText())
                .isEqualTo("jointly browser");
        JsonNode steps =
                stack.keycloak().get(token, realm + "/authentication/flows/jointly%20second%20level/executions");

        assertThat(steps.findValuesAsText("providerId"))
                .containsExactly("conditional-level-of-authentication", "auth-otp-form");
        JsonNode level = stack.keycloak()
                .get(
                        token,
                        realm + "/authentication/config/"
                                + steps.get(0).get("authenticationConfig").asText());
        assertThat(level.at("/config/loa-condition-level").asText()).isEqualTo("2");
        assertThat(level.at("/config/loa-max-age").asText()).isEqualTo("600");
    }

    @Test
    void bringingARealmUpToDateOnceMoreChangesNothing() {
        String token = stack.keycloak().adminToken(stack.secrets().keycloakAdmin());
        String flows = "/admin/realms/jointly/authentication/flows";
        JsonNode before = stack.keycloak().get(token, flows);

        UpgradeRealm.of(stack.keycloak(), token);

        assertThat(stack.keycloak().get(token, flows)).isEqualTo(before);
    }

    @Test
    void nobodyGetsATokenThatOutlivesTheSession() {
        String token = stack.keycloak().adminToken(stack.secrets().keycloakAdmin());
        String realm = "/admin/realms/jointly";

        JsonNode everybody = stack.keycloak().get(token, realm + "/roles/default-roles-jointly/composites");
        assertThat(everybody.findValuesAsText("name")).isNotEmpty().doesNotContain("offline_access");
        for (String kind : List.of("default", "optional")) {
            assertThat(stack.keycloak()
                            .get(token, realm + "/default-" + kind + "-client-scopes")
                            .findValuesAsText("name"))
                    .isNotEmpty()
                    .doesNotContain("offline_access");
        }
        for (JsonNode client : stack.keycloak().get(token, realm + "/clients?max=100")) {
            assertThat(client.path("defaultClientScopes").toString()
                            + client.path("optionalClientScopes").toString())
                    .as(client.get("clientId").asText())
                    .doesNotContain("offline_access");
        }
        assertThatThrownBy(() -> stack.keycloak().grant(password("jointly-cli", "openid offline_access")))
                .isInstanceOf(KeycloakClient.Refused.class)
                .hasMessageContaining("invalid_scope");
    }

    private Map<String, String> password(String client, String scope) {
        return Map.of(
                "grant_type",
                "password",
                "client_id",
                client,
                "username",
                "amina",
                "password",
                stack.password(),
                "scope",
                scope);
    }

    private JsonNode introspect(String token) {
        return stack.keycloak()
                .introspect(token, "jointly-backend", stack.secrets().backend());
    }

    private static JsonNode claims(String token) throws IOException {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }

    private static List<String> roles(JsonNode token, String alias) {
        List<String> roles = new ArrayList<>();
        token.path("organization")
                .path(alias)
                .at("/resource_access/jointly-backend/roles")
                .forEach(role -> roles.add(role.asText()));
        return roles;
    }

    private static JsonNode named(JsonNode list, String field, String value) {
        for (JsonNode item : list) {
            if (item.get(field).asText().equals(value)) {
                return item;
            }
        }
        throw new AssertionError("no " + value + " in " + list);
    }
}
