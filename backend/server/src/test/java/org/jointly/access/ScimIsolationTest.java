package org.jointly.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointly.access.ProvisioningClient.json;
import static org.jointly.access.ProvisioningClient.refused;

import com.fasterxml.jackson.databind.JsonNode;
import com.unboundid.scim2.common.messages.ListResponse;
import com.unboundid.scim2.common.types.GroupResource;
import com.unboundid.scim2.common.types.ResourceTypeResource;
import com.unboundid.scim2.common.types.SchemaResource;
import com.unboundid.scim2.common.types.ServiceProviderConfigResource;
import com.unboundid.scim2.common.types.UserResource;
import com.unboundid.scim2.common.utils.JsonUtils;
import io.micronaut.web.router.Router;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jointly.api.access.machine.MachineScope;
import org.jointly.local.TestPeople;
import org.jointly.platform.Backend;
import org.jointly.platform.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A directory sees and touches its own organisation's people alone; and what it is answered is what SCIM's schemas say. */
class ScimIsolationTest {
    private static ProvisioningClient ours;
    private static ProvisioningClient theirs;
    private final TestPeople people = Backend.stack().people();

    @BeforeAll
    static void begin() {
        assertThat(Backend.address()).isNotNull();
        ours = ProvisioningClient.of("sahel-aid");
        theirs = ProvisioningClient.of("coe");
    }

    @Test
    void anotherOrganisationCannotTellSomebodyOfOursFromNobody() {
        var id = ours.made(ours.mail());
        var nobody = UUID.randomUUID().toString();
        for (var method : List.of("GET", "PUT", "PATCH", "DELETE")) {
            var body = method.equals("GET") || method.equals("DELETE")
                    ? null
                    : "{\"userName\": \"" + theirs.mail()
                            + "\", \"Operations\": [{\"op\": \"replace\", \"path\": \"active\", \"value\": false}]}";

            var one = theirs.send(method, "/Users/" + id, body);

            refused(one, 404, null);
            assertThat(one.text())
                    .as(method)
                    .isEqualTo(theirs.send(method, "/Users/" + nobody, body).text());
        }
        var put = "{\"op\": \"add\", \"path\": \"members\", \"value\": [{\"value\": \"%s\"}]}";
        var one = theirs.patch("/Groups/viewer", put.formatted(id));
        refused(one, 400, "invalidValue");
        assertThat(one.text().replace(id, nobody))
                .isEqualTo(theirs.patch("/Groups/viewer", put.formatted(nobody)).text());
        assertThat(theirs.get("/Users?count=200").toString()).doesNotContain(id);
        assertThat(theirs.get("/Groups").toString()).doesNotContain(id);
        assertThat(ours.user(id).path("active").asBoolean()).isTrue();
    }

    @Test
    void anAddressOfAnotherDomainIsRefusedAndItsAccountStaysAsItIs() {
        var mail = theirs.mail();
        var id = theirs.made(mail);
        var row = theirs.user(id);
        var account = people.id(mail);

        var known = ours.make(mail, ", \"externalId\": \"grab\"");
        refused(known, 409, null);
        assertThat(known.text())
                .isEqualTo(
                        ours.make(theirs.mail(), ", \"externalId\": \"grab\"").text());
        refused(ours.make("somebody@jointly.example", ""), 409, null);

        assertThat(theirs.user(id)).isEqualTo(row);
        assertThat(people.id(mail)).isEqualTo(account).isEqualTo(id);
        assertThat(people.isMember(mail, "sahel-aid")).isFalse();
        assertThat(ours.found("userName eq \"" + mail + "\"")
                        .path("totalResults")
                        .asInt())
                .isZero();
        assertThat(ours.found("externalId eq \"grab\"").path("totalResults").asInt())
                .isZero();
    }

    @Test
    void anAccountWhoseAddressNobodyProvedIsNotTaken() {
        var mail = ours.mail();
        var username = "unproven-" + UUID.randomUUID();
        people.addWithMail(username, mail);
        people.setMailProven(username, false);

        refused(ours.make(mail, ""), 409, null);

        assertThat(people.isMember(username, "sahel-aid")).isFalse();
        people.setMailProven(username, true);
        assertThat(ours.made(mail)).isEqualTo(people.id(username));
        assertThat(people.credentials(username)).containsExactly("password");
    }

    @Test
    void whoHasNoTokenForThisIsRefusedOnEveryPath() {
        var reader = ours.maker().program(MachineScope.READ_TRAIL);
        var routes = Backend.beans()
                .getBean(Router.class)
                .uriRoutes()
                .filter(route -> route.getUriMatchTemplate().toPathString().startsWith("/scim"))
                .toList();
        assertThat(routes).hasSizeGreaterThan(15);
        for (var route : routes) {
            var method = route.getHttpMethodName();
            var path = route.getUriMatchTemplate()
                    .toPathString()
                    .replace("{id}", UUID.randomUUID().toString());
            var headers = Map.of("Content-Type", "application/scim+json");
            var body = method.equals("GET") || method.equals("HEAD") || method.equals("DELETE") ? null : "{}";
            var asAdministrator = ours.maker().visitor().send(method, path, body, headers);
            var asReader = new Visitor("nobody", null)
                    .send(
                            method,
                            path,
                            body,
                            headers,
                            String.valueOf(reader.made().token()));
            var asNobody = new Visitor("nobody", null).send(method, path, body, headers, "jly_" + "a".repeat(43));
            assertThat(List.of(asAdministrator.status(), asReader.status(), asNobody.status()))
                    .as(method + " " + path)
                    .containsExactly(403, 403, 401);
            if (!method.equals("HEAD")) {
                refused(asAdministrator, 403, null);
                refused(asReader, 403, null);
                refused(asNobody, 401, null);
            }
        }
    }

    @Test
    void theTokenOpensNothingElseAndNobodyMixesItWithAnotherScope() {
        for (var path : List.of("/access/people", "/programmes", "/audit/entries", "/access/machines")) {
            assertThat(new Visitor("nobody", null)
                            .send("GET", path, null, Map.of(), ours.token())
                            .status())
                    .as(path)
                    .isEqualTo(403);
        }
        var mixed = ours.maker()
                .visitor()
                .post("/access/machines", Administrator.wish(MachineScope.PROVISION_PEOPLE, MachineScope.READ_TRAIL));
        assertThat(mixed.status()).isEqualTo(422);
        assertThat(mixed.problem().errors().getFirst().pointer()).isEqualTo("/scopes");
    }

    @Test
    void hostileRequestsGetAPlainAnswer() {
        var id = ours.made(ours.mail());
        for (var filter : List.of(
                "(".repeat(5000) + "userName pr",
                "(".repeat(21) + "userName pr" + ")".repeat(21),
                "userName eq",
                "userName regex \"x\"",
                "userName eq \"" + "x".repeat(2000) + "\"",
                "not",
                "a[b[c[d eq 1]]]",
                "'; drop table access.member; --")) {
            var path = "/Users?filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8);
            assertThat(ours.send("GET", path, null).status())
                    .as(filter.substring(0, 3))
                    .isIn(400, 414);
        }
        for (var body : List.of(
                "",
                "[]",
                "null",
                "{",
                "\"x\"",
                "{\"Operations\": {}}",
                "{\"Operations\": []}",
                "{\"a\":".repeat(20_000),
                "{\"Operations\": [{\"op\": \"move\", \"path\": \"active\", \"value\": true}]}",
                "{\"Operations\": [{\"op\": \"remove\"}]}",
                "{\"Operations\": [1, null, \"x\"]}",
                "{\"Operations\": [{\"op\": \"replace\", \"value\": 7}]}",
                "{\"Operations\": [{\"op\": \"replace\", \"path\": \"active\", \"value\": \"perhaps\"}]}",
                "{\"Operations\": [{\"op\": \"replace\", \"path\": \"emails[\", \"value\": \"x\"}]}",
                "{\"Operations\": [{\"op\": \"replace\", \"path\": \"shoeSize\", \"value\": \"44\"}]}",
                "{\"Operations\": [{\"op\": \"replace\", \"path\": \"id\", \"value\": \"x\"}]}",
                "{\"Operations\": [{\"op\": \"add\", \"path\": \"userName\", \"value\": {\"x\": 1}}]}",
                "{\"Operations\": [{\"op\": \"replace\", \"path\": \"" + "a.".repeat(600) + "\", \"value\": 1}]}")) {
            var answer = ours.send("PATCH", "/Users/" + id, body);
            assertThat(answer.status()).as(answer.text() + " for " + body).isEqualTo(400);
            assertThat(json(answer).path("scimType").asText()).isNotBlank();
        }
        for (var body : List.of(
                "{}",
                "{\"userName\": 7}",
                "{\"userName\": \"a@b\"}",
                "{\"userName\": \"a,b@sahel-aid.example\"}",
                "{\"userName\": \"" + ours.mail() + "\"}",
                "{\"userName\": \"" + ours.mail() + "\", \"name\": {\"givenName\": \"http://x.example\"}}")) {
            refused(ours.send("POST", "/Users", body), 400, "invalidValue");
        }
        assertThat(ours.user(id).path("displayName").asText()).isEqualTo("Nadia Demo");
    }

    @Test
    void whatIsAnsweredReadsAsTheStandardsTypesAndStandsInItsSchemas() throws Exception {
        var id = ours.made(ours.mail());
        ours.give("viewer", id);
        var schemas = new HashMap<String, JsonNode>();
        ours.get("/Schemas")
                .path("Resources")
                .forEach(schema -> schemas.put(schema.path("name").asText(), schema));

        for (var found : Map.of("User", ours.user(id), "Group", ours.get("/Groups/viewer"))
                .entrySet()) {
            declared(
                    found.getValue(),
                    Objects.requireNonNull(schemas.get(found.getKey())).path("attributes"),
                    true);
        }
        read(ours.user(id), UserResource.class);
        read(ours.get("/Groups/viewer"), GroupResource.class);
        read(ours.get("/ServiceProviderConfig"), ServiceProviderConfigResource.class);
        read(ours.get("/ResourceTypes/User"), ResourceTypeResource.class);
        read(ours.get("/Schemas/urn:ietf:params:scim:schemas:core:2.0:Group"), SchemaResource.class);
        read(ours.get("/Users?count=2"), ListResponse.class);
        read(ours.get("/ResourceTypes"), ListResponse.class);
    }

    private static void declared(JsonNode resource, JsonNode attributes, boolean isWhole) {
        var known = new HashMap<String, JsonNode>();
        attributes.forEach(attribute -> known.put(attribute.path("name").asText(), attribute));
        resource.properties().stream()
                .filter(each -> !isWhole
                        || !List.of("schemas", "id", "externalId", "meta").contains(each.getKey()))
                .forEach(each -> {
                    assertThat(known).containsKey(each.getKey());
                    var attribute = Objects.requireNonNull(known.get(each.getKey()));
                    assertThat(each.getValue().isArray())
                            .isEqualTo(attribute.path("multiValued").asBoolean());
                    var values = each.getValue().isArray() ? each.getValue() : List.of(each.getValue());
                    values.forEach(value -> {
                        assertThat(value.isObject())
                                .isEqualTo(attribute.path("type").asText().equals("complex"));
                        if (value.isObject()) {
                            declared(value, attribute.path("subAttributes"), false);
                        }
                    });
                });
    }

    private static void read(JsonNode answer, Class<?> type) throws Exception {
        assertThat((Object) JsonUtils.getObjectReader().forType(type).readValue(answer.toString()))
                .isNotNull();
    }
}
