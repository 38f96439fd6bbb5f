package org.jointly.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.jointly.local.PlayedProvider;
import org.jointly.local.TestStack;
import org.junit.jupiter.api.Test;

/** An administrator lets the organisation's people sign in as they do at work. */
class ProviderIT {
    @Test
    void aProviderIsProvenConnectedTestedSwitchedOnAndPassedByWhenItBreaks() throws Exception {
        var provider = TestStack.shared().provider("at-coe", "coe");
        provider.add("norma", "norma@coe.example", true);
        provider.add("olena", "olena@coe.example", true);
        TestStack.shared().people().add("perpetua", "coe:admin");
        TestStack.shared().people().add("prudence", "coe:admin");
        try (var petra = Visitor.atADesk("en")) {
            petra.open("/organisation").signIn("perpetua");
            petra.page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("See how people sign in"))
                    .click();
            proves(petra, "coe.example");
            connects(petra, provider);
            tests(petra, "norma");
            switchesOn(petra);
            petra.screenshot("provider-on");
            petra.isAccessible();
            lookedAtElsewhere();

            comesByTheProvider("norma");

            petra.open("/organisation/sign-in").press("Switch off").sees("The provider is switched off");
            connectsBySaml(petra, provider);
            tests(petra, "olena");
            switchesOn(petra);
            comesByTheProvider("olena");

            provider.stop();
        }
        comesByPassword();
    }

    /** At the page of the organisation's sign-in. */
    static void proves(Visitor administrator, String domain) {
        administrator.at("Sign-in of your organisation").sees(domain);
        administrator.press("Show the record").sees("_jointly." + domain);
        administrator.screenshot("provider-domain");
        administrator.isAccessible();
        var value =
                administrator.page().getByText("jointly-verification=").first().innerText();
        TestStack.shared().names().tell("_jointly." + domain, value);
        administrator
                .press("Look again")
                .page()
                .locator(".mark", with("proven"))
                .waitFor();
    }

    private static Page.LocatorOptions with(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static void connects(Visitor petra, PlayedProvider provider) {
        petra.press("Connect a provider").at("Connect a provider");
        fills(petra, provider);
        petra.screenshot("provider-connect");
        petra.isAccessible();
        petra.press("Connect it").sees("Confirm that it is you");
        petra.press("Confirm");
        Authenticator.setUpBy(petra);
        petra.at("Connect a provider").sees("Your unsaved text is back");
        fills(petra, provider);
        petra.press("Connect it").at("Sign-in of your organisation").sees(provider.issuer());
        assertThat(petra.page().content()).doesNotContain(PlayedProvider.SECRET);
    }

    private static void fills(Visitor petra, PlayedProvider provider) {
        petra.page().getByLabel("Issuer").fill(provider.issuer());
        petra.page().getByLabel("Client ID").fill(PlayedProvider.CLIENT);
        petra.page().getByLabel("Client secret").fill(PlayedProvider.SECRET);
    }

    private static void connectsBySaml(Visitor petra, PlayedProvider provider)
            throws IOException, InterruptedException {
        var metadata = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(provider.metadataUrl())).build(), BodyHandlers.ofString())
                .body();
        petra.press("Connect anew").at("Connect a provider");
        petra.page().getByLabel("SAML 2.0").check();
        petra.page().getByLabel("Metadata of the provider (XML)").fill(metadata);
        petra.press("Connect it").at("Sign-in of your organisation").sees("SAML 2.0");
    }

    private static void tests(Visitor petra, String username) {
        petra.press("Test the sign-in");
        atWork(petra, username);
        petra.at("Test of the sign-in").sees("The test went well").sees(username + "@coe.example");
        petra.screenshot("provider-tested");
        petra.isAccessible();
        petra.open("/organisation/sign-in");
    }

    /** At the provider's own page. */
    private static void atWork(Visitor visitor, String username) {
        visitor.page().waitForURL(url -> url.contains("/realms/at-coe/"));
        visitor.page().locator("#username").fill(username);
        visitor.page().locator("#password").fill(PlayedProvider.PASSWORD);
        visitor.page().locator("#kc-login").click();
        visitor.page().waitForURL(url -> url.startsWith(RunningJointly.shared().url()));
        // Who was signed in at the provider must not be for the next one.
        visitor.context().clearCookies(new BrowserContext.ClearCookiesOptions().setPath("/realms/at-coe/"));
        visitor.settled();
    }

    private static void switchesOn(Visitor petra) {
        petra.press("Switch on").sees("The provider is switched on");
    }

    private static void comesByTheProvider(String username) {
        try (var newcomer = Visitor.atADesk("en")) {
            newcomer.open("/");
            newcomer.page().locator("#username").fill(username + "@coe.example");
            newcomer.page().locator("#kc-login").click();
            atWork(newcomer, username);
            newcomer.sees("Council of Europe");
            newcomer.screenshot("provider-newcomer");
            offersNothingThatIsRefused(newcomer);
        }
        assertThat(TestStack.shared().people().roles(username + "@coe.example", "coe"))
                .containsExactly("viewer");
    }

    /** Only a first authenticator may be added without a password or passkey of one's own. */
    private static void offersNothingThatIsRefused(Visitor newcomer) {
        newcomer.open("/me").at("My account").sees("You signed in by your organisation’s identity provider");
        newcomer.page().getByText("Add an authenticator").first().waitFor();
        for (var refused :
                List.of("Save name", "Add a passkey", "Change the password", "Change the address", "Remove")) {
            assertThat(newcomer.page()
                            .getByRole(
                                    AriaRole.BUTTON,
                                    new Page.GetByRoleOptions().setName(refused).setExact(true))
                            .count())
                    .as(refused)
                    .isZero();
        }
        newcomer.isAccessible();
        Visitor.wholePage(newcomer.page(), "me-by-provider");
    }

    private static void comesByPassword() {
        try (var petra = Visitor.atADesk("en")) {
            petra.open("/organisation/sign-in").signInByTyping("prudence");
            petra.at("Sign-in of your organisation");
            petra.press("Switch off").sees("The provider is switched off");
            petra.open("/organisation").sees("signed in without the identity provider");
        }
    }

    private static void lookedAtElsewhere() {
        try (var phone = Visitor.onAPhone("en", ColorScheme.DARK);
                var arabic = Visitor.atADesk("ar")) {
            phone.open("/organisation/sign-in").signIn("perpetua").screenshot("phone-provider");
            phone.isAccessible();
            phone.open("/organisation/sign-in/connect").screenshot("phone-provider-connect");
            arabic.open("/organisation/sign-in").signIn("perpetua").screenshot("ar-provider");
            arabic.isAccessible();
        }
    }
}
