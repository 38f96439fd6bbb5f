package org.jointly.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointly.access.Administrator.await;
import static org.jointly.access.ProvisioningClient.json;
import static org.jointly.access.ProvisioningClient.ok;
import static org.jointly.access.ProvisioningClient.refused;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jointly.api.access.Me;
import org.jointly.api.access.PersonDetails;
import org.jointly.api.access.Role;
import org.jointly.local.TestPeople;
import org.jointly.platform.Backend;
import org.jointly.platform.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** An organisation's directory brings its people in, changes and suspends them, and takes them out, by SCIM. */
class ScimTest {
    private static ProvisioningClient directory;
    private final TestPeople people = Backend.stack().people();

    @BeforeAll
    static void begin() {
        assertThat(Backend.address()).isNotNull();
        directory = ProvisioningClient.of("sahel-aid");
    }

    @Test
    void whoIsProvisionedHasAnAccountALetterAndNoRole() {
        var mail = directory.mail();

        var made = directory.make(mail.replace("scim-", "SCIM-"), ", \"externalId\": \"e-" + mail + "\"");

        assertThat(made.status()).as(made.text()).isEqualTo(201);
        var user = json(made);
        assertThat(user.path("userName").asText()).isEqualTo(mail);
        assertThat(user.path("active").asBoolean()).isTrue();
        assertThat(user.path("name").path("givenName").asText()).isEqualTo("Nadia");
        assertThat(user.path("roles")).isEmpty();
        assertThat(made.headers().get("location"))
                .containsExactly(user.path("meta").path("location").asText());
        assertThat(directory.user(user.path("id").asText())).isEqualTo(user);
        assertThat(people.isMember(mail, "sahel-aid")).isTrue();
        assertThat(people.isManaged(mail, "sahel-aid")).isFalse();
        assertThat(people.credentials(mail)).isEmpty();
        assertThat(new MailBox(mail).await(1)).hasSize(1);
        var provisioning =
                Objects.requireNonNull(shown(user.path("id").asText()).provisioning());
        assertThat(provisioning.externalId()).isEqualTo("e-" + mail);
        assertThat(provisioning.by()).contains("(machine, made by ");
        assertThat(trail(user.path("id").asText())).contains("person.provisioned", "(machine, made by ");
    }

    @Test
    void theyAreFoundByNameAddressAndTheDirectorysOwnId() {
        var mail = directory.mail();
        var id = directory.made(mail);
        directory.patch("/Users/" + id, "{\"op\": \"add\", \"path\": \"externalId\", \"value\": \"x " + mail + "\"}");

        for (var filter : List.of(
                "userName eq \"" + mail.toUpperCase(Locale.ROOT) + "\"",
                "USERNAME Eq \"" + mail + "\"",
                "emails.value eq \"" + mail + "\"",
                "emails[type eq \"work\" and value eq \"" + mail + "\"]",
                "externalId eq \"x " + mail + "\"",
                "userName eq \"" + mail + "\" and active eq True",
                "id eq \"" + id + "\"")) {
            var found = directory.found(filter);
            assertThat(found.path("totalResults").asInt()).as(filter).isEqualTo(1);
            assertThat(found.path("Resources").path(0).path("id").asText()).isEqualTo(id);
        }
        for (var filter : List.of(
                "userName eq \"nobody@sahel-aid.example\"",
                "externalId eq \"x\"",
                "userName eq \"" + mail + "\" and active eq \"False\"",
                "userName eq \"nonsense\"")) {
            assertThat(directory.found(filter).path("totalResults").asInt())
                    .as(filter)
                    .isZero();
        }
    }

    @Test
    void aListComesInPagesAndWithTheAttributesThatWereAskedFor() {
        directory.made(directory.mail());
        directory.made(directory.mail());

        var first = directory.get("/Users?startIndex=1&count=1&attributes=userName");
        var second = directory.get("/Users?startIndex=2&count=1&excludedAttributes=emails,meta");

        assertThat(first.path("totalResults").asInt()).isGreaterThan(1);
        assertThat(first.path("itemsPerPage").asInt()).isEqualTo(1);
        assertThat(first.path("Resources").path(0).fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("schemas", "id", "userName");
        assertThat(second.path("startIndex").asInt()).isEqualTo(2);
        assertThat(second.path("Resources").path(0).has("emails")).isFalse();
        assertThat(second.path("Resources").path(0).path("id"))
                .isNotEqualTo(first.path("Resources").path(0).path("id"));
        assertThat(directory.get("/Users?count=0").path("Resources")).isEmpty();
        assertThat(directory.get("/Users?count=100000").path("itemsPerPage").asInt())
                .isLessThanOrEqualTo(200);
    }

    @Test
    void whoIsSuspendedIsSignedOutAndReactivationRevivesNothing() {
        var mail = directory.mail();
        var id = directory.made(mail);
        directory.give("editor", id);
        people.setPassword(mail, "Jointly-demo-2026!");
        var person = Visitor.of(mail, "sahel-aid");
        await(() -> person.get("/access/me").status() == 200);
        assertThat(people.sessions(mail)).isPositive();

        var suspended =
                ok(directory.patch("/Users/" + id, "{\"op\": \"Replace\", \"path\": \"active\", \"value\": false}"));

        assertThat(suspended.path("active").asBoolean()).isFalse();
        await(() -> people.sessions(mail) == 0);
        await(() -> person.get("/programmes").status() >= 400);
        ok(directory.patch("/Users/" + id, "{\"op\": \"Replace\", \"path\": \"active\", \"value\": true}"));
        assertThat(people.sessions(mail)).isZero();
        // For some seconds the backend trusts what it was told of a token; without a role that opens nothing.
        await(() -> person.get("/programmes").status() == 401);
        Backend.stack().freshToken(mail);
        await(() -> person.get("/access/me").as(Me.class).affiliations().stream()
                .anyMatch(there -> there.roles().contains(Role.EDITOR)));
        assertThat(trail(id)).contains("person.suspended", "person.reactivated", "role.given");
    }

    @Test
    void whomAnAdministratorSuspendedByHandNoDirectoryReactivates() {
        var id = directory.made(directory.mail());
        directory
                .maker()
                .visitor()
                .post("/access/people/" + id + "/suspension", "")
                .as(PersonDetails.class);

        refused(directory.patch("/Users/" + id, "{\"op\": \"replace\", \"value\": {\"active\": true}}"), 409, null);

        assertThat(directory.user(id).path("active").asBoolean()).isFalse();
    }

    @Test
    void whoIsRemovedAndComesAgainHasTheSameAccountAndNoRoleOfBefore() {
        var mail = directory.mail();
        var id = directory.made(mail);
        directory.give("editor", id);
        await(() -> people.roles(mail, "sahel-aid").equals(List.of("editor")));

        assertThat(directory.send("DELETE", "/Users/" + id, null).status()).isEqualTo(204);
        refused(directory.send("GET", "/Users/" + id, null), 404, null);
        refused(directory.send("DELETE", "/Users/" + id, null), 404, null);

        assertThat(directory.made(mail)).isEqualTo(id);
        assertThat(directory.user(id).path("roles")).isEmpty();
        assertThat(directory.user(id).path("groups")).isEmpty();
        await(() -> people.isMember(mail, "sahel-aid")
                && people.roles(mail, "sahel-aid").isEmpty());
    }

    @Test
    void whoLeavesByThemselvesAndComesAgainHasNoRoleOfBeforeEither() {
        var mail = directory.mail();
        var id = directory.made(mail);
        directory.give("viewer", id);
        directory.give("editor", id);
        people.setPassword(mail, "Jointly-demo-2026!");
        await(() -> people.roles(mail, "sahel-aid").equals(List.of("editor")));
        var me = Visitor.of(mail, "sahel-aid");
        assertThat(me.delete("/access/me/memberships/" + me.organisation()).status())
                .isEqualTo(200);
        await(() -> !people.isMember(mail, "sahel-aid"));

        assertThat(directory.made(mail)).isEqualTo(id);

        assertThat(directory.user(id).path("roles")).isEmpty();
        assertThat(directory.user(id).path("groups")).isEmpty();
    }

    @Test
    void whoWasDeactivatedAndIsMadeAgainHasTheSameAccountAndNoRoleOfBefore() {
        var mail = directory.mail();
        var id = json(directory.make(mail, ", \"externalId\": \"old " + mail + "\""))
                .path("id")
                .asText();
        directory.give("editor", id);
        refused(directory.make(mail, ""), 409, "uniqueness");
        ok(directory.patch("/Users/" + id, "{\"op\": \"replace\", \"path\": \"active\", \"value\": \"False\"}"));

        var again = directory.make(mail, ", \"externalId\": \"old " + mail + "\"");

        assertThat(again.status()).as(again.text()).isEqualTo(201);
        assertThat(json(again).path("id").asText()).isEqualTo(id);
        assertThat(json(again).path("active").asBoolean()).isTrue();
        assertThat(json(again).path("roles")).isEmpty();
        assertThat(directory.members("editor")).doesNotContain(id);
        await(() -> people.roles(mail, "sahel-aid").isEmpty());
    }

    @Test
    void anExternalIdIsOfOnePersonUntilTheyLeave() {
        var name = "taken " + UUID.randomUUID();
        var first = json(directory.make(directory.mail(), ", \"externalId\": \"" + name + "\""))
                .path("id")
                .asText();

        refused(directory.make(directory.mail(), ", \"externalId\": \"" + name + "\""), 409, "uniqueness");
        assertThat(directory.send("DELETE", "/Users/" + first, null).status()).isEqualTo(204);

        assertThat(directory
                        .make(directory.mail(), ", \"externalId\": \"" + name + "\"")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void namesAndAddressesChangeWhereTheAccountIsTheOrganisationsAlone() {
        var mail = directory.mail();
        var id = directory.made(mail);
        var other = directory.mail();

        var changed = ok(directory.send("PUT", "/Users/" + id, """
                {"userName": "%s", "name": {"givenName": "Nadia Anna", "familyName": "Demo"}, "active": true}""".formatted(other)));

        assertThat(changed.path("userName").asText()).isEqualTo(other);
        assertThat(changed.path("displayName").asText()).isEqualTo("Nadia Anna Demo");
        assertThat(shown(id).person().mail()).isEqualTo(other);
        assertThat(trail(id)).contains("person.renamed", "person.mail_changed");
        refused(
                directory.patch(
                        "/Users/" + id, replaced("userName", directory.maker().mail())),
                409,
                null);
        var third = directory.mail();
        directory.made(third);
        refused(directory.patch("/Users/" + id, replaced("userName", third)), 409, "uniqueness");
        refused(directory.patch("/Users/" + id, replaced("userName", "no address")), 400, "invalidValue");
    }

    @Test
    void whoWorksElsewhereTooKeepsNameAndAddress() {
        var mail = directory.mail();
        var id = directory.made(mail);
        people.addToOrganisation(mail, "coe");

        var same = ok(directory.patch("/Users/" + id, replaced("name.familyName", "Other")));

        assertThat(same.path("displayName").asText()).isEqualTo("Nadia Demo");
        refused(directory.patch("/Users/" + id, replaced("userName", directory.mail())), 409, null);
        assertThat(shown(id).person().mail()).isEqualTo(mail);
        assertThat(ok(directory.patch("/Users/" + id, "{\"op\": \"replace\", \"path\": \"active\", \"value\": false}"))
                        .path("active")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void whoeverReadSomethingOlderChangesNothing() {
        var id = directory.made(directory.mail());
        var version = directory.user(id).path("meta").path("version").asText();
        var rename = "{\"Operations\": [" + replaced("name.givenName", "Noor") + "]}";
        assertThat(directory
                        .send("PATCH", "/Users/" + id, rename, Map.of("If-Match", version))
                        .status())
                .isEqualTo(200);

        refused(directory.send("PATCH", "/Users/" + id, rename, Map.of("If-Match", version)), 412, null);
    }

    @Test
    void changesOfDifferentAttributesAtOnceLoseNone() throws Exception {
        var id = directory.made(directory.mail());
        List<Callable<Integer>> changes = List.of(
                () -> directory
                        .patch("/Users/" + id, replaced("externalId", "at once " + id))
                        .status(),
                () -> directory
                        .patch("/Users/" + id, replaced("name.givenName", "Amal"))
                        .status(),
                () -> directory
                        .patch("/Users/" + id, replaced("name.familyName", "Example"))
                        .status(),
                () -> directory
                        .patch("/Users/" + id, replaced("active", "False"))
                        .status());

        try (var threads = Executors.newFixedThreadPool(changes.size())) {
            for (var answer : threads.invokeAll(changes)) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }

        var user = directory.user(id);
        assertThat(user.path("externalId").asText()).isEqualTo("at once " + id);
        assertThat(user.path("displayName").asText()).isEqualTo("Amal Example");
        assertThat(user.path("active").asBoolean()).isFalse();
    }

    @Test
    @ResourceLock("administrators of icao")
    void theLastAdministratorStaysWhateverTheDirectorySays() {
        var theirs = ProvisioningClient.of("icao");
        var maker = theirs.maker().username();
        people.usernamesHolding("icao", "admin").stream()
                .filter(other -> !other.equals(maker))
                .forEach(other -> people.revokeRole(other, "icao", "admin"));
        var id = people.id(maker);

        refused(theirs.patch("/Users/" + id, replaced("active", "False")), 403, null);
        refused(
                theirs.send(
                        "PUT",
                        "/Users/" + id,
                        "{\"userName\": \"" + theirs.maker().mail() + "\", \"active\": false}"),
                403,
                null);
        refused(theirs.send("DELETE", "/Users/" + id, null), 403, null);

        assertThat(people.roles(maker, "icao")).containsExactly("admin");
        assertThat(theirs.user(id).path("active").asBoolean()).isTrue();
    }

    @Test
    void whoeverMadeTheTokenAndIsNoAdministratorAnyMoreTakesItAlong() {
        var theirs = ProvisioningClient.of("sahel-aid");
        assertThat(theirs.send("GET", "/Users?count=1", null).status()).isEqualTo(200);

        people.revokeRole(theirs.maker().username(), "sahel-aid", "admin");

        refused(theirs.make(theirs.mail(), ""), 403, null);
        await(() -> theirs.send("GET", "/Users?count=1", null).status() == 403);
    }

    private static String replaced(String path, String value) {
        return "{\"op\": \"replace\", \"path\": \"" + path + "\", \"value\": \"" + value + "\"}";
    }

    private static PersonDetails shown(String id) {
        return directory.maker().visitor().get("/access/people/" + id).as(PersonDetails.class);
    }

    private static String trail(String subject) {
        var entries = directory
                .maker()
                .visitor()
                .get("/audit/entries?person=" + directory.id())
                .text();
        assertThat(entries).contains(subject);
        return entries;
    }
}
