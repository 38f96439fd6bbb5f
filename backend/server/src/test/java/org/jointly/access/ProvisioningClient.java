package org.jointly.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jointly.api.access.machine.MachineScope;
import org.jointly.api.access.provider.DomainState;
import org.jointly.api.access.provider.MailDomain;
import org.jointly.platform.Backend;
import org.jointly.platform.Visitor;
import org.jointly.platform.Visitor.Answer;
import org.jspecify.annotations.Nullable;

/** An organisation's directory of people, which holds a token of a service account and speaks SCIM. */
record ProvisioningClient(Administrator maker, UUID id, String token) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static ProvisioningClient of(String alias) {
        return of(Administrator.of(alias, ""));
    }

    static ProvisioningClient of(Administrator maker) {
        prove(maker);
        return unproven(maker);
    }

    /** Its organisation proves its domain by a record in the DNS, as an administrator does on the page of sign-in. */
    private static void prove(Administrator maker) {
        var checks = "/access/provider/domains/" + maker.alias() + ".example/checks";
        var asked = maker.visitor().post(checks, "").as(MailDomain.class);
        Backend.stack().names().tell(asked.record(), String.valueOf(asked.value()));
        assertThat(maker.visitor().post(checks, "").as(MailDomain.class).state())
                .isEqualTo(DomainState.PROVEN);
    }

    static ProvisioningClient unproven(Administrator maker) {
        var made = maker.makes(MachineScope.PROVISION_PEOPLE);
        return new ProvisioningClient(maker, made.machine().id(), String.valueOf(made.token()));
    }

    /** An address in the organisation's own domain that nobody had before. */
    String mail() {
        return "scim-" + UUID.randomUUID().toString().substring(0, 13) + "@" + maker.alias() + ".example";
    }

    Answer send(String method, String path, @Nullable String body) {
        return send(method, path, body, Map.of());
    }

    Answer send(String method, String path, @Nullable String body, Map<String, String> more) {
        var headers = new HashMap<>(more);
        headers.putIfAbsent("Content-Type", "application/scim+json");
        headers.putIfAbsent("Accept", "application/scim+json");
        return new Visitor("nobody", null).send(method, "/scim/v2" + path, body, headers, token);
    }

    JsonNode get(String path) {
        return ok(send("GET", path, null));
    }

    Answer make(String mail, String more) {
        return send("POST", "/Users", """
                {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "%s",
                 "name": {"givenName": "Nadia", "familyName": "Demo"}%s}""".formatted(mail, more));
    }

    /** The id of somebody new. */
    String made(String mail) {
        var answer = make(mail, "");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return json(answer).path("id").asText();
    }

    Answer patch(String path, String operations) {
        return send("PATCH", path, """
                {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": [%s]}""".formatted(operations));
    }

    JsonNode found(String filter) {
        return get("/Users?filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8));
    }

    JsonNode user(String id) {
        return get("/Users/" + id);
    }

    void give(String role, String id) {
        var answer = patch("/Groups/" + role, """
                {"op": "add", "path": "members", "value": [{"value": "%s"}]}""".formatted(id));
        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
    }

    /** Who is in the group of a role. */
    List<String> members(String role) {
        return get("/Groups/" + role).path("members").findValuesAsText("value");
    }

    static JsonNode ok(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return json(answer);
    }

    static JsonNode json(Answer answer) {
        try {
            return JSON.readTree(answer.text());
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer.text(), e);
        }
    }

    /** Refused with this status and SCIM's own word, as RFC 7644 writes it. */
    static void refused(Answer answer, int status, @Nullable String scimType) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(String.valueOf(answer.headers().get("content-type"))).contains("application/scim+json");
        var error = json(answer);
        assertThat(error.path("schemas").path(0).asText()).isEqualTo("urn:ietf:params:scim:api:messages:2.0:Error");
        assertThat(error.path("status").asText()).isEqualTo(Integer.toString(status));
        assertThat(error.path("scimType").asText(null)).isEqualTo(scimType);
        assertThat(error.path("detail").asText()).isNotBlank();
    }
}
