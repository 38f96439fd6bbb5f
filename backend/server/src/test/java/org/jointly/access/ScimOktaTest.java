package org.jointly.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointly.access.ProvisioningClient.json;
import static org.jointly.access.ProvisioningClient.ok;

import java.util.List;
import org.jointly.platform.Backend;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What Okta sends, word for word but for the names. */
class ScimOktaTest {
    private static ProvisioningClient okta;

    @BeforeAll
    static void begin() {
        assertThat(Backend.address()).isNotNull();
        okta = ProvisioningClient.of("interpol");
    }

    @Test
    void itReadsEverybodyInPages() {
        var first = okta.get("/Users?startIndex=1&count=100");

        assertThat(first.path("startIndex").asInt()).isEqualTo(1);
        assertThat(first.path("itemsPerPage").asInt())
                .isEqualTo(first.path("Resources").size());
    }

    @Test
    void itMakesChangesAndDeactivatesSomebodyByPut() {
        var mail = okta.mail();
        assertThat(okta.found("userName eq \"" + mail + "\"")
                        .path("totalResults")
                        .asInt())
                .isZero();
        var made = okta.send("POST", "/Users", """
                {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "%1$s",
                 "name": {"givenName": "Amal", "familyName": "Demo"},
                 "emails": [{"primary": true, "value": "%1$s", "type": "work"}], "displayName": "Amal Demo",
                 "locale": "en-US", "externalId": "00u-%1$s", "groups": [], "password": "1mz050nq", "active": true}""".formatted(mail));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.text()).doesNotContain("1mz050nq");
        var id = json(made).path("id").asText();
        assertThat(Backend.stack().people().credentials(mail)).isEmpty();

        var put = """
                {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "id": "%2$s", "userName": "%1$s",
                 "name": {"givenName": "Another", "middleName": "Excited", "familyName": "Demo"},
                 "emails": [{"primary": true, "value": "%1$s", "type": "work", "display": "%1$s"}],
                 "active": %3$s, "groups": [], "meta": {"resourceType": "User"}}""";
        assertThat(ok(okta.send("PUT", "/Users/" + id, put.formatted(mail, id, "true")))
                        .path("displayName")
                        .asText())
                .isEqualTo("Another Demo");
        var off = ok(okta.send("PUT", "/Users/" + id, put.formatted(mail, id, "false")));

        assertThat(off.path("active").asBoolean()).isFalse();
        assertThat(off.path("externalId").asText())
                .as("what it leaves out stays")
                .isEqualTo("00u-" + mail);
    }

    @Test
    void itDeactivatesWithoutAPath() {
        var id = okta.made(okta.mail());

        assertThat(ok(okta.patch("/Users/" + id, """
                        {"op": "replace", "value": {"active": false}}""")).path("active").asBoolean())
                .isFalse();
    }

    @Test
    void itPushesAGroupThatItLinked() {
        var ids = List.of(okta.made(okta.mail()), okta.made(okta.mail()));
        okta.give("viewer", ids.getFirst());

        assertThat(okta.patch("/Groups/viewer", """
                        {"op": "replace", "value": {"id": "viewer", "displayName": "viewer"}}""").status()).isEqualTo(204);
        assertThat(okta.patch("/Groups/viewer", """
                        {"op": "remove", "path": "members[value eq \\"%s\\"]"},
                        {"op": "add", "path": "members", "value": [{"value": "%s", "display": "somebody"}]}""".formatted(ids.toArray())).status())
                .isEqualTo(204);

        assertThat(okta.members("viewer")).contains(ids.getLast()).doesNotContain(ids.getFirst());
        assertThat(okta.patch("/Groups/viewer", """
                        {"op": "replace", "path": "members", "value": [{"value": "%s"}]}""".formatted(ids.getFirst())).status())
                .isEqualTo(204);
        assertThat(okta.members("viewer")).contains(ids.getFirst()).doesNotContain(ids.getLast());
    }
}
