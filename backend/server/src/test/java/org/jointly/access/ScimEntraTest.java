package org.jointly.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointly.access.ProvisioningClient.json;
import static org.jointly.access.ProvisioningClient.ok;

import java.util.List;
import java.util.UUID;
import org.jointly.platform.Backend;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What Microsoft Entra ID sends, word for word but for the names. */
class ScimEntraTest {
    private static ProvisioningClient entra;

    @BeforeAll
    static void begin() {
        assertThat(Backend.address()).isNotNull();
        entra = ProvisioningClient.of("fairline");
    }

    @Test
    void itsTestOfTheConnectionFindsNobody() {
        var found = entra.found("userName eq \"" + UUID.randomUUID() + "\"");

        assertThat(found.path("totalResults").asInt()).isZero();
        assertThat(found.path("schemas").path(0).asText())
                .isEqualTo("urn:ietf:params:scim:api:messages:2.0:ListResponse");
        assertThat(found.path("Resources").isArray()).isTrue();
    }

    @Test
    void itMakesSomebodyWithAllThatItKnows() {
        var mail = entra.mail();

        var made = entra.send("POST", "/Users", """
                {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User",
                   "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],
                 "externalId": "%1$s", "userName": "%1$s", "active": true, "displayName": "Amal Demo",
                 "emails": [{"primary": true, "type": "work", "value": "%1$s"}],
                 "meta": {"resourceType": "User"}, "title": "Officer", "preferredLanguage": "fr-FR",
                 "name": {"formatted": "Amal Demo", "familyName": "Demo", "givenName": "Amal"},
                 "phoneNumbers": [{"type": "work", "value": "+41 22 555 01 00"}],
                 "roles": [], "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":
                   {"department": "Programmes", "employeeNumber": "7"}}""".formatted(mail));

        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(json(made).path("externalId").asText()).isEqualTo(mail);
        assertThat(made.text()).doesNotContain("Officer", "Programmes", "555");
    }

    @Test
    void itChangesSomebodyInItsOwnSpelling() {
        var mail = entra.mail();
        var id = entra.made(mail);

        var changed = ok(entra.patch("/Users/" + id, """
                {"op": "Add", "path": "externalId", "value": "%1$s"},
                {"op": "Replace", "path": "name.givenName", "value": "Amal"},
                {"op": "Replace", "path": "displayName", "value": "Somebody Else"},
                {"op": "Add", "path": "title", "value": "Officer"},
                {"op": "Replace", "path": "emails[type eq \\"work\\"].value", "value": "%1$s"},
                {"op": "Add", "path": "phoneNumbers[type eq \\"work\\"].value", "value": "+41 22 555 01 00"},
                {"op": "Add",
                 "path": "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department", "value": "Programmes"}""".formatted(mail)));

        assertThat(changed.path("displayName").asText()).isEqualTo("Amal Demo");
        assertThat(changed.path("externalId").asText()).isEqualTo(mail);
    }

    @Test
    void itsNewAddressAloneIsHeard() {
        var id = entra.made(entra.mail());
        var other = entra.mail();

        var changed = ok(entra.patch("/Users/" + id, """
                {"op": "Replace", "path": "emails[type eq \\"work\\"].value", "value": "%s"}""".formatted(other)));

        assertThat(changed.path("userName").asText()).isEqualTo(other);
        assertThat(changed.path("emails").path(0).path("value").asText()).isEqualTo(other);
    }

    @Test
    void itSuspendsByFalseAsTextAndWithoutAPathToo() {
        var id = entra.made(entra.mail());

        assertThat(ok(entra.patch("/Users/" + id, """
                        {"op": "Replace", "path": "active", "value": "False"}""")).path("active").asBoolean())
                .isFalse();
        assertThat(ok(entra.patch("/Users/" + id, """
                        {"op": "Replace", "value": {"active": "True", "name.familyName": "Example"}}""")).path("active").asBoolean())
                .isTrue();
        assertThat(entra.user(id).path("displayName").asText()).isEqualTo("Nadia Example");
    }

    @Test
    void itPutsPeopleIntoGroupsAndTakesThemOutInBothItsWays() {
        var ids = List.of(entra.made(entra.mail()), entra.made(entra.mail()), entra.made(entra.mail()));
        assertThat(entra.get("/Groups?excludedAttributes=members&filter=displayName%20eq%20%22editor%22")
                        .path("Resources")
                        .path(0)
                        .path("id")
                        .asText())
                .isEqualTo("editor");

        assertThat(entra.patch("/Groups/editor", """
                        {"op": "Add", "path": "members",
                         "value": [{"$ref": null, "value": "%s"}, {"$ref": null, "value": "%s"}, {"value": "%s"}]}""".formatted(ids.toArray())).status())
                .isEqualTo(204);
        assertThat(entra.members("editor")).containsAll(ids);
        assertThat(entra.patch("/Groups/editor", """
                        {"op": "Remove", "path": "members", "value": [{"$ref": null, "value": "%s"}]}""".formatted(ids.get(0))).status())
                .isEqualTo(204);
        assertThat(entra.patch("/Groups/editor", """
                        {"op": "Remove", "path": "members[value eq \\"%s\\"]"}""".formatted(ids.get(1))).status())
                .isEqualTo(204);

        assertThat(entra.members("editor")).contains(ids.get(2)).doesNotContain(ids.get(0), ids.get(1));
    }
}
