package org.jointly.access.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jointly.access.PlatformStory;
import org.jointly.api.access.Affiliation;
import org.jointly.api.access.Me;
import org.jointly.api.access.provider.DomainState;
import org.jointly.api.access.provider.Provider;
import org.jointly.api.access.provider.ProviderState;
import org.jointly.platform.Backend;
import org.jointly.platform.Promise;
import org.jointly.platform.Visitor;
import org.junit.jupiter.api.Test;

/** What people decide about roles and domains stays decided, whatever a provider says. */
class ProviderLimitsTest {
    @Test
    void anInvitationToAGraveRoleWaitsForWhoHoldsItsLink() {
        var story = ProviderStory.of("harbour");
        story.on(story.oidc());
        var nora = newcomer();
        var account = nora + "@" + story.domain();
        story.admin()
                .post(
                        "/access/invitations",
                        "{\"people\": [{\"mail\": \"" + account
                                + "\"}], \"roles\": [\"viewer\", \"principal\"], \"language\": \"en\"}")
                .as(Object.class);
        story.realm().add(nora, account, true);

        story.arrives(story.signsIn(story.browser(), nora));

        assertThat(Backend.stack().people().roles(account, "harbour")).containsExactly("viewer");
        assertThat(story.admin().get("/access/invitations").text()).contains("pending");
    }

    @Test
    void nobodyGetsByAGroupMoreThanAnAdministratorLeftThem() {
        var story = ProviderStory.of("sahel-aid");
        story.on(story.oidc());
        stand(story, "commenter");
        var nora = newcomer();
        var account = nora + "@" + story.domain();
        story.realm().add(nora, account, true, "staff");
        story.arrives(story.signsIn(story.browser(), nora));
        assertThat(Backend.stack().people().roles(account, "sahel-aid")).containsExactly("commenter");
        var person = "/access/people/" + Backend.stack().people().id(account);
        assertThat(story.admin().delete(person + "/roles/commenter").status()).isLessThan(300);

        stand(story, "editor");
        story.arrives(story.signsIn(story.browser(), nora));
        assertThat(Backend.stack().people().roles(account, "sahel-aid")).containsExactly("viewer");

        assertThat(story.admin().put(person + "/roles/editor", "{}").status()).isLessThan(300);
        assertThat(story.admin().delete(person + "/roles/editor").status()).isLessThan(300);
        story.arrives(story.signsIn(story.browser(), nora));
        assertThat(Backend.stack().people().roles(account, "sahel-aid")).doesNotContain("editor");
    }

    @Test
    void aDomainThatIsRegisteredForItNoMoreIsNotBelievedInKeycloakEither() throws SQLException {
        var story = ProviderStory.of("unicri");
        story.on(story.oidc());
        var nora = newcomer();
        story.realm().add(nora, nora + "@" + story.domain(), true);
        assertThat(story.signsIn(story.browser(), nora)).isNotBlank();
        execute("delete from organisation.domain where name = '" + story.domain() + "'");

        var deadline = System.nanoTime() + 60_000_000_000L;
        PlainBrowser.Screen refused;
        do {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Backend.beans().getBean(ProviderUpkeep.class).run();
            var browser = story.browser();
            var start = browser.open(
                    story.address("&kc_idp_hint=org-" + story.admin().organisation()));
            refused = story.atWork(browser, start, nora);
        } while (refused.status() != 403);
        assertThat(refused.text()).contains("is not proven to be your organisation");
        story.turn(false);
    }

    @Test
    void whileNameServersFailNothingIsProvenAndNothingLost() throws SQLException {
        var story = registered();
        var asked = story.check(story.domain());
        var check = "/access/provider/domains/" + story.domain() + "/checks";
        Backend.stack().names().fail(asked.record());
        assertThat(story.admin().post(check, "").status()).isEqualTo(503);
        Backend.stack().names().tell(asked.record(), String.valueOf(asked.value()));
        assertThat(story.check(story.domain()).state()).isEqualTo(DomainState.PROVEN);

        Backend.stack().names().fail(asked.record());
        assertThat(story.admin().post(check, "").status()).isEqualTo(503);
        execute("update access.provider_domain set checked_at = now() - interval '1 day' where domain = '"
                + story.domain() + "'");
        Backend.beans().getBean(ProviderUpkeep.class).run();

        assertThat(story.admin().get("/access/provider").text())
                .contains("proven")
                .doesNotContain("lost");
    }

    @Test
    void anOldTestSwitchesNothingOn() throws SQLException {
        var story = registered().proven();
        story.connect(story.oidc()).as(Provider.class);
        var nora = newcomer();
        story.realm().add(nora, nora + "@" + story.domain(), true);
        story.tests(story.browser(), nora).as(Provider.class);
        tested(story, "61 minutes");

        var refused = story.turn(true);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("within the last hour");
        story.tests(story.browser(), nora).as(Provider.class);
        tested(story, "59 minutes");
        assertThat(story.turn(true).as(Provider.class).state()).isEqualTo(ProviderState.ON);
    }

    @Test
    void theProviderOfASuspendedOrganisationOpensNothing() {
        var story = registered();
        story.on(story.oidc());
        var nora = newcomer();
        story.realm().add(nora, nora + "@" + story.domain(), true);
        story.arrives(story.signsIn(story.browser(), nora));
        var stranger = newcomer();
        story.realm().add(stranger, stranger + "@" + story.domain(), true);

        var promise = Promise.begins();
        PlatformStory.suspend(Objects.requireNonNull(story.admin().organisation()));

        promise.keeps(() -> affiliations(story, nora).isEmpty());
        assertThat(affiliations(story, stranger)).isEmpty();
        assertThat(story.turn(false).status()).isIn(401, 403);
    }

    @Test
    void neitherARefreshNorTheProvidersOwnStartGoesOnOnceItIsOff() throws Exception {
        var story = registered();
        story.on(story.saml());
        var nora = newcomer();
        story.realm().add(nora, nora + "@" + story.domain(), true);
        var browser = story.browser();
        story.arrives(story.signsIn(browser, nora));
        var refreshToken = story.refreshToken(browser.open(story.address("")));
        var later = story.browser();
        var answer = story.answered(later, story.asksIn(later, nora + "@" + story.domain()), nora);

        story.turn(false).as(Provider.class);

        assertThat(later.submit(answer, Map.of()).isAway(Backend.stack().keycloakUrl()))
                .as("an answer that was under way")
                .isFalse();
        assertThat(story.refreshed(refreshToken)
                        .map(ProviderLimitsTest::affiliations)
                        .orElse(List.of()))
                .as("the session of before")
                .isEmpty();
    }

    @Test
    void noRefreshBringsASuspendedOrganisationBack() {
        var story = registered();
        story.on(story.oidc());
        var nora = newcomer();
        story.realm().add(nora, nora + "@" + story.domain(), true);
        var browser = story.browser();
        story.arrives(story.signsIn(browser, nora));
        var token = story.token(browser.open(story.address("")));
        var refreshToken = story.refreshToken(browser.open(story.address("")));
        assertThat(affiliations(token)).hasSize(1);

        var promise = Promise.begins();
        PlatformStory.suspend(Objects.requireNonNull(story.admin().organisation()));

        promise.keeps(() -> affiliations(token).isEmpty());
        assertThat(story.refreshed(refreshToken)
                        .map(ProviderLimitsTest::affiliations)
                        .orElse(List.of()))
                .isEmpty();
    }

    private static List<Affiliation> affiliations(String token) {
        var me = new Visitor("nobody", null).send("GET", "/access/me", null, Map.of(), token);
        return me.status() == 401 ? List.of() : me.as(Me.class).affiliations();
    }

    /** Of whoever gets as far as a token. */
    private static List<Affiliation> affiliations(ProviderStory story, String username) {
        var browser = story.browser();
        var start =
                browser.open(story.address("&kc_idp_hint=org-" + story.admin().organisation()));
        if (start.status() >= 400
                || !start.address().toString().startsWith(story.realm().issuer())) {
            return List.of();
        }
        var back = story.atWork(browser, start, username);
        if (!back.isAway(Backend.stack().keycloakUrl())) {
            return List.of();
        }
        var token = story.token(back);
        story.arrives(token);
        return new Visitor("nobody", null)
                .send("GET", "/access/me", null, Map.of(), token)
                .as(Me.class)
                .affiliations();
    }

    private static void tested(ProviderStory story, String ago) throws SQLException {
        execute("update access.provider set tested_at = now() - interval '" + ago + "' where organisation = '"
                + story.admin().organisation() + "'");
    }

    /** An organisation of the test's own. */
    private static ProviderStory registered() {
        var alias = PlatformStory.name();
        PlatformStory.registered(alias);
        return ProviderStory.of(alias);
    }

    private static void execute(String sql) throws SQLException {
        try (var database = Backend.stack().postgres().asSuperuser();
                var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void stand(ProviderStory story, String role) {
        story.admin()
                .put("/access/provider/roles", "{\"roles\": [{\"group\": \"staff\", \"role\": \"" + role + "\"}]}")
                .as(Object.class);
    }

    private static String newcomer() {
        return "nora-" + UUID.randomUUID().toString().substring(0, 8);
    }
}
