package org.jointly.access.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jointly.access.MailBox;
import org.jointly.access.PlatformStory;
import org.jointly.access.provider.PlainBrowser.Screen;
import org.jointly.api.access.Me;
import org.jointly.api.access.Role;
import org.jointly.platform.Backend;
import org.jointly.platform.Visitor;
import org.junit.jupiter.api.Test;

/** A provider that says of people what is not its to say gets nobody in. */
class HostileProviderTest {
    @Test
    void anAddressThatIsNotVerifiedOpensNothingAndThatIsSeenHoweverMuchStrangersFail() throws SQLException {
        var story = ProviderStory.of("ohchr");
        story.on(story.oidc());
        execute("""
                insert into keycloak.event_entity (id, type, realm_id, error, event_time)
                select gen_random_uuid()::text, 'IDENTITY_PROVIDER_POST_LOGIN_ERROR', id, 'expired_code',
                  (extract(epoch from now()) * 1000)::bigint
                from keycloak.realm, generate_series(1, 1200) where name = 'jointly'
                """);
        var victim = newcomer();
        Backend.stack().people().addWithMail(victim, victim + "@" + story.domain(), "ohchr:editor");
        story.realm().add(victim, victim + "@" + story.domain(), false);

        var refused = comes(story, victim);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("did not say that your mail address is verified");
        assertThat(links(victim)).isZero();
        noted(story, victim + "@" + story.domain());
    }

    @Test
    void norDoesOneOfWhichNothingIsSaid() {
        var story = ProviderStory.of("unhcr");
        story.on(story.oidc());
        story.realm().sayNothingOfVerified();
        var nora = newcomer();
        story.realm().add(nora, nora + "@" + story.domain(), true);

        assertThat(comes(story, nora).status()).isEqualTo(403);
        assertThat(links(nora + "@" + story.domain())).isZero();
    }

    @Test
    void anAddressOfAnotherOrganisationOpensNothing() {
        var theirs = ProviderStory.of("unwomen");
        theirs.proven();
        var story = ProviderStory.of("dppa-dpo");
        story.on(story.oidc());
        var victim = newcomer();
        Backend.stack().people().addWithMail(victim, victim + "@unwomen.example", "unwomen:admin");
        story.realm().add(victim, victim + "@unwomen.example", true);

        var refused = comes(story, victim);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("is not proven to be your organisation");
        assertThat(links(victim)).isZero();
        noted(story, victim + "@unwomen.example");
    }

    @Test
    void anAccountThatIsThereIsLinkedOnlyByWhoeverProvesThatItIsTheirs() {
        var story = ProviderStory.of("dco");
        story.on(story.oidc());
        var person = newcomer();
        Backend.stack().people().addWithMail(person, person + "@" + story.domain(), "dco:commenter;iom:editor");
        story.realm().add(person, person + "@" + story.domain(), true);
        var browser = story.browser();

        var asked = story.atWork(browser, browser.open(story.address("&kc_idp_hint=" + alias(story))), person);

        assertThat(asked.isAway(Backend.stack().keycloakUrl())).isFalse();
        assertThat(links(person)).isZero();
        assertThat(browser.open(story.address("&prompt=none")).parameter("error"))
                .isEqualTo("login_required");

        var told = browser.submit(asked, Map.of("submitAction", "linkAccount"));
        assertThat(told.text()).contains("verify your email address");
        assertThat(links(person)).isZero();
        var proven = browser.open(new MailBox(person + "@" + story.domain()).linkTo("/login-actions/action-token"));
        var token =
                story.token(proven.isAway(Backend.stack().keycloakUrl()) ? proven : browser.open(story.address("")));

        assertThat(links(person)).isOne();
        story.arrives(token);
        assertThat(me(token).affiliations())
                .as("it speaks for the organisation of the provider alone")
                .singleElement()
                .satisfies(one -> assertThat(one.organisation().alias()).isEqualTo("dco"));
    }

    @Test
    void noGroupMakesAnAdministrator() {
        var story = ProviderStory.of("ilo");
        assertThat(story.admin()
                        .put("/access/provider/roles", "{\"roles\": [{\"group\": \"admin\", \"role\": \"admin\"}]}")
                        .status())
                .isEqualTo(400);
        story.on(story.oidc());
        var nora = newcomer();
        story.realm().add(nora, nora + "@" + story.domain(), true, "admin", "principal", "safeguarding");

        story.arrives(story.signsIn(story.browser(), nora));

        assertThat(Backend.stack().people().roles(nora + "@" + story.domain(), "ilo"))
                .containsExactly("viewer");
        assertThatThrownBy(() -> execute("insert into access.provider_role (organisation, group_name, role) values ('"
                        + story.admin().organisation() + "', 'admin', 'admin')"))
                .hasMessageContaining("provider_gives_no_grave_role");
    }

    @Test
    void aSessionByAProviderSpeaksForItsOrganisationAlone() {
        var story = ProviderStory.of("osrsg-caac");
        story.on(story.oidc());
        var nora = newcomer();
        story.realm().add(nora, nora + "@" + story.domain(), true);
        story.arrives(story.signsIn(story.browser(), nora));
        Backend.stack().people().addToOrganisation(nora + "@" + story.domain(), "iom");
        Backend.stack().people().grantRole(nora + "@" + story.domain(), "iom", "editor");

        var me = me(story.signsIn(story.browser(), nora));

        assertThat(me.affiliations())
                .singleElement()
                .satisfies(one -> assertThat(one.organisation().alias()).isEqualTo("osrsg-caac"));
        assertThat(me.platformAdmin()).isFalse();
    }

    @Test
    void anAccountWhoseAddressNobodyProvedIsNotJoinedByWhoeverItBelongsTo() {
        var story = ProviderStory.of("fairline");
        story.on(story.oidc());
        var nora = newcomer();
        Backend.stack().people().addWithMail(nora, nora + "@" + story.domain());
        Backend.stack().people().setMailProven(nora, false);
        story.realm().add(nora, nora + "@" + story.domain(), true);

        var refused = comes(story, nora);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("has never proven it");
        assertThat(links(nora)).isZero();
        noted(story, "account_not_proven");
    }

    @Test
    void aSessionByAProviderChangesNothingOfTheAccountThatIsOfAllOrganisations() {
        var alias = PlatformStory.name();
        PlatformStory.registered(alias);
        var story = ProviderStory.of(alias);
        story.on(story.oidc());
        var nora = newcomer();
        story.realm().add(nora, nora + "@" + story.domain(), true);
        story.arrives(story.signsIn(story.browser(), nora));
        var other = story.signsIn(story.browser(), nora);
        var token = story.signsIn(story.browser(), nora);

        for (var act : List.of(
                "PUT /access/me/account/name {\"firstName\": \"Taken\", \"lastName\": \"Demo\"}",
                "DELETE /access/me/credentials/11111111-2222-4333-8444-555555555555",
                "POST /access/me/mail-change {\"mail\": \"taken@elsewhere.example\"}",
                "DELETE /access/me/mail-change",
                "POST /access/me/sessions/endings {\"sessions\": [\"" + session(other) + "\"]}")) {
            var parts = act.split(" ", 3);
            var refused = new Visitor("nobody", null)
                    .send(
                            parts[0],
                            parts[1],
                            parts.length == 3 ? parts[2] : null,
                            Map.of("Content-Type", "application/json"),
                            token);
            assertThat(refused.status()).as(act + refused.text()).isEqualTo(403);
            assertThat(refused.problem().detail()).as(act).contains("your own password");
        }
        assertThat(me(other).affiliations()).hasSize(1);
    }

    private static String session(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8)
                .replaceAll("(?s).*\"sid\":\"([^\"]+)\".*", "$1");
    }

    @Test
    void switchedOffItOpensNothingAtOnceAndWhatItOpenedIsClosed() {
        var story = ProviderStory.of("osrsg-svc");
        story.on(story.oidc());
        var nora = newcomer();
        story.realm().add(nora, nora + "@" + story.domain(), true);
        var browser = story.browser();
        story.arrives(story.signsIn(browser, nora));
        var token = story.token(browser.open(story.address("")));
        assertThat(me(token).affiliations()).hasSize(1);
        var account = nora + "@" + story.domain();
        Backend.stack().people().setPassword(account, Backend.stack().password());
        var own = Visitor.of(account, "osrsg-svc");
        assertThat(own.get("/access/me/account").text()).contains("password").doesNotContain("last_way_in");

        story.turn(false);

        assertThat(own.get("/access/me/account").text()).contains("last_way_in");
        assertThat(story.arrives(token).over()).isTrue();
        var again = story.token(browser.open(story.address("")));
        assertThat(story.arrives(again).over()).isTrue();
        assertThat(me(again).affiliations()).isEmpty();
        var start = story.asksIn(story.browser(), nora + "@" + story.domain());
        assertThat(start.address().toString()).doesNotContain(story.realm().issuer());
        var hinted = story.browser().open(story.address("&kc_idp_hint=" + alias(story)));
        assertThat(hinted.address().toString()).doesNotContain(story.realm().issuer());
    }

    @Test
    void whileTheProviderIsBrokenAnAdministratorGetsInByPasswordAndThatIsSeen() {
        var story = ProviderStory.of("osrsg-vac");
        story.on(story.oidc());
        story.realm().stop();
        var browser = story.browser();

        var page = story.asksIn(browser, story.administrator());
        var back = browser.submit(page, Map.of("password", Backend.stack().password()));
        var token = story.token(back);
        story.arrives(token);

        assertThat(me(token).affiliations())
                .singleElement()
                .satisfies(one -> assertThat(one.roles()).containsExactly(Role.ADMIN));
        assertThat(trail(story)).contains("provider.passed_by");
        assertThat(story.turn(false).status()).isEqualTo(200);
    }

    @Test
    void theRoleOfAGroupGoesWithTheGroup() {
        var story = ProviderStory.of("worldbank");
        story.on(story.oidc());
        story.admin()
                .put("/access/provider/roles", "{\"roles\": [{\"group\": \"writers\", \"role\": \"editor\"}]}")
                .as(Object.class);
        var nora = newcomer();
        var account = nora + "@" + story.domain();
        story.realm().add(nora, account, true, "writers");

        story.arrives(story.signsIn(story.browser(), nora));
        assertThat(Backend.stack().people().roles(account, "worldbank")).containsExactly("editor");
        story.realm().leaveGroups(nora);
        story.arrives(story.signsIn(story.browser(), nora));

        assertThat(Backend.stack().people().roles(account, "worldbank")).containsExactly("viewer");
        assertThat(trail(story)).contains("role.vouched", "role.unvouched");
    }

    @Test
    void anInvitationIsUsedAlsoByWhoComesByTheProvider() {
        var story = ProviderStory.of("osce");
        story.on(story.oidc());
        var nora = newcomer();
        var account = nora + "@" + story.domain();
        story.admin()
                .post(
                        "/access/invitations",
                        "{\"people\": [{\"mail\": \"" + account
                                + "\"}], \"roles\": [\"commenter\"], \"language\": \"en\"}")
                .as(Object.class);
        story.realm().add(nora, account, true);

        assertThat(story.arrives(story.signsIn(story.browser(), nora)).joined()).isTrue();

        assertThat(Backend.stack().people().roles(account, "osce")).containsExactly("commenter");
        assertThat(story.admin().get("/access/invitations").text()).contains("accepted");
    }

    @Test
    void anotherIssuerInheritsNobody() {
        var story = ProviderStory.of("icmpd");
        story.on(story.oidc());
        var nora = newcomer();
        story.realm().add(nora, nora + "@" + story.domain(), true);
        story.arrives(story.signsIn(story.browser(), nora));
        assertThat(links(nora + "@" + story.domain())).isOne();
        story.turn(false);
        var other = Backend.stack().provider("other-" + UUID.randomUUID(), "icmpd");

        story.connect(new ProviderStory("icmpd", story.administrator(), story.admin(), other).oidc());

        assertThat(links(nora + "@" + story.domain())).isZero();
    }

    private static void noted(ProviderStory story, String mail) {
        var deadline = System.nanoTime() + 60_000_000_000L;
        while (!(trail(story).contains("provider.refused") && trail(story).contains(mail))) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Backend.beans().getBean(ProviderUpkeep.class).run();
        }
    }

    private static String trail(ProviderStory story) {
        return story.admin().get("/audit/entries").text();
    }

    private static Screen comes(ProviderStory story, String username) {
        var browser = story.browser();
        return story.atWork(browser, browser.open(story.address("&kc_idp_hint=" + alias(story))), username);
    }

    private static String alias(ProviderStory story) {
        return "org-" + story.admin().organisation();
    }

    private static int links(String username) {
        return Backend.stack().people().links(username);
    }

    private static String newcomer() {
        return "nora-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static Me me(String token) {
        return new Visitor("nobody", null)
                .send("GET", "/access/me", null, Map.of(), token)
                .as(Me.class);
    }

    private static void execute(String sql) throws SQLException {
        try (var database = Backend.stack().postgres().asSuperuser();
                var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
