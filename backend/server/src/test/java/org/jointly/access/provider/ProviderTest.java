package org.jointly.access.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.jointly.api.access.Me;
import org.jointly.api.access.Role;
import org.jointly.api.access.provider.DomainState;
import org.jointly.api.access.provider.Provider;
import org.jointly.api.access.provider.ProviderState;
import org.jointly.api.access.provider.SignInSettings;
import org.jointly.platform.Backend;
import org.jointly.platform.Visitor;
import org.junit.jupiter.api.Test;

/** People of an organisation sign in as they do at work. */
class ProviderTest {
    @Test
    void whoComesByTheProviderOfTheirOrganisationBelongsToItFromThenOn() {
        var story = ProviderStory.of("unicef");
        story.on(story.oidc());
        var nora = person(story, true);

        var token = story.signsIn(story.browser(), nora);
        var arrival = story.arrives(token);

        assertThat(arrival.joined()).isTrue();
        var again = story.signsIn(story.browser(), nora);
        assertThat(me(again).affiliations()).singleElement().satisfies(affiliation -> {
            assertThat(affiliation.organisation().alias()).isEqualTo("unicef");
            assertThat(affiliation.roles()).containsExactly(Role.VIEWER);
        });
        assertThat(story.arrives(again).joined()).isFalse();
        assertThat(Backend.stack().people().isManaged(nora + "@" + story.domain(), "unicef"))
                .isFalse();
    }

    @Test
    void theSameHoldsForSaml() throws Exception {
        var story = ProviderStory.of("undp");
        story.on(story.saml());
        var nora = person(story, true);

        var token = story.signsIn(story.browser(), nora);

        assertThat(story.arrives(token).joined()).isTrue();
        assertThat(me(story.signsIn(story.browser(), nora)).affiliations()).hasSize(1);
    }

    @Test
    void aProviderIsSwitchedOnOnlyAfterATestThatWentWell() {
        var story = ProviderStory.of("unesco").proven();
        assertThat(story.turn(true).status()).isEqualTo(404);
        story.connect(story.oidc()).as(Provider.class);
        assertThat(story.turn(true).status()).isEqualTo(422);
        var strange = "strange-" + UUID.randomUUID().toString().substring(0, 8);
        story.realm().add(strange, strange + "@elsewhere.example", true);

        var tested = story.tests(story.browser(), strange).as(Provider.class).tested();

        assertThat(tested).isNotNull().satisfies(test -> {
            assertThat(test.mail()).isEqualTo(strange + "@elsewhere.example");
            assertThat(test.doubt()).isEqualTo("foreign_domain");
        });
        assertThat(story.turn(true).status()).isEqualTo(422);
        assertThat(story.tests(story.browser(), person(story, true))
                        .as(Provider.class)
                        .state())
                .isEqualTo(ProviderState.TESTED);
        assertThat(story.turn(true).as(Provider.class).state()).isEqualTo(ProviderState.ON);
    }

    @Test
    void aTestSignsNobodyInAndMakesNoAccount() {
        var story = ProviderStory.of("unfpa").proven();
        story.connect(story.oidc()).as(Provider.class);
        var nora = person(story, true);
        var browser = story.browser();

        story.tests(browser, nora).as(Provider.class);

        assertThat(browser.open(story.address("&prompt=none")).parameter("error"))
                .isEqualTo("login_required");
        assertThat(hasAccount(nora + "@" + story.domain())).isFalse();
    }

    @Test
    void aTestIsGoodForItsOwnBrowserAlone() {
        var story = ProviderStory.of("unaids").proven();
        story.connect(story.oidc()).as(Provider.class);

        assertThat(story.cameBack("guessed").status()).isEqualTo(422);
        var another = "provider-" + UUID.randomUUID();
        Backend.stack().people().add(another, "unaids:admin");
        var begun = story.admin().post("/access/provider/tests", "");
        var state = begun.text().replaceAll(".*state=([^&\"]+).*", "$1");
        assertThat(Visitor.of(another, "unaids")
                        .post("/access/provider/tests/result", "{\"state\": \"" + state + "\"}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aDomainIsProvenByARecordInTheDnsAndByNothingElse() {
        var story = ProviderStory.of("icao");

        var asked = story.check(story.domain());

        assertThat(asked.state()).isEqualTo(DomainState.WAITING);
        assertThat(asked.record()).isEqualTo("_jointly.icao.example");
        Backend.stack().names().tell(asked.record(), "jointly-verification=of-somebody-else");
        assertThat(story.check(story.domain()).state()).isEqualTo(DomainState.WAITING);
        Backend.stack().names().tell(asked.record(), String.valueOf(asked.value()));
        assertThat(story.check(story.domain()).state()).isEqualTo(DomainState.PROVEN);
        Backend.stack().names().forget(asked.record());
        assertThat(story.check(story.domain()).state()).isEqualTo(DomainState.LOST);
        assertThat(story.admin()
                        .post("/access/provider/domains/who.example/checks", "")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void withoutAProvenDomainNobodyIsSentToTheProvider() {
        var story = ProviderStory.of("unicri");
        story.connect(story.oidc()).as(Provider.class);

        assertThat(story.admin().post("/access/provider/tests", "").status()).isEqualTo(422);
        var page = story.asksIn(story.browser(), "nora@" + story.domain());
        assertThat(page.address().toString()).doesNotContain(story.realm().issuer());
    }

    @Test
    void noAnswerHoldsTheSecret() {
        var story = ProviderStory.of("unu");
        var connected = story.connect(story.oidc());
        assertThat(connected.text()).doesNotContain("a-secret-of-the-test");
        assertThat(story.admin().get("/access/provider").text()).doesNotContain("a-secret-of-the-test");
    }

    @Test
    void whatCannotBeConnectedIsToldAtItsField() {
        var story = ProviderStory.of("cted");
        assertThat(story.admin()
                        .put("/access/provider", "{\"kind\": \"oidc\", \"issuer\": \"https://localhost/x\"}")
                        .problem()
                        .errors())
                .extracting("pointer")
                .contains("/clientId", "/clientSecret");
        var wrong = "{\"kind\": \"oidc\", \"issuer\": \"" + story.realm().issuer()
                + "/\", \"clientId\": \"x\", \"clientSecret\": \"y\"}";
        assertThat(story.admin().put("/access/provider", wrong).status()).isEqualTo(422);
        assertThat(story.admin()
                        .put("/access/provider", "{\"kind\": \"saml\", \"metadata\": \"<a/>\"}")
                        .status())
                .isEqualTo(422);
        var outside =
                "{\"kind\": \"oidc\", \"issuer\": \"http://10.0.0.1/\", \"clientId\": \"x\", \"clientSecret\": \"y\"}";
        assertThat(story.admin().put("/access/provider", outside).status()).isEqualTo(422);
    }

    @Test
    void anotherOrganisationCannotTellWhetherThereIsAProvider() {
        var story = ProviderStory.of("who");
        story.connect(story.oidc()).as(Provider.class);
        var other = "provider-" + UUID.randomUUID();
        Backend.stack().people().add(other, "iom:admin");

        var seen = Visitor.of(other, "iom").get("/access/provider");

        assertThat(seen.as(SignInSettings.class).provider()).isNull();
        assertThat(seen.text()).doesNotContain("who.example");
        assertThat(Visitor.of("amina", "iom").get("/access/provider").status()).isEqualTo(403);
    }

    private static String person(ProviderStory story, boolean verified) {
        var username = "nora-" + UUID.randomUUID().toString().substring(0, 8);
        story.realm().add(username, username + "@" + story.domain(), verified);
        return username;
    }

    private static boolean hasAccount(String mail) {
        try {
            return !Backend.stack().people().id(mail).isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Me me(String token) {
        return new Visitor("nobody", null)
                .send("GET", "/access/me", null, Map.of(), token)
                .as(Me.class);
    }
}
