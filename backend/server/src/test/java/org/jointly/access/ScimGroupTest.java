package org.jointly.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointly.access.Administrator.await;
import static org.jointly.access.ProvisioningClient.refused;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jointly.api.access.GiveRole;
import org.jointly.api.access.PersonDetails;
import org.jointly.api.access.Role;
import org.jointly.local.TestPeople;
import org.jointly.platform.Actor;
import org.jointly.platform.AnySql;
import org.jointly.platform.Backend;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A directory says who is viewer, commenter and editor, and never who holds a role that needs a second factor. */
class ScimGroupTest {
    private static ProvisioningClient directory;
    private final TestPeople people = Backend.stack().people();

    @BeforeAll
    static void begin() {
        assertThat(Backend.address()).isNotNull();
        directory = ProvisioningClient.of("lakeside");
    }

    @Test
    void theGroupsAreTheThreeRolesOfWork() {
        assertThat(directory
                        .get("/Groups?excludedAttributes=members")
                        .path("Resources")
                        .findValuesAsText("displayName"))
                .containsExactly("viewer", "commenter", "editor");
        assertThat(directory
                        .get("/Groups?filter=displayName%20eq%20%22Editor%22&excludedAttributes=members")
                        .path("Resources")
                        .findValuesAsText("id"))
                .containsExactly("editor");
        for (var grave : List.of("admin", "principal", "safeguarding", "Editor", "x")) {
            refused(directory.send("GET", "/Groups/" + grave, null), 404, null);
            refused(directory.patch("/Groups/" + grave, add(directory.maker().username())), 404, null);
        }
        refused(directory.send("POST", "/Groups", "{\"displayName\": \"admin\"}"), 403, null);
        refused(directory.send("DELETE", "/Groups/viewer", null), 403, null);
        refused(
                directory.patch(
                        "/Groups/viewer", "{\"op\": \"replace\", \"path\": \"displayName\", \"value\": \"admin\"}"),
                400,
                "mutability");
        refused(
                directory.patch(
                        "/Users/" + people.id(directory.maker().username()),
                        "{\"op\": \"add\", \"path\": \"roles\", \"value\": [{\"value\": \"principal\"}]}"),
                400,
                "mutability");
    }

    @Test
    void nobodyGivesARoleToThemselvesByAProgramOfTheirs() {
        var maker = directory.maker().username();

        refused(directory.patch("/Groups/viewer", add(people.id(maker))), 409, null);

        assertThat(people.roles(maker, "lakeside")).containsExactly("admin");
        assertThat(directory.members("viewer")).doesNotContain(people.id(maker));
        var program = new AnySql(new Actor(
                directory.id(),
                "a program",
                Objects.requireNonNull(directory.maker().visitor().organisation()),
                "Lakeside",
                Set.of(Role.ADMIN)));
        assertThat(program.tries(
                        "insert into access.member (organisation, person, name, begun_at, changed_at) values (:mine, '"
                                + people.id(maker) + "', 'Maker Demo', now(), now()) on conflict do nothing",
                        "insert into access.role_grant (id, organisation, person, role, begins, given_by, given_by_name, given_at)"
                                + " values (gen_random_uuid(), :mine, '" + people.id(maker)
                                + "', 'viewer', now(), :me, :myName, now())"))
                .isEqualTo("nobody_gives_a_role_to_themselves_by_a_machine");
    }

    @Test
    void ofTheGroupsSomebodyIsInTheHighestRoleIsGivenAndTheNextOneStays() {
        var mail = directory.mail();
        var id = directory.made(mail);

        directory.give("viewer", id);
        directory.give("editor", id);
        directory.give("commenter", id);

        await(() -> people.roles(mail, "lakeside").equals(List.of("editor")));
        assertThat(directory.user(id).path("groups").findValuesAsText("value"))
                .containsExactly("viewer", "commenter", "editor");
        remove("editor", id);
        await(() -> people.roles(mail, "lakeside").equals(List.of("commenter")));
        assertThat(directory.members("viewer")).contains(id);
        assertThat(directory.members("editor")).doesNotContain(id);
        remove("viewer", id);
        assertThat(directory.user(id).path("roles").findValuesAsText("value")).containsExactly("commenter");
        remove("commenter", id);
        remove("commenter", id);
        await(() -> people.roles(mail, "lakeside").isEmpty());
    }

    @Test
    void whatIsTakenByHandDoesNotComeBackWithTheNextGroup() {
        var mail = directory.mail();
        var id = directory.made(mail);
        directory.give("editor", id);
        var roles = "/access/people/" + id + "/roles/";
        directory.maker().visitor().put(roles + "viewer", new GiveRole(null)).as(PersonDetails.class);
        assertThat(directory.members("editor")).doesNotContain(id);

        directory.give("commenter", id);

        await(() -> people.roles(mail, "lakeside").equals(List.of("commenter")));
        directory.maker().visitor().delete(roles + "commenter").as(PersonDetails.class);
        assertThat(directory.user(id).path("groups")).isEmpty();
    }

    @Test
    void oneOfThreeIsTakenOutAndTwoStay() {
        var three = List.of(
                directory.made(directory.mail()), directory.made(directory.mail()), directory.made(directory.mail()));
        three.forEach(id -> directory.give("viewer", id));

        remove("viewer", three.get(1));

        assertThat(directory.members("viewer"))
                .contains(three.get(0), three.get(2))
                .doesNotContain(three.get(1));
    }

    @Test
    void twentyWhoArePutInAtOnceAreAllIn() throws Exception {
        var ids = new ArrayList<String>();
        for (var i = 0; i < 20; i++) {
            ids.add(directory.made(directory.mail()));
        }
        directory.give("commenter", ids.getFirst());
        var acts = new ArrayList<Callable<Integer>>();
        acts.add(() -> patiently("/Groups/commenter", removal(ids.getFirst())));
        ids.stream().skip(1).forEach(id -> acts.add(() -> patiently("/Groups/commenter", add(id))));

        try (var threads = Executors.newFixedThreadPool(acts.size())) {
            for (var answer : threads.invokeAll(acts)) {
                assertThat(answer.get()).isEqualTo(204);
            }
        }

        assertThat(directory.members("commenter"))
                .containsAll(ids.subList(1, ids.size()))
                .doesNotContain(ids.getFirst());
    }

    @Test
    void aRequestIsDoneAsAWholeOrNotAtAll() {
        var id = directory.made(directory.mail());

        refused(
                directory.patch("/Groups/viewer", add(id) + ", " + add("11111111-2222-4333-8444-555555555555")),
                400,
                "invalidValue");

        assertThat(directory.members("viewer")).doesNotContain(id);
        assertThat(directory.user(id).path("roles")).isEmpty();
    }

    @Test
    void aWholeGroupIsReplaced() {
        var theirs = ProvisioningClient.of("dco");
        var gone = theirs.made(theirs.mail());
        var stays = theirs.made(theirs.mail());
        var comes = theirs.made(theirs.mail());
        for (var id : List.of(gone, stays)) {
            theirs.give("editor", id);
        }

        var answer = theirs.send("PUT", "/Groups/editor", """
                {"displayName": "editor", "members": [{"value": "%s"}, {"value": "%s"}]}""".formatted(stays, comes));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(theirs.members("editor")).containsExactlyInAnyOrder(stays, comes);
        assertThat(theirs.user(gone).path("roles")).isEmpty();
    }

    /** Again where it was told to come back in a moment, as directories do. */
    private static int patiently(String path, String operation) {
        var answer = directory.patch(path, operation);
        for (var tries = 0; tries < 10 && answer.status() == 503; tries++) {
            answer = directory.patch(path, operation);
        }
        return answer.status();
    }

    private void remove(String role, String id) {
        assertThat(directory.patch("/Groups/" + role, removal(id)).status()).isEqualTo(204);
    }

    private static String removal(String id) {
        return "{\"op\": \"remove\", \"path\": \"members[value eq \\\"" + id + "\\\"]\"}";
    }

    private static String add(String id) {
        return "{\"op\": \"add\", \"path\": \"members\", \"value\": [{\"value\": \"" + id + "\"}]}";
    }
}
