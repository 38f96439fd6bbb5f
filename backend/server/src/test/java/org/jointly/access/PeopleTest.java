package org.jointly.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.type.GenericArgument;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.jointly.api.Page;
import org.jointly.api.access.Affiliation;
import org.jointly.api.access.GiveRole;
import org.jointly.api.access.GrantEnding;
import org.jointly.api.access.Me;
import org.jointly.api.access.Person;
import org.jointly.api.access.PersonAbility;
import org.jointly.api.access.PersonDetails;
import org.jointly.api.access.Role;
import org.jointly.api.audit.AuditEntry;
import org.jointly.local.TestPeople;
import org.jointly.platform.Backend;
import org.jointly.platform.Promise;
import org.jointly.platform.Visitor;
import org.jointly.platform.Visitor.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Administrators manage their own people, on a real Keycloak. */
@Execution(ExecutionMode.CONCURRENT)
class PeopleTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final GiveRole OPEN = new GiveRole(null);

    private static final Visitor SANOU = Visitor.of("sanou", "sahel-aid");
    private final TestPeople people = Backend.stack().people();

    @BeforeAll
    static void begin() {
        assertThat(Backend.address()).isNotNull();
    }

    @Test
    void aRoleThatIsGivenActsAndSaysWhoGaveIt() {
        var person = newcomer("sahel-aid:");

        var given = give(SANOU, person, Role.VIEWER, OPEN).as(PersonDetails.class);

        assertThat(given.person().roles()).containsExactly(Role.VIEWER);
        assertThat(given.grants()).singleElement().satisfies(grant -> {
            assertThat(grant.role()).isEqualTo(Role.VIEWER);
            assertThat(grant.givenBy()).isEqualTo("Sanou Demo");
            assertThat(grant.ends()).isNull();
            assertThat(grant.endedAt()).isNull();
        });
        await(() -> people.roles(person.username(), "sahel-aid").equals(List.of("viewer")));
        await(() -> person.roles().equals(Set.of(Role.VIEWER)));
        assertThat(person.listed().roles()).containsExactly(Role.VIEWER);
        assertThat(trail(person)).contains("role.given");
    }

    @Test
    void aRoleThatIsTakenIsGoneSoonForTheSameTokenAndFromKeycloak() {
        var person = newcomer("sahel-aid:editor+principal");
        assertThat(person.roles()).contains(Role.EDITOR, Role.COMMENTER, Role.VIEWER, Role.PRINCIPAL);

        var promise = Promise.begins();
        assertThat(take(SANOU, person, Role.EDITOR)
                        .as(PersonDetails.class)
                        .person()
                        .roles())
                .containsExactly(Role.PRINCIPAL);

        promise.keeps(() -> person.roles().equals(Set.of(Role.PRINCIPAL)));
        await(() -> people.roles(person.username(), "sahel-aid").equals(List.of("principal")));
        assertThat(details(SANOU, person).grants()).anySatisfy(grant -> {
            assertThat(grant.role()).isEqualTo(Role.EDITOR);
            assertThat(grant.ending()).isEqualTo(GrantEnding.TAKEN);
            assertThat(grant.endedBy()).isEqualTo("Sanou Demo");
            assertThat(grant.givenBy()).as("it was found in Keycloak").isNull();
        });
    }

    @Test
    void aRoleThatIsTakenIsGoneAtOnceForWhatCommitsTheOrganisation() {
        var person = newcomer("sahel-aid:editor");
        assertThat(person.send("POST", "/programmes", title("One")).status()).isEqualTo(201);

        take(SANOU, person, Role.EDITOR).as(PersonDetails.class);

        assertThat(person.send("POST", "/access/invitations", invitation()).status())
                .isEqualTo(403);
        await(() -> person.send("POST", "/programmes", title("Two")).status() == 403);
    }

    @Test
    void ofViewerCommenterAndEditorTheNewOneReplacesTheOther() {
        var person = newcomer("sahel-aid:editor");

        var given = give(SANOU, person, Role.VIEWER, OPEN).as(PersonDetails.class);

        assertThat(given.person().roles()).containsExactly(Role.VIEWER);
        await(() -> person.roles().equals(Set.of(Role.VIEWER)));
        await(() -> people.roles(person.username(), "sahel-aid").equals(List.of("viewer")));
        assertThat(details(SANOU, person).grants())
                .anyMatch(grant -> grant.role() == Role.EDITOR && grant.ending() == GrantEnding.REPLACED);

        give(SANOU, person, Role.COMMENTER, OPEN).as(PersonDetails.class);
        await(() -> person.roles().equals(Set.of(Role.COMMENTER, Role.VIEWER)));
        await(() -> people.roles(person.username(), "sahel-aid").equals(List.of("commenter")));
    }

    /** Nobody took it away in Keycloak yet when it acts: only the clock did. */
    @Test
    void aDatedRoleEndsAtItsInstantAndEndsOnlyItself() throws InterruptedException {
        var person = newcomer("sahel-aid:principal");
        var until = Instant.now().plus(Duration.ofSeconds(25)).truncatedTo(ChronoUnit.MICROS);
        var given = give(SANOU, person, Role.EDITOR, new GiveRole(until)).as(PersonDetails.class);
        assertThat(given.person().until()).containsEntry(Role.EDITOR, until);
        await(() -> person.roles().contains(Role.EDITOR));

        Thread.sleep(Math.max(0, Duration.between(Instant.now(), until).toMillis() - 500));
        person.roles();
        Thread.sleep(Math.max(0, Duration.between(Instant.now(), until).toMillis()) + 50);

        assertThat(person.roles()).containsExactly(Role.PRINCIPAL);
        assertThat(details(SANOU, person).person().roles()).containsExactly(Role.PRINCIPAL);
        assertThat(details(SANOU, person).grants())
                .anyMatch(grant -> grant.role() == Role.EDITOR
                        && grant.ending() == GrantEnding.EXPIRED
                        && until.equals(grant.endedAt()));

        PeopleBeans.reconcile();
        await(() -> people.roles(person.username(), "sahel-aid").equals(List.of("principal")));
        assertThat(trail(person)).contains("role.expired");
    }

    @Test
    void anEndInThePastIsRefused() {
        var person = newcomer("sahel-aid:");

        var refused =
                give(SANOU, person, Role.VIEWER, new GiveRole(Instant.now().minusSeconds(1)));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem().errors().getFirst().pointer()).isEqualTo("/until");
    }

    @Test
    void whoIsSuspendedActsNoMoreHereAndGoesOnElsewhere() {
        var person = newcomer("sahel-aid:editor;coe:viewer");

        var suspended = SANOU.post(path(person) + "/suspension", "").as(PersonDetails.class);

        assertThat(suspended.person().suspended()).isTrue();
        assertThat(suspended.abilities()).contains(PersonAbility.REACTIVATE).doesNotContain(PersonAbility.SUSPEND);
        Promise.begins().keeps(() -> person.affiliations().equals(Set.of("coe")));
        assertThat(person.session())
                .as("the sessions are not this organisation's alone")
                .isEqualTo(200);

        SANOU.delete(path(person) + "/suspension").as(PersonDetails.class);
        await(() -> person.affiliations().equals(Set.of("coe", "sahel-aid")));
        assertThat(person.roles()).contains(Role.EDITOR);
    }

    @Test
    void suspensionEndsTheSessionsOfWhoWorksNowhereElseAndReactivationRevivesNone() {
        var person = newcomer("sahel-aid:viewer");
        assertThat(person.session()).isEqualTo(200);

        SANOU.post(path(person) + "/suspension", "").as(PersonDetails.class);
        await(() -> person.session() == 401);
        SANOU.delete(path(person) + "/suspension").as(PersonDetails.class);

        assertThat(person.session()).isEqualTo(401);
        assertThat(new Newcomer(person.username(), person.id(), Backend.stack().freshToken(person.username()))
                        .affiliations())
                .containsExactly("sahel-aid");
    }

    @Test
    void whoIsRemovedLosesTheirRolesHereAndKeepsAccountAndOtherOrganisations() {
        var person = newcomer("sahel-aid:editor+principal;coe:commenter");

        var removed = SANOU.delete(path(person)).as(PersonDetails.class);

        assertThat(removed.abilities()).isEmpty();
        assertThat(removed.grants()).allMatch(grant -> grant.ending() == GrantEnding.REMOVED);
        await(() -> person.affiliations().equals(Set.of("coe")));
        await(() -> !people.isMember(person.username(), "sahel-aid"));
        assertThat(people.roles(person.username(), "coe")).containsExactly("commenter");
        assertThat(SANOU.get(path(person)).status()).isEqualTo(404);

        people.addToOrganisation(person.username(), "sahel-aid");
        assertThat(people.roles(person.username(), "sahel-aid")).isEmpty();
    }

    @Test
    void onlyTheOwnOrganisationTouchesAnAccountAndOnlyWhereItIsAlone() {
        var shared = newcomer("sahel-aid:viewer;coe:viewer");
        var own = newcomer("sahel-aid:viewer");

        for (var account : List.of("/sessions", "/second-factor")) {
            var refused = SANOU.delete(path(shared) + account);
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.problem().detail()).contains("other organisations");
        }
        assertThat(details(SANOU, shared).sessions()).isEmpty();
        assertThat(details(SANOU, shared).abilities())
                .doesNotContain(PersonAbility.END_SESSIONS, PersonAbility.RESET_SECOND_FACTOR);
        assertThat(details(SANOU, own).sessions()).isNotEmpty();

        var username = "people-" + UUID.randomUUID();
        people.addWithOtp(username, "sahel-aid:viewer");
        assertThat(people.credentials(username)).containsExactlyInAnyOrder("password", "otp");
        SANOU.delete("/access/people/" + people.id(username) + "/second-factor").as(PersonDetails.class);
        await(() -> people.credentials(username).equals(List.of("password")));
        assertThat(SANOU.delete(path(own) + "/sessions").as(PersonDetails.class).sessions())
                .as("what holds from now on")
                .isEmpty();
        await(() -> own.session() == 401);
    }

    /** Keycloak counts in whole seconds, and takes a token of the second from which it was told to take them. */
    @RepeatedTest(3)
    void noTokenOfTheSecondInWhichAllSessionsEndIsTakenAgain() {
        var person = newcomer("sahel-aid:viewer");
        var issued = Instant.now().getEpochSecond();

        SANOU.delete(path(person) + "/sessions").as(PersonDetails.class);

        await(() -> people.takenFrom(person.username()) > issued);
        assertThat(person.session()).isEqualTo(401);
    }

    @Test
    void whoIsNotAnAdministratorIsRefusedAndAnotherOrganisationsFindsNobody() {
        var person = newcomer("sahel-aid:viewer+principal");
        var elio = Visitor.of("elio", "harbour");

        assertThat(elio.get(path(person)).status()).isEqualTo(404);
        assertThat(give(elio, person, Role.VIEWER, OPEN).status()).isEqualTo(404);
        assertThat(take(elio, person, Role.VIEWER).status()).isEqualTo(404);
        assertThat(elio.post(path(person) + "/suspension", "").status()).isEqualTo(404);
        assertThat(elio.delete(path(person)).status()).isEqualTo(404);
        assertThat(elio.delete(path(person) + "/sessions").status()).isEqualTo(404);
        assertThat(elio.delete(path(person) + "/second-factor").status()).isEqualTo(404);
        assertThat(person.send("GET", path(person), null).status()).isEqualTo(403);
        assertThat(person.send("PUT", path(person) + "/roles/admin", OPEN).status())
                .isEqualTo(403);
        assertThat(person.send("DELETE", path(person), null).status()).isEqualTo(403);
        assertThat(people.roles(person.username(), "sahel-aid")).containsExactlyInAnyOrder("viewer", "principal");
    }

    /** Somebody who acts for two cannot use the right they have in one upon people of the other. */
    @Test
    void anAdministratorOfOneOrganisationIsNoneOfAnotherTheyBelongTo() {
        var both = newcomer("sahel-aid:admin;coe:viewer");
        var victim = newcomer("coe:viewer");
        var coe = Visitor.of(both.username(), "coe");
        var sahel = Visitor.of(both.username(), "sahel-aid");

        assertThat(take(coe, victim, Role.VIEWER).status()).isEqualTo(403);
        assertThat(take(sahel, victim, Role.VIEWER).status()).isEqualTo(404);
    }

    @Test
    void nobodyGivesARoleToThemselves() {
        var admin = newcomer("sahel-aid:admin");

        var refused = admin.send("PUT", path(admin) + "/roles/principal", OPEN);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(people.roles(admin.username(), "sahel-aid")).containsExactly("admin");
    }

    @ParameterizedTest
    @ResourceLock("administrators of oas")
    @ValueSource(strings = {"take", "remove", "date"})
    void theLastAdministratorStaysOnEveryPath(String path) {
        var organisation = alias();
        var one = newcomer(organisation + ":admin");
        var two = newcomer(organisation + ":admin");
        var first = Visitor.of(one.username(), organisation);
        var second = Visitor.of(two.username(), organisation);
        withoutOthers(organisation, one, two);
        // A suspended administrator, or one for a time, is none who remains.
        first.post(path(two) + "/suspension", "").as(PersonDetails.class);

        assertThat(details(first, one).lastAdministrator()).isTrue();
        assertThat(leave(path, first, one).status()).isEqualTo(403);
        first.delete(path(two) + "/suspension").as(PersonDetails.class);
        give(first, two, Role.ADMIN, new GiveRole(Instant.now().plusSeconds(3600)))
                .as(PersonDetails.class);
        assertThat(leave(path, first, one).status()).isEqualTo(403);
        // The sign-in of before ended with the suspension.
        Backend.stack().freshToken(two.username());
        await(() -> second.get(path(one)).status() == 200);
        assertThat(
                        path.equals("date")
                                ? give(
                                                second,
                                                one,
                                                Role.ADMIN,
                                                new GiveRole(Instant.now().plusSeconds(60)))
                                        .status()
                                : leave(path, second, one).status())
                .as("nor by another's hand")
                .isEqualTo(403);
        assertThat(second.post(path(one) + "/suspension", "").status()).isEqualTo(403);
        assertThat(people.roles(one.username(), organisation)).containsExactly("admin");
    }

    @Test
    @ResourceLock("administrators of oas")
    void twoAdministratorsWhoTakeTheRoleFromEachOtherAtOnceDoNotBothSucceed() throws Exception {
        for (var round = 0; round < 4; round++) {
            var organisation = alias();
            var one = newcomer(organisation + ":admin");
            var two = newcomer(organisation + ":admin");
            withoutOthers(organisation, one, two);
            var barrier = new CyclicBarrier(2);
            try (var threads = Executors.newFixedThreadPool(2)) {
                var answers = new ArrayList<Integer>();
                List<Callable<Integer>> acts = List.of(
                        () -> atOnce(barrier, Visitor.of(one.username(), organisation), two),
                        () -> atOnce(barrier, Visitor.of(two.username(), organisation), one));
                for (Future<Integer> answer : threads.invokeAll(acts)) {
                    answers.add(answer.get());
                }
                assertThat(answers).containsExactlyInAnyOrder(200, 403);
            }
        }
    }

    @Test
    void underAKeyAnActIsDoneOnce() {
        var person = newcomer("sahel-aid:");
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());

        var first = SANOU.send("PUT", path(person) + "/roles/viewer", OPEN, key);
        var second = SANOU.send("PUT", path(person) + "/roles/viewer", OPEN, key);

        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(details(SANOU, person).grants()).hasSize(1);
    }

    @Test
    void whatWasDoneInKeycloakItselfIsAdoptedAndEnded() throws SQLException {
        var person = newcomer("sahel-aid:viewer+principal");
        PeopleBeans.compare("sahel-aid");
        assertThat(details(SANOU, person).grants()).hasSize(2).allMatch(grant -> grant.givenBy() == null);

        people.revokeRole(person.username(), "sahel-aid", "principal");
        assertThat(compared(person).grants())
                .anyMatch(grant -> grant.role() == Role.PRINCIPAL && grant.ending() == GrantEnding.DIRECTORY);

        people.grantRole(person.username(), "sahel-aid", "principal");
        assertThat(compared(person).person().roles()).containsOnly(Role.VIEWER, Role.PRINCIPAL);

        people.removeFromOrganisation(person.username(), "sahel-aid");
        PeopleBeans.compareLater("sahel-aid", person.id());
        assertThat(trail(person))
                .contains("role.found", "role.lost", "person.gone")
                .doesNotContain("person.found");

        people.addToOrganisation(person.username(), "sahel-aid");
        assertThat(compared(person).person().roles()).isEmpty();
        assertThat(trail(person)).contains("person.found");
    }

    private static PersonDetails compared(Newcomer person) throws SQLException {
        PeopleBeans.compareLater("sahel-aid", person.id());
        return details(SANOU, person);
    }

    /** As if every message about a person had been lost on its way. */
    @Test
    void whatKeycloakWasNeverToldIsToldAgain() throws SQLException {
        var person = newcomer("sahel-aid:viewer");
        take(SANOU, person, Role.VIEWER).as(PersonDetails.class);
        await(() -> people.roles(person.username(), "sahel-aid").isEmpty());
        people.grantRole(person.username(), "sahel-aid", "viewer");
        PeopleBeans.forgetThatItWasTold(person.id());

        PeopleBeans.reconcile();

        await(() -> people.roles(person.username(), "sahel-aid").isEmpty());
    }

    /** What the organisation's trail says was done about a person. */
    private static List<String> trail(Newcomer person) {
        var actions = new ArrayList<String>();
        @Nullable String after = null;
        do {
            var page = SANOU.get("/audit/entries" + (after == null ? "" : "?after=" + after))
                    .as(new GenericArgument<Page<AuditEntry>>() {});
            page.items().stream()
                    .filter(entry -> person.id().equals(entry.subject()))
                    .forEach(entry -> actions.add(entry.action()));
            after = page.next();
        } while (after != null);
        return actions;
    }

    private static int atOnce(CyclicBarrier barrier, Visitor by, Newcomer person) throws Exception {
        by.get(path(person)).as(PersonDetails.class);
        barrier.await();
        return take(by, person, Role.ADMIN).status();
    }

    private static Answer leave(String path, Visitor by, Newcomer person) {
        return switch (path) {
            case "take" -> take(by, person, Role.ADMIN);
            case "remove" -> by.delete(path(person));
            default -> give(by, person, Role.ADMIN, new GiveRole(Instant.now().plusSeconds(60)));
        };
    }

    /** One whose administrators no other test uses. */
    private String alias() {
        return "oas";
    }

    private void withoutOthers(String organisation, Newcomer... but) {
        var ids = List.of(but).stream().map(Newcomer::username).toList();
        people.usernamesHolding(organisation, "admin").stream()
                .filter(username -> !ids.contains(username))
                .forEach(username -> people.revokeRole(username, organisation, "admin"));
    }

    private Newcomer newcomer(String affiliations) {
        var username = "people-" + UUID.randomUUID();
        people.add(username, affiliations);
        return new Newcomer(
                username, UUID.fromString(people.id(username)), Backend.stack().token(username));
    }

    private static PersonDetails details(Visitor by, Newcomer person) {
        return by.get(path(person)).as(PersonDetails.class);
    }

    private static Answer give(Visitor by, Newcomer person, Role role, GiveRole period) {
        return by.put(path(person) + "/roles/" + role, period);
    }

    private static Answer take(Visitor by, Newcomer person, Role role) {
        return by.delete(path(person) + "/roles/" + role);
    }

    private static String path(Newcomer person) {
        return "/access/people/" + person.id();
    }

    private static String title(String text) {
        return "{\"titles\": [{\"language\": \"en\", \"text\": \"" + text + "\"}]}";
    }

    private static String invitation() {
        return "{\"people\": [{\"mail\": \"a@b.example\"}], \"roles\": [\"viewer\"], \"language\": \"en\"}";
    }

    static void await(BooleanSupplier wished) {
        var deadline = Instant.now().plus(SOON);
        while (!wished.getAsBoolean()) {
            assertThat(Instant.now()).as("waited too long").isBefore(deadline);
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Somebody who keeps one token, whatever happens to them meanwhile. */
    private record Newcomer(String username, UUID id, String token) {
        Answer send(String method, String path, @Nullable Object body) {
            return new Visitor(username, SANOU.organisation()).send(method, path, body, Map.of(), token);
        }

        int session() {
            return new Visitor(username, null)
                    .send("GET", "/access/me", null, Map.of(), token)
                    .status();
        }

        Set<Role> roles() {
            return me().affiliations().stream()
                    .filter(affiliation -> affiliation.organisation().id().equals(SANOU.organisation()))
                    .map(Affiliation::roles)
                    .findFirst()
                    .orElse(Set.of());
        }

        Set<String> affiliations() {
            return Set.copyOf(me().affiliations().stream()
                    .map(affiliation -> affiliation.organisation().alias())
                    .toList());
        }

        Person listed() {
            return SANOU.get("/access/people?q=" + username)
                    .as(new GenericArgument<Page<Person>>() {})
                    .items()
                    .getFirst();
        }

        private Me me() {
            return new Visitor(username, null)
                    .send("GET", "/access/me", null, Map.of(), token)
                    .as(Me.class);
        }
    }
}
