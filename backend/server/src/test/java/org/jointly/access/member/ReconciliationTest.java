package org.jointly.access.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.propagation.PropagatedContext;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jointly.access.keycloak.Keycloak;
import org.jointly.access.keycloak.Member;
import org.jointly.api.access.GiveRole;
import org.jointly.api.access.PersonDetails;
import org.jointly.api.access.Role;
import org.jointly.local.TestPeople;
import org.jointly.platform.Actor;
import org.jointly.platform.Backend;
import org.jointly.platform.Duty;
import org.jointly.platform.Visitor;
import org.junit.jupiter.api.Test;

/** What Keycloak's interface says when it is set up wrongly, or page by page, is not taken for what somebody wanted there. */
class ReconciliationTest {
    private static final String ALIAS = "sahel-aid";

    private final TestPeople people = Backend.stack().people();
    private final UUID organisation = UUID.fromString(people.organisationId(ALIAS));
    private final ReconciliationActs acts = Backend.beans().getBean(ReconciliationActs.class);
    private final Reconciliation reconciliation = Backend.beans().getBean(Reconciliation.class);
    private final Keycloak keycloak = Backend.beans().getBean(Keycloak.class);

    @Test
    void anOrganisationWithoutAnybodyIsNotBelievedAndOneWithoutARoleNeither() {
        var person = newcomer("editor");
        Backend.adoptEverybody();
        var members = keycloak.members(organisation);
        assertThat(rolesOf(person)).containsExactly(Role.EDITOR);

        reconcile(List.of());
        reconcile(members.stream().map(member -> with(member, Set.of())).toList());
        assertThat(rolesOf(person)).as("nothing is ended").containsExactly(Role.EDITOR);

        reconcile(without(members, person));
        assertThat(rolesOf(person)).as("of one person it is believed").isEmpty();
    }

    @Test
    void whoIsMissingInAListIsAskedAboutAloneBeforeAnythingEnds() {
        var there = newcomer("editor+principal");
        var bare = newcomer("editor");
        var gone = newcomer("editor");
        Backend.adoptEverybody();
        var shifted = without(keycloak.members(organisation), bare).stream()
                .filter(member -> !member.id().equals(there))
                .toList();

        reconciliation.reconcile(organisation, shifted, later());
        assertThat(rolesOf(there)).containsExactlyInAnyOrder(Role.EDITOR, Role.PRINCIPAL);
        assertThat(rolesOf(bare)).containsExactly(Role.EDITOR);

        people.removeFromOrganisation(username(gone), ALIAS);
        people.revokeRole(username(bare), ALIAS, "editor");
        var list = keycloak.members(organisation);
        reconciliation.reconcile(organisation, list, later());
        assertThat(rolesOf(bare)).isEmpty();
        assertThat(rolesOf(there)).as("nothing changed").hasSize(2);
        people.addToOrganisation(username(gone), ALIAS);
        assertThat(state(gone).isOver()).isTrue();
    }

    /** Of two that ask at about the same time, the later may be done first. */
    @Test
    void whatKeycloakSaidBeforeANewerComparisonEndsNothing() {
        var person = newcomer("editor");
        Backend.adoptEverybody();
        var members = keycloak.members(organisation);
        var before = Instant.now().minusSeconds(1);

        reconcile(members);
        acting().wrap(() -> acts.reconcile(organisation, without(members, person), before))
                .run();

        assertThat(rolesOf(person)).containsExactly(Role.EDITOR);
    }

    @Test
    void aDatedRoleThatVanishedInKeycloakAndIsThereAgainEndsWhenItWouldHave() throws SQLException {
        var person = newcomer("");
        var until = Instant.now().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.MICROS);
        Visitor.of("sanou", ALIAS)
                .put("/access/people/" + person + "/roles/editor", new GiveRole(until))
                .as(PersonDetails.class);
        awaitSettled(person);
        var members = keycloak.members(organisation);

        reconcile(without(members, person));
        assertThat(rolesOf(person)).isEmpty();
        reconcile(members);
        assertThat(state(person).shown().until()).containsExactly(Map.entry(Role.EDITOR, until));

        reconcile(without(members, person));
        passTheDateOf(person);
        reconcile(members);
        assertThat(rolesOf(person)).as("its date passed while it was away").isEmpty();
        acting().wrap(() -> acts.expire(organisation)).run();
        awaitSettled(person);
        assertThat(people.roles(username(person), ALIAS)).isEmpty();
    }

    @Test
    void whoseAccountIsGoneBeforeTheyCameInIsNotToldAgainAndAgain() throws SQLException {
        var gone = UUID.randomUUID();
        execute("insert into access.member (organisation, person, name, begun_at, joining, version, changed_at)"
                + " values ('" + organisation + "', '" + gone + "', 'Gone Demo', now(), true, 1, now())");

        Backend.beans().getBean(Settling.class).settle(organisation, gone);

        assertThat(Duty.ACCESS.find(
                        () -> Backend.beans().getBean(Settlements.class).wanted(organisation, gone)))
                .isEmpty();
        execute("delete from access.member where person = '" + gone + "'");
    }

    @Test
    void ofManyEachHasItsTurn() {
        var all = Stream.generate(UUID::randomUUID).limit(1001).toList();
        var seen = new ArrayList<UUID>();
        for (var turn = 0L; turn < 11; turn++) {
            var share = Reconciliation.share(all, turn);
            assertThat(share).hasSizeBetween(91, 100);
            seen.addAll(share);
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(all);
        assertThat(Reconciliation.share(all.subList(0, 100), 7)).hasSize(100);
        assertThat(Reconciliation.share(List.of(), 7)).isEmpty();
    }

    private final List<String> usernames = new ArrayList<>();

    private UUID newcomer(String roles) {
        var username = "reconciled-" + UUID.randomUUID();
        people.add(username, ALIAS + ":" + roles);
        usernames.add(username);
        return UUID.fromString(people.id(username));
    }

    private String username(UUID person) {
        return usernames.stream()
                .filter(username -> people.id(username).equals(person.toString()))
                .findFirst()
                .orElseThrow();
    }

    /** As a list would say it in which somebody's groups were missed. */
    private static List<Member> without(Collection<Member> members, UUID person) {
        return members.stream()
                .map(member -> member.id().equals(person) ? with(member, Set.of()) : member)
                .toList();
    }

    private static Member with(Member member, Set<Role> roles) {
        return new Member(member.id(), member.name(), member.mail(), member.enabled(), roles, member.asked());
    }

    private Set<Role> rolesOf(UUID person) {
        return state(person).shown().roles();
    }

    private MemberState state(UUID person) {
        var member = keycloak.member(organisation, person).orElseThrow();
        return Duty.ACCESS.find(() -> Backend.beans()
                .getBean(PersonActs.class)
                .states(organisation, List.of(member))
                .getFirst());
    }

    /** As if it had been asked a while after all that is known here. */
    private void reconcile(List<Member> members) {
        acting().wrap(() -> acts.reconcile(organisation, members, later())).run();
    }

    private static Instant later() {
        return Instant.now().plusSeconds(60);
    }

    private void awaitSettled(UUID person) {
        var settlements = Backend.beans().getBean(Settlements.class);
        var deadline = later();
        while (Duty.ACCESS.find(() -> settlements.wanted(organisation, person)).isPresent()) {
            assertThat(Instant.now()).as("Keycloak is told").isBefore(deadline);
            Thread.onSpinWait();
        }
    }

    /** What ended is changed by nobody, so the rules are put aside for it. */
    private static void passTheDateOf(UUID person) throws SQLException {
        execute("update access.role_grant set ends = ended_at + interval '1 millisecond'"
                + " where ending = 'directory' and person = '" + person + "'");
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = Backend.stack().postgres().asSuperuser();
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(sql);
        }
    }

    private PropagatedContext acting() {
        return PropagatedContext.empty()
                .plus(Duty.ACCESS)
                .plus(new Actor(new UUID(0, 0), "Jointly", organisation, "Sahel Aid", Set.of()));
    }
}
