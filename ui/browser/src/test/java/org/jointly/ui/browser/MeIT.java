package org.jointly.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.time.LocalDate;
import org.jointly.local.TestStack;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Somebody looks after their own account, and the organisations they belong to. */
class MeIT {
    @BeforeAll
    static void mailsAreOurs() {
        assumeTrue(RunningJointly.ownProcesses(), "mails are read from the catcher's folder");
    }

    @Test
    void aPersonChangesNameAndZoneSeesTheirSessionsAndLeavesAnOrganisation() {
        TestStack.shared().people().add("leyla", "ilo:viewer;harbour:commenter");
        try (var leyla = Visitor.atADesk("en")) {
            leyla.open("/me").signIn("leyla");
            leyla.at("My account").sees("This one").sees("Password");
            leyla.isAccessible();
            Visitor.wholePage(leyla.page(), "me");

            leyla.page().getByLabel("First name").fill("Leyla");
            leyla.page().getByLabel("Family name").fill("Demo");
            leyla.press("Save name").sees("You are called Leyla Demo from now on");
            leyla.page().getByLabel("Time zone").fill("Africa/Nairobi");
            leyla.page()
                    .locator("vaadin-combo-box-item:visible", new Page.LocatorOptions().setHasText("Africa/Nairobi"))
                    .click();
            leyla.settled().sees("(Africa/Nairobi)");

            entry(leyla, "Commenter").getByRole(AriaRole.BUTTON, named("Leave")).click();
            leyla.settled().sees("Within seconds you can do nothing").screenshot("me-leave");
            leyla.isAccessible();
            inDialog(leyla, "Leave");
            leyla.page().waitForURL(url -> URI.create(url).getPath().equals("/me"));
            leyla.settled().at("My account");
            assertThat(leyla.page().locator(".entry", new Page.LocatorOptions().setHasText("Commenter")))
                    .hasCount(0);
        }
    }

    @Test
    void aSecondFactorIsAddedAndAnotherBrowserIsSignedOut() {
        TestStack.shared().people().add("marek", "ilo:viewer");
        try (var marek = Visitor.atADesk("en");
                var elsewhere = Visitor.onAPhone("en", ColorScheme.LIGHT)) {
            elsewhere.open("/me").signInByTyping("marek");
            elsewhere.at("My account");
            marek.open("/me").signInByTyping("marek");
            marek.at("My account").sees("End all others");

            marek.press("End all others");
            inDialog(marek, "End all others");
            marek.sees("One session ends");
            assertThat(marek.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("End all others")))
                    .hasCount(0);

            marek.press("Add an authenticator");
            Authenticator.setUpBy(marek);
            marek.at("My account").sees("Authenticator app: A phone");
        }
    }

    @Test
    void aPasskeyIsAddedAndOpensTheNextSignIn() {
        TestStack.shared().people().add("keya", "ilo:viewer");
        try (var keya = Visitor.atADesk("en")) {
            keya.open("/me").signInByTyping("keya");
            var devtools = keya.context().newCDPSession(keya.page());
            devtools.send("WebAuthn.enable");
            devtools.send("WebAuthn.addVirtualAuthenticator", passkeys());
            keya.page().onDialog(label -> label.accept("My laptop"));

            keya.at("My account").press("Add a passkey");
            keya.page().locator("#registerWebAuthn").click();
            keya.page().waitForURL(url -> URI.create(url).getPath().equals("/me"));
            keya.settled().at("My account").sees("Passkey: My laptop").screenshot("me-passkey");

            keya.page().navigate("/logout");
            keya.page().waitForURL(url -> URI.create(url).getPath().equals("/login/out"));
            keya.page().navigate("/me");
            byPasskey(keya);
            keya.page().waitForURL(url -> URI.create(url).getPath().equals("/me"));
            keya.settled().at("My account");
            devtools.detach();
        }
    }

    /** Without a name or a password: the browser offers the passkey by itself, or is asked for it. */
    private static void byPasskey(Visitor keya) {
        var button = keya.page().locator("#authenticateWebAuthnButton");
        keya.page()
                .waitForCondition(() -> button.count() > 0
                        || URI.create(keya.page().url()).getPath().equals("/me"));
        if (button.count() > 0) {
            try {
                button.first().click(new Locator.ClickOptions().setTimeout(5_000));
            } catch (PlaywrightException offeredByItself) {
                // The page is on its way already.
            }
        }
    }

    private static JsonObject passkeys() {
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var wrapped = new JsonObject();
        wrapped.add("options", options);
        return wrapped;
    }

    @Test
    void aPrincipalGivesTheirAuthorityAndTheColleagueSeesIt() {
        TestStack.shared().people().add("perla", "ilo:principal+viewer");
        TestStack.shared().people().add("dario", "ilo:commenter");
        Caller.of("perla", "ilo").awaitsListed("dario");
        try (var perla = Visitor.atADesk("en");
                var dario = Visitor.onAPhone("en", ColorScheme.DARK)) {
            perla.open("/me").signIn("perla");
            gives(perla);
            perla.sees("Confirm that it is you");
            perla.press("Confirm");
            Authenticator.setUpBy(perla);
            perla.at("My account");
            gives(perla);
            perla.sees("dario Test for perla Test").sees("until");
            Visitor.wholePage(perla.page(), "me-principal");

            dario.open("/me").signIn("dario");
            dario.at("My account").sees("dario Test for perla Test");
            assertThat(dario.page().getByRole(AriaRole.BUTTON, pageNamed("Give my authority")))
                    .hasCount(0);
            dario.isAccessible();
            Visitor.wholePage(dario.page(), "me-phone-dark");

            perla.press("End it");
            inDialog(perla, "End it");
            perla.sees("ended by perla Test");
        }
    }

    @Test
    void aMailAddressChangesOnceBothMailboxesConfirmed() throws Exception {
        TestStack.shared().people().add("naima", "ilo:viewer");
        try (var naima = Visitor.atADesk("en");
                var mailbox = Visitor.onAPhone("ar", ColorScheme.LIGHT)) {
            naima.open("/me").signIn("naima");
            asks(naima);
            naima.sees("Confirm that it is you");
            naima.press("Confirm");
            Authenticator.setUpBy(naima);
            naima.at("My account");
            asks(naima);
            naima.sees("neither address has confirmed yet");

            var fresh = URI.create(Mailbox.of("naima@moved.example").filteredLinkWith("/mail-change/"));
            naima.page().navigate(fresh.getPath());
            naima.sees("is to become the address of a Jointly account").screenshot("mail-change-new");
            naima.isAccessible();
            naima.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Confirm"))
                    .click();
            naima.sees("once the old one confirms too");
            var old = URI.create(Mailbox.of("naima@jointly.example").filteredLinkWith("/mail-change/"));
            mailbox.page().navigate(old.getPath());
            mailbox.page().locator("button").first().waitFor();
            mailbox.screenshot("mail-change-old-ar");
            mailbox.isAccessible();
            mailbox.page().locator("button").first().click();
            mailbox.page().getByText("naima@moved.example").first().waitFor();

            naima.open("/me");
            for (var tries = 0;
                    tries < 60
                            && naima.page()
                                            .getByText("Mails go to naima@moved.example")
                                            .count()
                                    == 0;
                    tries++) {
                naima.page().waitForTimeout(500);
                naima.open("/me");
            }
            naima.sees("Mails go to naima@moved.example");
        }
    }

    @Test
    void theSwitchSaysTheRoleAndStaysWhereTheOtherOrganisationSees() {
        TestStack.shared().people().add("selma", "ilo:viewer;harbour:editor");
        try (var selma = Visitor.atADesk("en");
                var phone = Visitor.onAPhone("ar", ColorScheme.LIGHT)) {
            selma.open("/programmes").signIn("selma").actFor("International Labour Organization");
            selma.open("/organisation");
            switchesTo(selma, "Editor");
            selma.sees("You now act for").at("Organisation");

            selma.open("/organisation/programmes/7d3c1a52-3f0e-4a55-9c3f-1b1d7a5f0e11/people");
            switchesTo(selma, "Viewer");
            selma.sees("this is the nearest one above");
            assertThat(selma.page().url()).doesNotContain("/people");

            phone.open("/me").signIn("selma");
            phone.page().locator("h1").first().waitFor();
            phone.isAccessible();
            Visitor.wholePage(phone.page(), "me-ar");
        }
    }

    private static void gives(Visitor perla) {
        perla.press("Give my authority");
        var dialog = perla.page().locator("vaadin-dialog");
        dialog.getByLabel("To whom").fill("dario");
        perla.page().getByText("dario Test").first().click();
        var until = dialog.getByLabel("Until");
        until.fill(LocalDate.now().plusDays(7).toString());
        until.press("Enter");
        perla.settled().screenshot("me-delegate");
        inDialog(perla, "Give my authority");
    }

    private static void asks(Visitor naima) {
        naima.page().getByLabel("New mail address").fill("naima@moved.example");
        naima.press("Change the address");
    }

    private static void switchesTo(Visitor selma, String role) {
        selma.page().locator(".acting vaadin-button").click();
        selma.page()
                .locator(".acting-choice", new Page.LocatorOptions().setHasText(role))
                .click();
        selma.settled();
    }

    private static Locator entry(Visitor visitor, String text) {
        return visitor.page().locator(".entry", new Page.LocatorOptions().setHasText(text));
    }

    private static Page.GetByRoleOptions pageNamed(String button) {
        return new Page.GetByRoleOptions().setName(button).setExact(true);
    }

    private static Locator.GetByRoleOptions named(String button) {
        return new Locator.GetByRoleOptions().setName(button).setExact(true);
    }

    private static void inDialog(Visitor visitor, String button) {
        visitor.page()
                .locator("vaadin-dialog")
                .getByRole(AriaRole.BUTTON, named(button))
                .click();
        visitor.settled();
    }
}
