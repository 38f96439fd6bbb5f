package org.jointly.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.jointly.local.TestStack;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An organisation asks to come in, is registered, works, and is suspended; on the real Keycloak, with real mails. */
class RegistrationIT {
    private static final String NAME = "Coast Watch (demo)";
    private static final String MAIL = "ada@coast-watch.example";

    @BeforeAll
    static void mailsAreOurs() {
        assumeTrue(RunningJointly.ownProcesses(), "mails are read from the catcher's folder");
    }

    @Test
    void anOrganisationAsksToComeInAndIsRegisteredAndSuspended() throws Exception {
        var people = TestStack.shared().people();
        people.add("olga", "");
        people.letRunThePlatform("olga");
        try (var stranger = Visitor.onAPhone("en", ColorScheme.LIGHT);
                var olga = Visitor.atADesk("en")) {
            asks(stranger);
            olga.open("/").signIn("olga").at("Organisations of the platform");
            olga.sees("waits for an answer").screenshot("platform");
            olga.isAccessible();
            olga.page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(NAME))
                    .click();
            olga.at(NAME).sees("We run shelters along the coast.").screenshot("join-request");
            olga.isAccessible();
            olga.press("Accept and register").at("Register an organisation");
            assertThat(olga.page().getByLabel("Alias")).hasValue("coast-watch-demo");
            olga.screenshot("register");
            olga.isAccessible();
            olga.press("Register and send the mail").sees("Confirm that it is you");
            olga.press("Confirm");
            Authenticator.setUpBy(olga);
            olga.at("Register an organisation");
            olga.press("Register and send the mail").at("Organisations of the platform");
            Mailbox.of(MAIL).linkWith("/invitation/");

            olga.open("/platform").sees("invited");
            olga.page()
                    .getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName(NAME).setExact(true))
                    .last()
                    .click();
            olga.at(NAME).screenshot("registered");
            olga.isAccessible();
            olga.press("Suspend");
            olga.page().getByLabel("Reason").fill("A test of the switch");
            olga.screenshot("suspend");
            olga.page()
                    .locator("vaadin-dialog")
                    .getByRole(
                            AriaRole.BUTTON,
                            new Locator.GetByRoleOptions().setName("Suspend").setExact(true))
                    .click();
            olga.settled().sees("A test of the switch").screenshot("suspended");
            olga.open("/programmes").at("Organisations of the platform");
        }
    }

    @Test
    void thePagesReadInArabicAndInTheDark() {
        try (var arabic = Visitor.atADesk("ar");
                var dark = Visitor.onAPhone("fr", ColorScheme.DARK)) {
            arabic.page().navigate("/join");
            arabic.screenshot("ar-join");
            arabic.isAccessible();
            dark.page().navigate("/join");
            dark.screenshot("dark-join");
            dark.isAccessible();
            dark.page().navigate("/join/" + "x".repeat(43));
            dark.sees("Ce lien n’est pas valable");
        }
    }

    private static void asks(Visitor stranger) throws Exception {
        var page = stranger.page();
        page.navigate("/join");
        stranger.press("Send the request").sees("What you typed is still here").screenshot("join-faults");
        stranger.isAccessible();
        page.getByLabel("Name of the organisation").fill(NAME);
        page.getByLabel("Kind").selectOption("civil_society");
        page.getByLabel("Country").selectOption("KE");
        page.getByLabel("Your name").fill("Ada Demo");
        page.getByLabel("Your mail address there").fill("ada@gmail.com");
        page.getByLabel("Why do you want to join?").fill("We run shelters along the coast.");
        stranger.press("Send the request").sees("at the organisation’s own domain");
        page.getByLabel("Your mail address there").fill(MAIL);
        stranger.screenshot("join");
        stranger.press("Send the request").sees("Look into your mail");
        page.navigate(Mailbox.of(MAIL).filteredLinkWith("/join/"));
        stranger.sees("Is this your address?").screenshot("join-prove");
        stranger.isAccessible();
        stranger.press("Yes, it is mine").sees("They answer by mail");
    }
}
