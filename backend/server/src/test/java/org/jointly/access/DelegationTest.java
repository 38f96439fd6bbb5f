package org.jointly.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointly.access.Administrator.await;
import static org.jointly.programme.ProgrammeStory.AMINA_EDITOR_OF_IOM;
import static org.jointly.programme.ProgrammeStory.begun;

import io.micronaut.core.type.Argument;
import io.micronaut.core.type.GenericArgument;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jointly.api.Page;
import org.jointly.api.access.GiveRole;
import org.jointly.api.access.Me;
import org.jointly.api.access.PersonDetails;
import org.jointly.api.access.Role;
import org.jointly.api.access.account.Membership;
import org.jointly.api.access.delegation.Delegate;
import org.jointly.api.access.delegation.Delegation;
import org.jointly.api.access.reach.PersonAccess;
import org.jointly.api.access.reach.RoleOrigin;
import org.jointly.api.audit.AuditEntry;
import org.jointly.api.programme.Invitation;
import org.jointly.local.TestPeople;
import org.jointly.platform.Backend;
import org.jointly.platform.EventSums;
import org.jointly.platform.Visitor;
import org.jointly.platform.Visitor.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A principal gives their authority to a colleague for a while. */
@Execution(ExecutionMode.CONCURRENT)
class DelegationTest {
    private static final Visitor SANOU = Visitor.of("sanou", "sahel-aid");
    private static final Argument<List<Delegation>> DELEGATIONS = Argument.listOf(Delegation.class);

    private final TestPeople people = Backend.stack().people();

    @BeforeAll
    static void begin() {
        assertThat(Backend.address()).isNotNull();
    }

    @Test
    void theDelegateAcceptsForThePrincipalAndTheTrailSaysSo() {
        var principal = newcomer("sahel-aid:principal");
        var delegate = newcomer("sahel-aid:viewer");
        var invitation = invited();
        assertThat(accepts(delegate, invitation)).isEqualTo(403);

        var made = delegates(principal, delegate, soon()).as(Delegation.class);

        assertThat(made.counts()).isTrue();
        await(() -> accepts(delegate, invitation) == 200);
        assertThat(trail(delegate)).anySatisfy(entry -> {
            assertThat(entry.action()).isEqualTo("invitation.accepted");
            assertThat(entry.details()).containsEntry("for", principal.username() + " Test");
        });
        assertThat(trail(principal)).anySatisfy(entry -> {
            assertThat(entry.action()).isEqualTo("delegation.made");
            assertThat(entry.subject()).isEqualTo(id(delegate));
        });
        assertThat(delegate.get("/access/delegations").as(DELEGATIONS))
                .singleElement()
                .satisfies(shown -> assertThat(shown.mayEnd()).isFalse());
        assertThat(MailBox.text(mails(delegate).await(1).getFirst())).contains(principal.username());
        assertThat(MailBox.text(mails(principal).await(1).getFirst())).contains(delegate.username());
    }

    @Test
    void whatADelegateMayByThemselvesIsNotSaidToBeForAnybody() {
        var principal = newcomer("sahel-aid:principal");
        var delegate = newcomer("sahel-aid:viewer+admin");
        delegates(principal, delegate, soon()).as(Delegation.class);
        await(() -> isPrincipal(delegate));

        assertThat(accepts(delegate, invited())).isEqualTo(200);

        assertThat(trail(delegate))
                .filteredOn(entry -> entry.action().equals("invitation.accepted"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.details()).doesNotContainKey("for"));
    }

    @Test
    void aDelegationThatWasEndedIsRefusedAtOnceAndInTheTrail() {
        var principal = newcomer("sahel-aid:principal");
        var delegate = newcomer("sahel-aid:viewer");
        var made = delegates(principal, delegate, soon()).as(Delegation.class);
        await(() -> isPrincipal(delegate));

        var ended = principal.delete("/access/delegations/" + made.id()).as(Delegation.class);

        assertThat(ended.counts()).isFalse();
        assertThat(accepts(delegate, invited())).isEqualTo(403);
        assertThat(trail(principal)).extracting(AuditEntry::action).contains("delegation.ended");
        Backend.beans().getBean(EventSums.class).tellUpTo(Instant.MAX);
        assertThat(trail(delegate)).extracting(AuditEntry::action).contains("requests.refused");
        assertThat(principal.delete("/access/delegations/" + made.id()).status())
                .as("again it changes nothing")
                .isEqualTo(200);
    }

    @Test
    void itEndsAtItsInstantWhoeverCleansUp() throws InterruptedException {
        var principal = newcomer("sahel-aid:principal");
        var delegate = newcomer("sahel-aid:viewer");
        var until = Instant.now().plus(Duration.ofSeconds(20)).truncatedTo(ChronoUnit.MICROS);
        delegates(principal, delegate, until).as(Delegation.class);
        await(() -> isPrincipal(delegate));
        var invitation = invited();

        Thread.sleep(Math.max(0, Duration.between(Instant.now(), until).toMillis()) + 50);

        assertThat(isPrincipal(delegate)).isFalse();
        assertThat(accepts(delegate, invitation)).isEqualTo(403);
    }

    @Test
    void itEndsWhenTheGiverIsSuspendedLeavesOrLosesTheRoleHereOrInKeycloak() {
        for (var way : List.of("suspended", "taken", "left", "keycloak")) {
            var principal = newcomer("sahel-aid:principal");
            var delegate = newcomer("sahel-aid:viewer");
            delegates(principal, delegate, soon()).as(Delegation.class);
            await(() -> isPrincipal(delegate));
            var invitation = invited();

            switch (way) {
                case "suspended" ->
                    SANOU.post("/access/people/" + id(principal) + "/suspension", "")
                            .as(PersonDetails.class);
                case "taken" ->
                    SANOU.delete("/access/people/" + id(principal) + "/roles/principal")
                            .as(PersonDetails.class);
                case "left" ->
                    principal
                            .delete("/access/me/memberships/" + people.organisationId("sahel-aid"))
                            .as(Argument.listOf(Membership.class));
                default -> people.revokeRole(principal.username(), "sahel-aid", "principal");
            }

            assertThat(accepts(delegate, invitation)).as(way).isEqualTo(403);
            await(() -> !isPrincipal(delegate));
        }
    }

    @Test
    void whoComesBackFindsNoOldDelegationAlive() throws SQLException {
        for (var way : List.of(
                "giver suspended",
                "giver demoted",
                "giver removed",
                "giver demoted in Keycloak",
                "giver demoted by the clock",
                "delegate suspended",
                "delegate without reading",
                "delegate without reading in Keycloak")) {
            var principal = newcomer("sahel-aid:principal");
            var delegate = newcomer("sahel-aid:viewer");
            delegates(principal, delegate, soon()).as(Delegation.class);
            await(() -> isPrincipal(delegate));
            var away = way.startsWith("giver") ? principal : delegate;
            var person = "/access/people/" + id(away);

            switch (way.substring(way.indexOf(' ') + 1)) {
                case "suspended" -> {
                    SANOU.post(person + "/suspension", "").as(PersonDetails.class);
                    SANOU.delete(person + "/suspension").as(PersonDetails.class);
                }
                case "demoted" -> {
                    SANOU.delete(person + "/roles/principal").as(PersonDetails.class);
                    SANOU.put(person + "/roles/principal", new GiveRole(null)).as(PersonDetails.class);
                }
                case "removed" -> SANOU.delete(person);
                case "demoted by the clock" -> {
                    var until = Instant.now().plusSeconds(2);
                    SANOU.put(person + "/roles/principal", new GiveRole(until)).as(PersonDetails.class);
                    await(() -> Instant.now().isAfter(until));
                    SANOU.put(person + "/roles/principal", new GiveRole(null)).as(PersonDetails.class);
                }
                case "without reading" -> {
                    SANOU.put(person + "/roles/editor", new GiveRole(null)).as(PersonDetails.class);
                    assertThat(isPrincipal(delegate)).as("more than reading").isTrue();
                    SANOU.delete(person + "/roles/editor").as(PersonDetails.class);
                    SANOU.put(person + "/roles/viewer", new GiveRole(null)).as(PersonDetails.class);
                }
                case "without reading in Keycloak" -> {
                    people.revokeRole(away.username(), "sahel-aid", "viewer");
                    PeopleBeans.compareLater("sahel-aid", id(away));
                    people.grantRole(away.username(), "sahel-aid", "viewer");
                    PeopleBeans.compareLater("sahel-aid", id(away));
                }
                default -> {
                    people.revokeRole(away.username(), "sahel-aid", "principal");
                    PeopleBeans.compareLater("sahel-aid", id(away));
                }
            }

            assertThat(accepts(delegate, invited())).as(way).isIn(401, 403, 404);
            assertThat(SANOU.get("/access/people/" + id(delegate) + "/delegations")
                            .as(DELEGATIONS))
                    .as(way)
                    .singleElement()
                    .satisfies(ended -> assertThat(ended.endedAt()).as(way).isNotNull());
            assertThat(MailBox.text(mails(delegate).await(2).getLast())).as(way).contains("has ended before its time");
        }
    }

    @Test
    void nobodyGivesOnWhatTheyWereGiven() throws SQLException {
        var principal = newcomer("sahel-aid:principal");
        var delegate = newcomer("sahel-aid:viewer");
        var third = newcomer("sahel-aid:viewer");
        delegates(principal, delegate, soon()).as(Delegation.class);
        await(() -> isPrincipal(delegate));

        var refused = delegates(delegate, third, soon());

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.problem().detail()).contains("cannot give it on");
        assertThat(PeopleBeans.count("access.delegation where giver = '" + id(delegate) + "'"))
                .isZero();
    }

    /** As if a row had come in past the policy: what its giver holds by another's leave counts for nobody. */
    @Test
    void aChainCountsForNobody() throws SQLException {
        var principal = newcomer("sahel-aid:principal");
        var delegate = newcomer("sahel-aid:viewer");
        var third = newcomer("sahel-aid:viewer");
        delegates(principal, delegate, soon()).as(Delegation.class);
        PeopleBeans.execute("""
            insert into access.delegation (id, organisation, giver, giver_name, delegate, delegate_name, begins, ends, made_at)
            values (gen_random_uuid(), '%s', '%s', 'Delegate Test', '%s', 'Third Test', now(), now() + interval '1 day', now())
            """.formatted(people.organisationId("sahel-aid"), id(delegate), id(third)));

        await(() -> isPrincipal(delegate));
        assertThat(accepts(third, invited())).isEqualTo(403);
        assertThat(isPrincipal(third)).isFalse();
    }

    @Test
    void onlyAPrincipalGivesItAndOnlyToAColleagueWhoReadsAndForNinetyDaysAtMost() {
        var principal = newcomer("sahel-aid:principal");
        var editor = newcomer("sahel-aid:editor");
        var stranger = newcomer("coe:viewer");
        var roleless = newcomer("sahel-aid:");
        var other = newcomer("sahel-aid:principal+viewer");

        assertThat(delegates(editor, principal, soon()).status()).isEqualTo(403);
        for (var to : List.of(principal, stranger, roleless, other)) {
            var refused = delegates(principal, to, soon());
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.problem().errors().getFirst().pointer()).isEqualTo("/to");
        }
        for (var end :
                List.of(Instant.now().plus(Duration.ofDays(91)), Instant.now().minusSeconds(1))) {
            var refused = delegates(principal, editor, end);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.problem().errors().getFirst().pointer()).isEqualTo("/ends");
        }
        delegates(principal, editor, soon()).as(Delegation.class);
        assertThat(delegates(principal, editor, soon()).status()).as("twice").isEqualTo(422);
    }

    @Test
    void anAdministratorSeesAndEndsItAndTheReasonIsSaid() {
        var principal = newcomer("sahel-aid:principal");
        var delegate = newcomer("sahel-aid:viewer");
        delegates(principal, delegate, soon()).as(Delegation.class);

        var seen = SANOU.get("/access/people/" + id(delegate) + "/delegations").as(DELEGATIONS);
        assertThat(seen)
                .singleElement()
                .satisfies(one -> assertThat(one.mayEnd()).isTrue());
        var why = SANOU.get("/access/people/" + id(delegate) + "/access").as(PersonAccess.class);
        assertThat(why.person().roles())
                .filteredOn(role -> role.origin() == RoleOrigin.DELEGATION)
                .singleElement()
                .satisfies(role -> assertThat(role.givenBy()).startsWith(principal.username()));

        SANOU.delete("/access/delegations/" + seen.getFirst().id()).as(Delegation.class);

        assertThat(accepts(delegate, invited())).isEqualTo(403);
        assertThat(SANOU.get("/access/people/" + id(delegate) + "/access")
                        .as(PersonAccess.class)
                        .person()
                        .roles())
                .noneMatch(role -> role.origin() == RoleOrigin.DELEGATION);
    }

    @Test
    void oneThatBeginsLaterDoesNotCountYet() {
        var principal = newcomer("sahel-aid:principal");
        var delegate = newcomer("sahel-aid:viewer");
        var begins = Instant.now().plus(Duration.ofDays(2));

        var made = principal
                .post("/access/delegations", new Delegate(id(delegate), begins, begins.plus(Duration.ofDays(90))))
                .as(Delegation.class);

        assertThat(made.counts()).isFalse();
        assertThat(accepts(delegate, invited())).isEqualTo(403);
    }

    @Test
    void anotherOrganisationCannotTellThatAStandingWasGiven() {
        var principal = newcomer("sahel-aid:principal");
        var delegate = newcomer("sahel-aid:viewer;harbour:viewer");
        var made = delegates(principal, delegate, soon()).as(Delegation.class);
        var elio = Visitor.of("elio", "harbour");

        assertThat(elio.get("/access/people/" + id(delegate) + "/delegations").as(DELEGATIONS))
                .isEmpty();
        assertThat(elio.delete("/access/delegations/" + made.id()).status()).isEqualTo(404);
        assertThat(Visitor.of(delegate.username(), "harbour")
                        .get("/access/delegations")
                        .as(DELEGATIONS))
                .isEmpty();
        assertThat(newcomer("sahel-aid:viewer")
                        .delete("/access/delegations/" + made.id())
                        .status())
                .as("nor can a colleague")
                .isEqualTo(404);
    }

    @Test
    void aRoleThatIsGivenLaterIsOnesOwn() {
        var principal = newcomer("sahel-aid:principal");
        var delegate = newcomer("sahel-aid:viewer");
        delegates(principal, delegate, soon()).as(Delegation.class);
        SANOU.put("/access/people/" + id(delegate) + "/roles/principal", new GiveRole(null))
                .as(PersonDetails.class);
        var third = newcomer("sahel-aid:viewer");

        await(() -> delegates(delegate, third, soon()).status() == 201);
    }

    private static Instant soon() {
        return Instant.now().plus(Duration.ofDays(7)).truncatedTo(ChronoUnit.MICROS);
    }

    private Answer delegates(Visitor principal, Visitor delegate, Instant until) {
        return principal.post("/access/delegations", new Delegate(id(delegate), null, until));
    }

    private Visitor newcomer(String affiliations) {
        var username = "delegation-" + UUID.randomUUID();
        people.add(username, affiliations);
        return new Visitor(
                username, UUID.fromString(people.organisationId(affiliations.substring(0, affiliations.indexOf(':')))));
    }

    private UUID id(Visitor visitor) {
        return UUID.fromString(people.id(visitor.username()));
    }

    private static boolean isPrincipal(Visitor visitor) {
        return visitor.get("/access/me").as(Me.class).affiliations().stream()
                .filter(affiliation -> affiliation.organisation().id().equals(visitor.organisation()))
                .anyMatch(affiliation -> affiliation.has(Role.PRINCIPAL));
    }

    /** Sahel Aid is asked to take part in a programme of its own each time. */
    private static UUID invited() {
        var programme = begun(AMINA_EDITOR_OF_IOM, "Asked " + UUID.randomUUID()).id();
        return AMINA_EDITOR_OF_IOM
                .post(
                        "/programmes/" + programme + "/invitations",
                        Map.of("organisation", String.valueOf(SANOU.organisation()), "capacity", "partner"))
                .as(Invitation.class)
                .id();
    }

    private static int accepts(Visitor visitor, UUID invitation) {
        return visitor.put("/programmes/invitations/" + invitation + "/answer", "{\"accept\": true}")
                .status();
    }

    private static MailBox mails(Visitor visitor) {
        return new MailBox(visitor.username() + "@jointly.example");
    }

    /** What somebody did, as Sahel Aid's trail says. */
    private List<AuditEntry> trail(Visitor by) {
        return SANOU.get("/audit/entries?person=" + id(by))
                .as(new GenericArgument<Page<AuditEntry>>() {})
                .items();
    }
}
