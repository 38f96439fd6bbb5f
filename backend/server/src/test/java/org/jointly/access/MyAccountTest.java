package org.jointly.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.jointly.access.Administrator.await;

import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.core.type.Argument;
import io.micronaut.core.type.GenericArgument;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jointly.api.Page;
import org.jointly.api.access.GiveRole;
import org.jointly.api.access.PersonDetails;
import org.jointly.api.access.Role;
import org.jointly.api.access.account.AccountApi;
import org.jointly.api.access.account.CredentialKind;
import org.jointly.api.access.account.CredentialStays;
import org.jointly.api.access.account.EndSessions;
import org.jointly.api.access.account.Membership;
import org.jointly.api.access.account.MyAccount;
import org.jointly.api.access.account.MyCredential;
import org.jointly.api.access.account.MySession;
import org.jointly.api.access.duty.OpenDuty;
import org.jointly.api.access.machine.MachineScope;
import org.jointly.api.audit.AuditEntry;
import org.jointly.local.TestPeople;
import org.jointly.platform.Backend;
import org.jointly.platform.Caller;
import org.jointly.platform.Visitor;
import org.jointly.platform.problem.IdentityUnconfirmed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** People look after their own account, on a real Keycloak. */
@Execution(ExecutionMode.CONCURRENT)
class MyAccountTest {
    private static final Visitor SANOU = Visitor.of("sanou", "sahel-aid");
    private static final Argument<List<MySession>> SESSIONS = Argument.listOf(MySession.class);
    private static final Argument<List<MyCredential>> CREDENTIALS = Argument.listOf(MyCredential.class);

    private final TestPeople people = Backend.stack().people();

    @BeforeAll
    static void begin() {
        assertThat(Backend.address()).isNotNull();
    }

    @Test
    void theAccountSaysForWhomOneWorksAndWhoGaveTheRoles() {
        var me = newcomer("sahel-aid:;coe:commenter+principal");
        SANOU.put("/access/people/" + people.id(me.username()) + "/roles/viewer", new GiveRole(null))
                .as(PersonDetails.class);
        await(() -> !membership(account(me), "sahel-aid").roles().isEmpty());

        var account = account(me);

        assertThat(account.mail()).isEqualTo(me.username() + "@jointly.example");
        assertThat(account.memberships())
                .extracting(membership -> membership.organisation().alias())
                .containsExactlyInAnyOrder("coe", "sahel-aid");
        assertThat(roles(account, "coe"))
                .as("a commenter is not listed as viewer too")
                .containsExactlyInAnyOrder("commenter", "principal");
        assertThat(membership(account, "sahel-aid").roles()).singleElement().satisfies(role -> {
            assertThat(role.givenBy()).isEqualTo("Sanou Demo");
            assertThat(role.since()).isNotNull();
        });
    }

    @Test
    void oneSessionEndsAndTheOneThatAsksStays() {
        var me = newcomer("sahel-aid:viewer");
        var token = Backend.stack().token(me.username());
        var other = Backend.stack().freshToken(me.username());
        var mine = Backend.stack().token(me.username());
        var sessions = account(me).sessions();
        assertThat(sessions).hasSizeGreaterThanOrEqualTo(2);
        assertThat(sessions).filteredOn(MySession::current).hasSize(1);

        var left = me.post(
                        "/access/me/sessions/endings",
                        new EndSessions(sessions.stream()
                                .filter(session -> !session.current())
                                .map(MySession::id)
                                .toList()))
                .as(SESSIONS);

        assertThat(left)
                .singleElement()
                .satisfies(session -> assertThat(session.current()).isTrue());
        var gone = new HashSet<>(Set.of(token, other));
        gone.remove(mine);
        assertThat(gone).isNotEmpty();
        gone.forEach(ended -> await(() -> status(me, ended) == 401));
        assertThat(status(me, mine)).isEqualTo(200);
        await(() -> trail(me).contains("account.signed_out"));
    }

    @Test
    void nobodyEndsTheSessionsOfSomebodyElse() {
        var me = newcomer("sahel-aid:viewer");
        var victim = newcomer("sahel-aid:viewer");
        var theirs = account(victim).sessions().getFirst().id();

        assertThat(me.post("/access/me/sessions/endings", new EndSessions(List.of(theirs)))
                        .status())
                .isEqualTo(200);

        assertThat(people.sessions(victim.username())).isEqualTo(1);
        assertThat(me.post("/access/me/sessions/endings", "{}").status()).isEqualTo(422);
    }

    @Test
    void theLastWayInStaysAndASecondFactorGoesWhereNoRoleNeedsIt() throws SQLException {
        var me = newcomer("sahel-aid:viewer");
        var username = me.username();
        setsUpAPhone(me);
        var credentials = account(me).credentials();
        var password = one(credentials, CredentialKind.PASSWORD);
        var phone = one(credentials, CredentialKind.AUTHENTICATOR);
        assertThat(password.stays()).isEqualTo(CredentialStays.LAST_WAY_IN);
        assertThat(phone.stays()).isNull();
        assertThat(phone.label()).isEqualTo("Phone");

        assertThat(me.delete("/access/me/credentials/" + password.id()).status())
                .isEqualTo(403);
        assertThat(me.delete("/access/me/credentials/" + UUID.randomUUID()).status())
                .isEqualTo(404);
        assertThat(me.delete("/access/me/credentials/" + phone.id()).as(CREDENTIALS))
                .extracting(MyCredential::kind)
                .containsExactly(CredentialKind.PASSWORD);

        await(() -> people.credentials(username).equals(List.of("password")));
        await(() -> trail(me).contains("account.credential_removed"));
    }

    @Test
    void theLastSecondFactorOfWhoHoldsARoleThatNeedsOneStays() throws SQLException {
        var me = newcomer("coe:viewer;sahel-aid:principal");
        var username = me.username();
        setsUpAPhone(me);
        var phone = one(account(me).credentials(), CredentialKind.AUTHENTICATOR);

        assertThat(phone.stays()).isEqualTo(CredentialStays.ROLE_NEEDS_IT);
        var refused = me.delete("/access/me/credentials/" + phone.id());
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.problem().detail()).contains("second factor");
        assertThat(people.credentials(username)).contains("otp");
    }

    @Test
    void aNameIsCleanedBeforeItIsTakenAndReachesTheTrailOfEachOrganisation() {
        var me = newcomer("sahel-aid:viewer");

        var renamed = me.put(
                        "/access/me/account/name",
                        "{\"firstName\": \"Noor \\u202e http://spam.example\", \"lastName\": \"Demo\"}")
                .as(MyAccount.class);

        assertThat(renamed.firstName()).isEqualTo("Noor");
        await(() ->
                account(me).firstName().equals("Noor") && account(me).lastName().equals("Demo"));
        assertThat(account(me).mail()).as("nothing else changed").isEqualTo(me.username() + "@jointly.example");
        await(() -> trail(me).contains("account.renamed"));
        for (var wrong : List.of("{\"firstName\": \"12\", \"lastName\": \"Demo\"}", "{\"firstName\": \"Noor\"}")) {
            assertThat(me.put("/access/me/account/name", wrong).status()).isEqualTo(422);
        }
    }

    @Test
    void aTimeZoneIsOneOfIana() {
        var me = newcomer("sahel-aid:viewer");

        assertThat(me.put("/access/me/preferences", "{\"timeZone\": \"Africa/Nairobi\"}")
                        .text())
                .contains("Africa/Nairobi");
        var refused = me.put("/access/me/preferences", "{\"timeZone\": \"Mars/Olympus\"}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem().errors().getFirst().pointer()).isEqualTo("/timeZone");
    }

    @Test
    void whoLeavesIsGoneAtOnceForTheSameTokenAndKeepsAccountAndOtherOrganisations() {
        var me = newcomer("sahel-aid:editor+principal;coe:viewer");
        var person = UUID.fromString(people.id(me.username()));
        var sahel = people.organisationId("sahel-aid");
        assertThat(me.get("/access/me/memberships/" + sahel + "/duties").as(Argument.listOf(OpenDuty.class)))
                .isEmpty();

        var left = me.delete("/access/me/memberships/" + sahel).as(Argument.listOf(Membership.class));

        assertThat(left)
                .extracting(membership -> membership.organisation().alias())
                .containsExactly("coe");
        assertThat(me.get("/access/me/memberships/" + sahel + "/duties").status())
                .isEqualTo(404);
        await(() -> me.get("/programmes").status() == 403);
        await(() -> !people.isMember(me.username(), "sahel-aid"));
        assertThat(people.roles(me.username(), "coe")).containsExactly("viewer");
        assertThat(Visitor.of(me.username(), "coe").get("/programmes").status()).isEqualTo(200);
        assertThat(trail(person)).contains("person.left").doesNotContain("person.removed", "person.gone");
        var administrator = new MailBox("sanou@sahel-aid.example");
        await(() -> administrator.mails().stream()
                .anyMatch(mail -> MailBox.text(mail).contains(me.username())));

        people.addToOrganisation(me.username(), "sahel-aid");
        assertThat(people.roles(me.username(), "sahel-aid"))
                .as("nothing comes back")
                .isEmpty();
    }

    @Test
    void whoHoldsAGraveRoleOrHasProgramsLeavesWithASecondFactorOnly() {
        var maker = Administrator.of("coe", "");
        maker.makes(MachineScope.READ_TRAIL);
        people.revokeRole(maker.username(), "coe", "admin");
        var principal = newcomer("coe:principal");

        assertThat(leavesWithoutFactor(principal, Role.PRINCIPAL)).isInstanceOf(IdentityUnconfirmed.class);
        assertThat(leavesWithoutFactor(maker.visitor(), Role.VIEWER)).isInstanceOf(IdentityUnconfirmed.class);
        assertThat(leavesWithoutFactor(newcomer("coe:viewer"), Role.VIEWER)).isNull();
    }

    private @Nullable Throwable leavesWithoutFactor(Visitor me, Role role) {
        var organisation = Objects.requireNonNull(me.organisation());
        var caller = new Caller(
                UUID.fromString(people.id(me.username())),
                "Account Demo",
                false,
                Map.of(organisation, Set.of(role)),
                Instant.now().minusSeconds(601));
        return catchThrowable(() -> PropagatedContext.empty()
                .plus(caller)
                .wrap((Callable<?>)
                        () -> Backend.beans().getBean(AccountApi.class).leave(organisation, null))
                .call());
    }

    @Test
    void theLastAdministratorCannotLeaveAndWhoDoesNotBelongThereFindsNothing() {
        var me = newcomer("coe:viewer");
        var alone = LeavingStory.newcomer();
        var membership = "/access/me/memberships/" + alone.organisation();

        var refused = alone.delete(membership);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.problem().detail()).contains("administrator");
        assertThat(people.roles(alone.username(), LeavingStory.alias(alone))).contains("admin");
        assertThat(me.delete(membership).status()).isEqualTo(404);
    }

    @Test
    void anotherOrganisationCannotTellWhoLooksAfterTheirAccount() {
        var me = newcomer("coe:viewer");
        me.put("/access/me/account/name", "{\"firstName\": \"Quiet\", \"lastName\": \"Demo\"}")
                .as(MyAccount.class);
        await(() -> account(me).firstName().equals("Quiet"));

        assertThat(trail(me)).isEmpty();
    }

    private Visitor newcomer(String affiliations) {
        var username = "account-" + UUID.randomUUID();
        people.add(username, affiliations);
        return new Visitor(
                username, UUID.fromString(people.organisationId(affiliations.substring(0, affiliations.indexOf(':')))));
    }

    /** After signing in, since who has a second factor gets no token by a password alone. */
    private void setsUpAPhone(Visitor me) throws SQLException {
        Backend.stack().token(me.username());
        PeopleBeans.execute("""
                insert into keycloak.credential (id, user_id, type, user_label, created_date, secret_data, credential_data, priority)
                values (cast(gen_random_uuid() as text), '%s', 'otp', 'Phone', 1700000000000, '{"value": "aSecretOfTheTest"}',
                  '{"subType": "totp", "period": 30, "digits": 6, "algorithm": "HmacSHA1", "counter": 0}', 20)
                """.formatted(people.id(me.username())));
        people.readAnew();
    }

    private static MyAccount account(Visitor me) {
        return me.get("/access/me/account").as(MyAccount.class);
    }

    private static Membership membership(MyAccount account, String alias) {
        return account.memberships().stream()
                .filter(membership -> membership.organisation().alias().equals(alias))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> roles(MyAccount account, String alias) {
        return membership(account, alias).roles().stream()
                .map(role -> role.role().toString())
                .toList();
    }

    private static MyCredential one(List<MyCredential> credentials, CredentialKind kind) {
        return credentials.stream()
                .filter(credential -> credential.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static int status(Visitor me, String token) {
        return new Visitor(me.username(), null)
                .send("GET", "/access/me", null, Map.of(), token)
                .status();
    }

    private List<String> trail(Visitor me) {
        return trail(UUID.fromString(people.id(me.username())));
    }

    /** What the newest page of Sahel Aid's trail says of a person. */
    private static List<String> trail(UUID person) {
        return SANOU
                .get("/audit/entries?person=" + person)
                .as(new GenericArgument<Page<AuditEntry>>() {})
                .items()
                .stream()
                .filter(entry -> person.equals(entry.subject()))
                .map(AuditEntry::action)
                .toList();
    }
}
