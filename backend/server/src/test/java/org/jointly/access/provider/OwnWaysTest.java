package org.jointly.access.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jointly.access.PlatformStory;
import org.jointly.api.access.account.AccountAbility;
import org.jointly.api.access.account.MyAccount;
import org.jointly.platform.Backend;
import org.jointly.platform.Visitor;
import org.junit.jupiter.api.Test;

/** Whoever runs a provider keeps no account by it: what only a provider vouches for sets up no way in without it. */
class OwnWaysTest {
    private static final List<String> WAYS = List.of(
            "UPDATE_PASSWORD",
            "webauthn-register",
            "webauthn-register-passwordless",
            "CONFIGURE_RECOVERY_AUTHN_CODES",
            "UPDATE_PROFILE",
            "UPDATE_EMAIL",
            "delete_credential",
            "idp_link");

    @Test
    void whoComesByAProviderSetsUpNoWayToSignInWithoutIt() {
        var story = registered();
        var nora = newcomer();
        var account = nora + "@" + story.domain();
        story.realm().add(nora, account, true);
        var browser = story.browser();
        story.arrives(story.signsIn(browser, nora));

        for (var action : WAYS) {
            var refused = browser.open(story.address("&kc_action=" + action));
            assertThat(refused.status()).as(action).isEqualTo(403);
            assertThat(refused.text()).as(action).contains("ways of your own to sign in");
        }
        var wanted = story.browser();
        var start = wanted.open(story.address("&kc_action=UPDATE_PASSWORD&kc_idp_hint=" + "org-"
                + story.admin().organisation()));
        assertThat(story.atWork(wanted, start, nora).status()).isEqualTo(403);
        assertThat(Backend.stack().people().credentials(account)).isEmpty();
    }

    @Test
    void theAccountSaysWhatASignInByAProviderMayChange() {
        var story = registered();
        var nora = newcomer();
        var account = nora + "@" + story.domain();
        story.realm().add(nora, account, true);
        story.arrives(story.signsIn(story.browser(), nora));

        assertThat(account(story.signsIn(story.browser(), nora)).abilities())
                .containsExactly(AccountAbility.ADD_AUTHENTICATOR);
        Backend.stack().people().setPassword(account, Backend.stack().password());
        assertThat(account(Backend.stack().token(account)).abilities()).containsExactly(AccountAbility.values());
    }

    /** An organisation of the test's own, with its provider on. */
    private static ProviderStory registered() {
        var alias = PlatformStory.name();
        PlatformStory.registered(alias);
        var story = ProviderStory.of(alias);
        return story.on(story.oidc());
    }

    private static MyAccount account(String token) {
        return new Visitor("nobody", null)
                .send("GET", "/access/me/account", null, Map.of(), token)
                .as(MyAccount.class);
    }

    private static String newcomer() {
        return "nora-" + UUID.randomUUID().toString().substring(0, 8);
    }
}
