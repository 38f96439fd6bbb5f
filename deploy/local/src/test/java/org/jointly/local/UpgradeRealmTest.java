package org.jointly.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A realm as it was first imported, brought by {@code bin/upgrade-realm} to what a new one is; beside it, on the same Keycloak. */
class UpgradeRealmTest {
    private static final String NAME = "jointly-of-before";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TestStack STACK = TestStack.shared();
    private static final KeycloakClient OLD = new KeycloakClient(STACK.keycloakUrl(), NAME);
    private static String token = "";

    @BeforeAll
    static void anOldRealm() throws IOException {
        token = OLD.adminToken(STACK.secrets().keycloakAdmin());
        OLD.send(token, "POST", "/admin/realms", imported());
    }

    @AfterAll
    static void goes() {
        OLD.send(token, "DELETE", OLD.realm(), "");
    }

    @Test
    void anOldRealmIsBroughtToWhatANewOneIsAndOnceMoreChangesNothing() throws Exception {
        String provisioner =
                OLD.serviceToken("jointly-provisioner", STACK.secrets().provisioner());
        assertThat(OLD.get(token, OLD.realm() + "/clients?clientId=jointly-ui").toString())
                .doesNotContain("/login/ended", "/invitation");
        assertThat(client(OLD, "admin-permissions")).isNull();
        assertThatThrownBy(() -> OLD.get(provisioner, OLD.realm() + "/identity-provider/instances"))
                .isInstanceOf(KeycloakClient.Refused.class);

        upgrade();

        isAsANewOne();
        String upgraded = described(OLD);
        upgrade();
        assertThat(described(OLD)).as("once more").isEqualTo(upgraded);
    }

    private static void isAsANewOne() {
        KeycloakClient fresh = STACK.keycloak();
        assertThat(described(OLD)).isEqualTo(described(fresh));
        String provisioner =
                OLD.serviceToken("jointly-provisioner", STACK.secrets().provisioner());
        assertThat(OLD.get(provisioner, OLD.realm() + "/identity-provider/instances"))
                .as("what the provisioner may ask for")
                .isEmpty();
        assertThat(OLD.get(provisioner, OLD.realm() + "/users?max=1")).isNotNull();
    }

    /** Both halves of {@code bin/upgrade-realm}, which besides only builds what it runs. */
    private static void upgrade() throws IOException, InterruptedException {
        var script = new ProcessBuilder(
                        "bash", Path.of("../keycloak/upgrade-realm.sh").toString())
                .redirectErrorStream(true);
        script.environment().put("KEYCLOAK_URL", STACK.keycloakUrl());
        script.environment().put("KEYCLOAK_REALM", NAME);
        script.environment().put("KEYCLOAK_ADMIN_PASSWORD", STACK.secrets().keycloakAdmin());
        script.environment().put("JOINTLY_UI_URL", "http://localhost:" + STACK.uiPort());
        var process = script.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).contains("is as it should be", "JOINTLY_KEYCLOAK_BACKEND_ID=");
        UpgradeRealm.of(OLD, token);
    }

    /** What an upgrade is about, without ids, so that two realms can be compared. */
    private static String described(KeycloakClient keycloak) {
        ObjectNode all = JSON.createObjectNode();
        JsonNode realm = keycloak.get(token, keycloak.realm());
        all.put(
                "fine-grained permissions",
                realm.path("adminPermissionsEnabled").asBoolean());
        all.put("levels", realm.at("/attributes/acr.loa.map").asText());
        all.put("browser flow", realm.path("browserFlow").asText());
        all.put(
                "flows",
                named(keycloak.get(token, keycloak.realm() + "/authentication/flows"), "alias")
                        .toString());
        JsonNode ui = Objects.requireNonNull(client(keycloak, "jointly-ui"));
        all.put(
                "told of endings at",
                ui.at("/attributes/backchannel.logout.url").asText());
        var redirects = new TreeSet<String>();
        ui.get("redirectUris").forEach(uri -> redirects.add(uri.asText()));
        all.put(
                "comes back",
                redirects.containsAll(List.of(
                        "http://localhost:" + STACK.uiPort() + "/login/callback",
                        "http://localhost:" + STACK.uiPort() + "/invitation")));
        all.put(
                "scopes that may be asked for",
                named(scopes(keycloak, ui, "optional"), "name").toString());
        all.put(
                "scopes of new clients",
                named(keycloak.get(token, keycloak.realm() + "/default-optional-client-scopes"), "name")
                        .toString());
        all.put("everybody has", named(defaults(keycloak, realm), "name").toString());
        all.put("closed", closed(keycloak).toString());
        all.put("take passwords", passwords(keycloak).toString());
        all.put("provisioner", rights(keycloak).toString());
        all.put("permissions", permissions(keycloak).toString());
        return all.toPrettyString();
    }

    private static JsonNode scopes(KeycloakClient keycloak, JsonNode client, String kind) {
        return keycloak.get(
                token, keycloak.realm() + "/clients/" + client.get("id").asText() + "/" + kind + "-client-scopes");
    }

    private static JsonNode defaults(KeycloakClient keycloak, JsonNode realm) {
        return keycloak.get(
                token,
                keycloak.realm() + "/roles-by-id/" + realm.at("/defaultRole/id").asText() + "/composites");
    }

    private static Set<String> closed(KeycloakClient keycloak) {
        var closed = new TreeSet<String>();
        keycloak.get(token, keycloak.realm() + "/authentication/required-actions")
                .forEach(action -> {
                    if (!action.get("enabled").asBoolean()) {
                        closed.add(action.get("alias").asText());
                    }
                });
        for (String client : AccountPages.CLIENTS) {
            if (!Objects.requireNonNull(client(keycloak, client)).get("enabled").asBoolean()) {
                closed.add(client);
            }
        }
        return closed;
    }

    private static Set<String> passwords(KeycloakClient keycloak) {
        var taking = new TreeSet<String>();
        keycloak.get(token, keycloak.realm() + "/clients?max=200").forEach(client -> {
            if (client.path("directAccessGrantsEnabled").asBoolean()) {
                taking.add(client.get("clientId").asText());
            }
        });
        taking.remove("jointly-cli");
        return taking;
    }

    private static Set<String> rights(KeycloakClient keycloak) {
        String account = keycloak.get(
                        token,
                        keycloak.realm() + "/clients/"
                                + Objects.requireNonNull(client(keycloak, "jointly-provisioner"))
                                        .get("id")
                                        .asText() + "/service-account-user")
                .get("id")
                .asText();
        String management = Objects.requireNonNull(client(keycloak, "realm-management"))
                .get("id")
                .asText();
        return named(
                keycloak.get(token, keycloak.realm() + "/users/" + account + "/role-mappings/clients/" + management),
                "name");
    }

    private static Set<String> permissions(KeycloakClient keycloak) {
        String id = Objects.requireNonNull(client(keycloak, "admin-permissions"))
                .get("id")
                .asText();
        return named(
                keycloak.get(token, keycloak.realm() + "/clients/" + id + "/authz/resource-server/policy?max=200"),
                "name");
    }

    private static Set<String> named(JsonNode list, String field) {
        return new TreeSet<>(list.findValuesAsText(field));
    }

    private static @Nullable JsonNode client(KeycloakClient keycloak, String id) {
        var found = new ArrayList<JsonNode>();
        keycloak.get(token, keycloak.realm() + "/clients?clientId=" + id).forEach(found::add);
        return found.isEmpty() ? null : found.getFirst();
    }

    /** As {@code --import-realm} reads it: with what the environment says in the places for it. */
    private static String imported() throws IOException {
        try (var file =
                Objects.requireNonNull(UpgradeRealmTest.class.getResourceAsStream("/realm-of-24-november.json"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\"realm\": \"jointly\"", "\"realm\": \"" + NAME + "\"")
                    .replace(
                            "${JOINTLY_PROVISIONER_SECRET:jointly-provisioner-secret}",
                            STACK.secrets().provisioner())
                    .replace("${JOINTLY_UI_URL:http://localhost:8080}", "http://localhost:" + STACK.uiPort())
                    .replaceAll("\\$\\{JOINTLY_[A-Z_]+:([^}]*)}", "$1");
        }
    }
}
