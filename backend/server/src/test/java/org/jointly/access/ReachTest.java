package org.jointly.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.jointly.programme.ProgrammeStory.AMINA_EDITOR_OF_IOM;
import static org.jointly.programme.ProgrammeStory.ELIO_ADMIN_OF_THE_NGO;
import static org.jointly.programme.ProgrammeStory.IRENE_ADMIN_OF_IOM;
import static org.jointly.programme.ProgrammeStory.begun;
import static org.jointly.programme.ProgrammeStory.joined;
import static org.jointly.programme.ProgrammeStory.participation;

import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.core.type.Argument;
import io.micronaut.core.type.GenericArgument;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointly.api.Page;
import org.jointly.api.access.GiveRole;
import org.jointly.api.access.Me;
import org.jointly.api.access.PersonDetails;
import org.jointly.api.access.Role;
import org.jointly.api.access.delegation.Delegate;
import org.jointly.api.access.delegation.Delegation;
import org.jointly.api.access.reach.AccessGround;
import org.jointly.api.access.reach.AccessItem;
import org.jointly.api.access.reach.HeldRole;
import org.jointly.api.access.reach.PersonAccess;
import org.jointly.api.access.reach.ReachApi;
import org.jointly.api.access.reach.RoleOrigin;
import org.jointly.api.access.review.ReviewApi;
import org.jointly.api.document.Document;
import org.jointly.api.programme.Capacity;
import org.jointly.api.programme.Participation;
import org.jointly.api.programme.Programme;
import org.jointly.api.programme.reach.ProgrammePeople;
import org.jointly.local.TestPeople;
import org.jointly.platform.Actor;
import org.jointly.platform.Backend;
import org.jointly.platform.Caller;
import org.jointly.platform.Visitor;
import org.jointly.platform.problem.IdentityUnconfirmed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What people have access to and why, now and at an instant of the past. */
class ReachTest {
    private static final String OURS = "osce";
    private static final GiveRole OPEN = new GiveRole(null);
    private static final TestPeople PEOPLE = Backend.stack().people();

    /** Gives and takes, reads nothing: no role of hers does. */
    private static Visitor admin;

    private static Visitor principal;

    @BeforeAll
    static void begin() {
        assertThat(Backend.address()).isNotNull();
        admin = visitor("reach-admin", "admin");
        principal = visitor("reach-principal", "principal");
    }

    @Test
    void whyIsToldByCapacityAndRoleAndWhoGaveIt() {
        var amina = person("");
        give(amina, Role.EDITOR);
        var programme = begun(amina, "Safe migration, explained");

        var item = item(amina, programme.id(), null);

        assertThat(item.name()).isEqualTo("Safe migration, explained");
        assertThat(item.may())
                .contains("programme.see", "programme.update", "programme.invite", "document.write", "topic.raise");
        assertThat(item.grounds())
                .extracting(AccessGround::kind, AccessGround::code, AccessGround::by)
                .containsExactly(tuple("participation", "lead", null), tuple("role", "editor", name(admin)));
        assertThat(item.grounds())
                .allSatisfy(ground -> assertThat(ground.since()).isNotNull());
    }

    /** The explanation is the policy's: what the person is really allowed is what is said. */
    @Test
    void whatIsSaidIsWhatHolds() {
        var programme = begun(AMINA_EDITOR_OF_IOM, "Said and held").id();
        joined(AMINA_EDITOR_OF_IOM, programme, principal, Capacity.PARTNER);
        var own = begun(person("editor"), "Said and held by ourselves").id();
        for (var roles :
                List.of("viewer", "commenter", "editor", "principal", "safeguarding", "admin", "editor+principal")) {
            var somebody = person(roles);
            for (var each : List.of(programme, own)) {
                var said = item(somebody, each, null).may();
                var answer = somebody.get("/programmes/" + each);

                assertThat(said.contains("programme.see")).as(roles).isEqualTo(answer.status() == 200);
                if (answer.status() == 200) {
                    assertThat(with("programme.", said))
                            .as(roles)
                            .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                            answer.as(Programme.class).abilities().stream()
                                                    .map(Object::toString),
                                            Stream.of("see"))
                                    .toList());
                    var text = somebody.get("/programmes/" + each + "/documents")
                            .as(Argument.listOf(Document.class))
                            .getFirst();
                    assertThat(with("document.", said))
                            .as(roles)
                            .containsExactlyInAnyOrderElementsOf(text.abilities().stream()
                                    .map(Object::toString)
                                    .toList());
                }
                var leaves = answer.status() == 200
                        && Arrays.stream(somebody.get("/programmes/" + each + "/participations")
                                        .as(Participation[].class))
                                .anyMatch(row ->
                                        row.endable() && row.organisation().id().equals(admin.organisation()));
                assertThat(said.contains("programme.leave")).as(roles).isEqualTo(leaves);
            }
        }
    }

    @Test
    void onlyWhatMattersIsAGround() {
        var somebody = person("viewer+safeguarding");
        var programme = begun(person("editor"), "What matters").id();

        assertThat(item(somebody, programme, null).grounds())
                .extracting(AccessGround::code)
                .containsExactly("lead", "viewer");
        var blind = item(person("safeguarding"), programme, null);
        assertThat(blind.may()).isEmpty();
        assertThat(blind.grounds()).extracting(AccessGround::code).containsExactly("lead");
    }

    @Test
    void aPastInstantIsAnsweredFromWhatHeldThen() throws SQLException {
        PeopleBeans.reconcile();
        var somebody = person("");
        var programme = begun(AMINA_EDITOR_OF_IOM, "On 3 March").id();
        var before = Instant.now();
        give(somebody, Role.VIEWER);
        joined(AMINA_EDITOR_OF_IOM, programme, principal, Capacity.PARTICIPATING);
        admin.delete("/access/people/" + id(somebody) + "/roles/viewer").as(PersonDetails.class);
        give(somebody, Role.COMMENTER);
        admin.post("/access/people/" + id(somebody) + "/suspension", "").as(PersonDetails.class);
        admin.delete("/access/people/" + id(somebody) + "/suspension").as(PersonDetails.class);
        var participation = participation(AMINA_EDITOR_OF_IOM, programme, admin);
        AMINA_EDITOR_OF_IOM
                .delete("/programmes/" + programme + "/participations/" + participation.id())
                .as(Participation.class);

        var viewer = moments("begins, ended_at from access.role_grant", somebody, "role = 'viewer'");
        var commenter = moments("begins, begins from access.role_grant", somebody, "role = 'commenter'");
        var suspension = moments("begun_at, ended_at from access.suspension", somebody, "true");
        var part = moments(
                "begun_at, ended_at from programme.participation",
                null,
                "programme = '" + programme + "' and organisation = '" + admin.organisation() + "'");

        assertThat(roles(somebody, before)).isEmpty();
        assertThat(roles(somebody, viewer[0].minusNanos(1000))).isEmpty();
        assertThat(roles(somebody, viewer[0])).as("what begins at it holds").containsExactly(Role.VIEWER);
        assertThat(roles(somebody, viewer[1].minusNanos(1000))).containsExactly(Role.VIEWER);
        assertThat(roles(somebody, viewer[1])).as("what ends at it does not").isEmpty();
        assertThat(roles(somebody, commenter[0])).containsExactly(Role.COMMENTER);
        assertThat(at(somebody, suspension[0].minusNanos(1000)).person().suspended())
                .isFalse();
        assertThat(at(somebody, suspension[0]).person().suspended()).isTrue();
        assertThat(at(somebody, suspension[1].minusNanos(1000)).person().suspended())
                .isTrue();
        assertThat(at(somebody, suspension[1]).person().suspended()).isFalse();

        assertThat(items(somebody, part[0].minusNanos(1000)))
                .noneMatch(item -> item.id().equals(programme));
        assertThat(item(somebody, programme, part[0]).grounds())
                .as("viewer then, as the organisation began to take part")
                .extracting(AccessGround::code)
                .containsExactly("participating", "viewer");
        assertThat(item(somebody, programme, suspension[0]).may()).isEmpty();
        assertThat(item(somebody, programme, suspension[1]).may()).contains("programme.discuss", "topic.drafters");
        assertThat(items(somebody, part[1])).noneMatch(item -> item.id().equals(programme));

        var people = programmePeople(admin, programme, suspension[1]);
        assertThat(people.capacities()).extracting(AccessGround::code).containsExactly("participating");
        assertThat(people.people().items())
                .anyMatch(reach -> reach.person().id().equals(id(somebody)));
        assertThat(people.title()).as("the organisation left").isNull();
        assertThat(programmePeople(admin, programme, suspension[0]).people().items())
                .noneMatch(reach -> reach.person().id().equals(id(somebody)));
        assertThat(programmePeople(admin, programme, part[1]).people().items()).isEmpty();
        assertThat(programmePeople(admin, programme, null).capacities()).isEmpty();
    }

    @Test
    void whatSomebodyWasByAStandingThatWasGivenToThemIsTold() {
        var giver = person("principal");
        var delegate = person("");
        give(delegate, Role.VIEWER);
        giver.post(
                        "/access/delegations",
                        new Delegate(id(delegate), null, Instant.now().plusSeconds(3600)))
                .as(Delegation.class);

        for (var at : Arrays.asList(Instant.now(), null)) {
            assertThat(at(delegate, at).person().roles())
                    .extracting(HeldRole::role, HeldRole::origin)
                    .containsExactlyInAnyOrder(
                            tuple(Role.VIEWER, RoleOrigin.GRANT), tuple(Role.PRINCIPAL, RoleOrigin.DELEGATION));
        }
    }

    @Test
    void whatWasNotWrittenDownIsNotKnown() {
        PeopleBeans.reconcile();
        var somebody = person("viewer");
        PeopleBeans.reconcile();

        var known = at(somebody, null);
        assertThat(known.known()).isTrue();
        assertThat(known.knownSince()).isNotNull();

        var earlier = at(somebody, Objects.requireNonNull(known.knownSince()).minusSeconds(1));
        assertThat(earlier.known()).isFalse();
        assertThat(earlier.person().roles()).isEmpty();
        assertThat(at(somebody, known.knownSince()).known()).isTrue();
    }

    @Test
    void anInstantThatCannotBeIsRefused() {
        var somebody = person("viewer");
        for (var instant : List.of(
                "3 March",
                "2026-03-03",
                "1999-01-01T00:00:00Z",
                Instant.now().plusSeconds(60).toString())) {
            var refused = admin.get("/access/people/" + id(somebody) + "/access?at=" + encoded(instant));
            assertThat(refused.status()).as(instant).isEqualTo(422);
            assertThat(refused.problem().errors().getFirst().pointer()).isEqualTo("/at");
        }
        assertThat(admin.get("/access/people/" + id(somebody) + "/access/furniture")
                        .status())
                .isEqualTo(404);
    }

    /** What somebody may see for another organisation is not told to this one. */
    @Test
    void anotherOrganisationsAccessIsNotTold() {
        var username = "reach-" + UUID.randomUUID();
        PEOPLE.add(username, OURS + ":viewer;iom:editor");
        var theirs =
                begun(Visitor.of(username, "iom"), "Of the other affiliation").id();
        var both = Visitor.of(username, OURS);

        assertThat(items(both, null)).noneMatch(item -> item.id().equals(theirs));
        assertThat(admin.get("/programmes/" + theirs + "/people").status()).isEqualTo(404);
        assertThat(programmePeople(IRENE_ADMIN_OF_IOM, theirs, null).people().items())
                .anyMatch(reach -> reach.person().id().equals(id(both)))
                .allSatisfy(reach -> assertThat(reach.person().name()).doesNotContain("reach-admin"));
    }

    @Test
    void strangersAndColleaguesAreRefused() {
        var somebody = person("editor+principal");
        var paths = List.of("/access", "/access/programme", "/duties");
        for (var path : paths) {
            assertThat(ELIO_ADMIN_OF_THE_NGO
                            .get("/access/people/" + id(somebody) + path)
                            .status())
                    .as(path)
                    .isEqualTo(404);
            assertThat(somebody.get("/access/people/" + id(somebody) + path).status())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(somebody.get("/access/export").status()).isEqualTo(403);
    }

    @Test
    void thePeopleLeaveAsATableThatNoSpreadsheetCalculates() throws SQLException {
        var somebody = person("");
        give(somebody, Role.EDITOR);
        PeopleBeans.execute(
                "update access.role_grant set given_by_name = '=HYPERLINK(1)' where person = '" + id(somebody) + "'");

        var answer = admin.get("/access/export");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text())
                .startsWith("\uFEFFname,mail,person,state,role,source,given by,since,until,last seen\r\n")
                .contains(id(somebody) + ",active,editor,administrator,'=HYPERLINK(1),");
        assertThat(String.valueOf(answer.headers().get("content-disposition"))).contains("people.csv");
        assertThat(admin.get("/audit/entries?kind=people").text()).contains("people.exported");
    }

    @Test
    void withoutASecondFactorOfJustNowNothingLeaves() {
        var organisation = Objects.requireNonNull(admin.organisation());
        var caller = new Caller(
                id(admin), "Reach Demo", false, Map.of(), Instant.now().minusSeconds(601));
        var actor = new Actor(id(admin), "Reach Demo", organisation, "OSCE", Set.of(Role.ADMIN));
        var asked = PropagatedContext.getOrEmpty().plus(caller).plus(actor);

        assertThatThrownBy(() -> asked.wrap((Callable<?>)
                                () -> Backend.beans().getBean(ReachApi.class).exportPeople())
                        .call())
                .isInstanceOf(IdentityUnconfirmed.class);
        assertThatThrownBy(() -> asked.wrap((Callable<?>)
                                () -> Backend.beans().getBean(ReviewApi.class).exportReview(UUID.randomUUID()))
                        .call())
                .isInstanceOf(IdentityUnconfirmed.class);
    }

    private static Set<String> with(String prefix, List<String> codes) {
        return codes.stream()
                .filter(code -> code.startsWith(prefix) && !code.equals("programme.leave"))
                .map(code -> code.substring(prefix.length()))
                .collect(Collectors.toSet());
    }

    private static Visitor person(String roles) {
        return visitor("reach-" + UUID.randomUUID(), roles);
    }

    private static Visitor visitor(String username, String roles) {
        PEOPLE.add(username, OURS + ":" + roles);
        return Visitor.of(username, OURS);
    }

    private static UUID id(Visitor visitor) {
        return UUID.fromString(PEOPLE.id(visitor.username()));
    }

    private static String name(Visitor visitor) {
        return visitor.get("/access/me").as(Me.class).name();
    }

    private static void give(Visitor somebody, Role role) {
        admin.put("/access/people/" + id(somebody) + "/roles/" + role, OPEN).as(PersonDetails.class);
        PeopleTest.await(() -> somebody.get("/access/me").text().contains(role.toString()));
    }

    private static PersonAccess at(Visitor somebody, @Nullable Instant at) {
        return admin.get("/access/people/" + id(somebody) + "/access" + query(at))
                .as(PersonAccess.class);
    }

    private static List<Role> roles(Visitor somebody, Instant at) {
        return at(somebody, at).person().roles().stream().map(HeldRole::role).toList();
    }

    private static List<AccessItem> items(Visitor somebody, @Nullable Instant at) {
        return admin.get("/access/people/" + id(somebody) + "/access/programme" + query(at))
                .as(new GenericArgument<Page<AccessItem>>() {})
                .items();
    }

    private static AccessItem item(Visitor somebody, UUID programme, @Nullable Instant at) {
        return items(somebody, at).stream()
                .filter(item -> item.id().equals(programme))
                .findFirst()
                .orElseThrow();
    }

    private static ProgrammePeople programmePeople(Visitor by, UUID programme, @Nullable Instant at) {
        return by.get("/programmes/" + programme + "/people" + query(at)).as(ProgrammePeople.class);
    }

    private static String query(@Nullable Instant at) {
        return at == null ? "" : "?at=" + encoded(at.toString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Instant[] moments(String what, @Nullable Visitor somebody, String where) throws SQLException {
        try (var connection = Backend.stack().postgres().asSuperuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select " + what + " where " + where
                        + (somebody == null ? "" : " and person = '" + id(somebody) + "'"))) {
            rows.next();
            return new Instant[] {
                rows.getTimestamp(1).toInstant(), rows.getTimestamp(2).toInstant()
            };
        }
    }
}
