package org.jointly.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jointly.local.TestStack;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An administrator asks people in, gives and takes roles, and shows people out; on the real Keycloak, with real mails. */
class PeopleIT {
    private static final String PASSWORD = "a harbour has many lamps 7";
    private static final Duration PROMISED = Duration.ofSeconds(15);

    @BeforeAll
    static void mailsAreOurs() {
        assumeTrue(RunningJointly.ownProcesses(), "mails are read from the catcher's folder");
    }

    @Test
    void somebodyNewComesInByTheMailedLinkAndLosesTheRightWithinSeconds() throws Exception {
        var address = "noor@harbour.example";
        try (var elio = Visitor.atADesk("en");
                var noor = Visitor.onAPhone("en", ColorScheme.LIGHT)) {
            invites(elio, "Noor Demo <" + address + ">", "Editor");
            elio.sees(address);

            var link = URI.create(Mailbox.of(address).filteredLinkWith("/invitation/"))
                    .getPath();
            createsAnAccount(noor, address, link);
            signsIn(noor, address);
            assertThat(noor.page().url()).endsWith(link + "/accept");
            elio.open("/organisation").sees("The link works until").screenshot("people");
            elio.isAccessible();
            noor.sees("invites you to Jointly").screenshot("accept-invitation");
            noor.isAccessible();
            noor.press("Accept the invitation");
            noor.page().waitForURL(url -> URI.create(url).getPath().equals("/"));
            looksUntilIn(noor);
            noor.open("/programmes").at("Programmes");

            noor.open(link).sees("was accepted already");

            elio.open("/organisation");
            opens(elio, "Noor Demo");
            elio.sees("given by Elio Demo").sees("active").screenshot("person");
            elio.isAccessible();
            elio.press("Suspend");
            inDialog(elio, "Suspend");
            elio.sees("they can do nothing for your organisation until you reactivate them");
            assertThat(howLong(noor, () -> isLetIn(noor))).isLessThan(PROMISED);

            elio.press("Remove from the organisation");
            inDialog(elio, "Remove from the organisation");
            elio.sees("no longer works here");
            elio.open("/organisation").sees("Hana Demo");
            assertThat(elio.page().getByText("Noor Demo", new Page.GetByTextOptions().setExact(true)))
                    .hasCount(0);
        }
    }

    @Test
    void aLinkServesTheInvitedAddressAloneAndAnOldOneSaysSo() throws Exception {
        var address = "omar@harbour.example";
        try (var elio = Visitor.atADesk("en");
                var boris = Visitor.atADesk("en")) {
            invites(elio, address, "Viewer");
            var link = URI.create(Mailbox.of(address).linkWith("/invitation/")).getPath();
            boris.open(link + "/accept").signIn("boris");
            boris.press("Accept the invitation").sees(address);
            assertThat(boris.page().url()).contains("/accept");

            elio.page()
                    .locator(".entry", new Page.LocatorOptions().setHasText(address))
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Withdraw"))
                    .click();
            elio.settled().sees("The invitation of " + address + " was withdrawn");
            boris.open(link).sees("has withdrawn the invitation");
            boris.open(link.substring(0, link.length() - 1) + "_").sees("There is no such invitation");
        }
    }

    @Test
    void aRoleForAPeriodIsGivenAndTakenAndTheLastAdministratorIsKept() {
        TestStack.shared().people().add("mona", "harbour:commenter");
        Caller.of("elio", "harbour").awaitsListed("mona");
        try (var elio = Visitor.atADesk("en")) {
            elio.open("/organisation").signIn("elio");
            opens(elio, "mona Test");
            var editor =
                    elio.page().locator(".entry", new Page.LocatorOptions().setHasText("reads, comments and writes"));
            editor.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Give"))
                    .click();
            elio.settled().sees("It takes the place of");
            var until = elio.page().getByLabel("Until");
            until.fill("2031-12-31");
            until.press("Enter");
            inDialog(elio, "Give");
            elio.sees("until 31 Dec 2031");

            elio.page()
                    .locator(".entry", new Page.LocatorOptions().setHasText("until 31 Dec 2031"))
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Take away"))
                    .click();
            inDialog(elio, "Take away");
            elio.sees("taken away by Elio Demo");

            elio.open("/organisation");
            opens(elio, "Elio Demo");
            elio.sees("Elio Demo is the last administrator");
            assertThat(elio.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Suspend")))
                    .hasCount(0);
        }
    }

    @Test
    void whoGivesAStandingConfirmsThatItIsThem() {
        TestStack.shared().people().add("timo", "ilo:viewer");
        TestStack.shared().people().add("inga", "ilo:admin+viewer");
        Caller.of("inga", "ilo").awaitsListed("timo");
        try (var inga = Visitor.atADesk("en")) {
            inga.open("/organisation").signIn("inga");
            opens(inga, "timo Test");
            gives(inga, "commits the organisation");
            inga.sees("Confirm that it is you").screenshot("confirm-asked");
            inga.isAccessible();
            inga.press("Confirm");
            Authenticator.setUpBy(inga);
            inga.at("timo Test");
            gives(inga, "commits the organisation");
            inga.sees("timo Test has the role Principal");

            inga.open("/organisation");
            var file = inga.page()
                    .waitForDownload(() -> inga.page()
                            .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Download to verify"))
                            .click());
            assertThat(file.suggestedFilename()).isEqualTo("audit-trail.jsonl");
            assertThat(file.path()).content().contains("\"action\":\"role.given\"");
        }
    }

    @Test
    void aRoleThatIsTakenIsGoneFromThePagesWithinSeconds() {
        TestStack.shared().people().add("rana", "ilo:editor");
        TestStack.shared().people().add("irma", "ilo:admin+viewer");
        var irma = Caller.of("irma", "ilo");
        var rana = "/access/people/" + TestStack.shared().people().id("rana");
        try (var open = Visitor.atADesk("en")) {
            open.open("/programmes").signIn("rana").actFor("International Labour Organization");
            assertThat(offersToBegin(open)).isTrue();

            irma.put(rana + "/roles/viewer", Map.of());
            assertThat(howLong(open, () -> offersToBegin(open)))
                    .as("an editor who reads from now on")
                    .isLessThan(PROMISED);

            irma.delete(rana + "/roles/viewer");
            assertThat(howLong(open, () -> isLetIn(open)))
                    .as("who reads no more")
                    .isLessThan(PROMISED);
        }
    }

    private static boolean offersToBegin(Visitor visitor) {
        visitor.open("/programmes");
        return visitor.page()
                        .getByText("New programme", new Page.GetByTextOptions().setExact(true))
                        .count()
                > 0;
    }

    @Test
    void manyAreAskedFromAPastedListAndAFile() throws Exception {
        TestStack.shared().people().add("petrus", "unfpa:admin+viewer");
        try (var petrus = Visitor.atADesk("en")) {
            petrus.open("/organisation").signIn("petrus");
            petrus.press("Invite people");
            petrus.page().getByLabel("Mail addresses").fill("""
                    Ada Demo <ada@unfpa.example>
                    nobody at all
                    ADA@unfpa.example
                    """);
            petrus.sees("no mail address in this line")
                    .sees("named before; invited once")
                    .screenshot("invite-list");
            petrus.isAccessible();
            petrus.press("Invite one person").sees("Mend or delete them; nobody was invited yet");

            petrus.page().getByLabel("Mail addresses").fill("Ada Demo <ada@unfpa.example>");
            petrus.page()
                    .getByText("no mail address in this line")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
            petrus.page()
                    .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Viewer:"))
                    .check();
            petrus.page()
                    .locator("input[type=file]")
                    .setInputFiles(new FilePayload(
                            "people.csv",
                            "text/csv",
                            "name;mail\nBo Demo;bo@unfpa.example\n\"Demo, Cy\";cy@unfpa.example\n"
                                    .getBytes(StandardCharsets.UTF_8)));
            petrus.sees("bo@unfpa.example").sees("Demo Cy");
            petrus.press("Invite 3 people")
                    .sees("3 invitations are on their way")
                    .sees("cy@unfpa.example");
            assertThat(Mailbox.of("bo@unfpa.example").linkWith("/invitation/")).isNotBlank();
        }
    }

    @Test
    void anAdministratorSignsSomebodyOutTakesTheirFactorAwayAndDownloadsTheList() {
        TestStack.shared().people().addWithOtp("ursa", "unesco:viewer");
        TestStack.shared().people().add("ulla", "unesco:viewer");
        TestStack.shared().people().add("vito", "unesco:admin+viewer");
        TestStack.shared().token("ulla");
        Caller.of("vito", "unesco").awaitsListed("ulla", "ursa");
        try (var vito = Visitor.atADesk("en")) {
            vito.open("/organisation").signIn("vito");
            opens(vito, "ulla Test");
            vito.screenshot("person-sessions");
            vito.press("Sign out everywhere");
            inDialog(vito, "Sign out everywhere");
            vito.sees("Not signed in at present").screenshot("person-signed-out");
            await(() -> TestStack.shared().people().sessions("ulla") == 0);
            vito.open("/organisation");
            opens(vito, "ursa Test");
            vito.press("Reset the second factor");
            inDialog(vito, "Reset the second factor");
            await(() -> !TestStack.shared().people().credentials("ursa").contains("otp"));

            vito.open("/organisation");
            vito.press("Download the list").sees("Confirm that it is you");
            vito.press("Confirm");
            Authenticator.setUpBy(vito);
            vito.at("Organisation");
            var file = vito.page()
                    .waitForDownload(() -> vito.page()
                            .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Download the list"))
                            .click());
            assertThat(file.path()).content().contains("ursa Test", "viewer", "vito Test", "admin");
        }
    }

    private static void await(BooleanSupplier condition) {
        var deadline = Instant.now().plusSeconds(30);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(deadline);
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static void gives(Visitor visitor, String meaning) {
        visitor.page()
                .locator(".entry", new Page.LocatorOptions().setHasText(meaning))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Give"))
                .click();
        visitor.settled();
        inDialog(visitor, "Give");
    }

    private static void invites(Visitor elio, String who, String role) {
        elio.open("/organisation").signIn("elio");
        elio.press("Invite people");
        elio.page().getByLabel("Mail addresses").fill(who);
        elio.page()
                .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(role + ":"))
                .check();
        elio.isAccessible();
        elio.screenshot("invite-people");
        elio.press("Invite one person").at("Organisation");
    }

    private static void createsAnAccount(Visitor noor, String address, String link) throws Exception {
        noor.page().navigate(link);
        noor.sees("invites you to Jointly").screenshot("invitation");
        noor.isAccessible();
        noor.page().getByLabel("First name").fill("Noor");
        noor.page().getByLabel("Family name").fill("Demo");
        noor.press("Create my account").sees("Look into your mail");
        noor.isAccessible();

        noor.page().navigate(Mailbox.of(address).linkWith("/action-token"));
        noor.page().locator("#kc-info-message a").click();
        noor.page().locator("#password-new").fill(PASSWORD);
        noor.page().locator("#password-confirm").fill(PASSWORD);
        noor.screenshot("new-password");
        noor.page().locator("[type=submit]").first().click();
        noor.page().locator("#kc-info-message").waitFor();
        noor.screenshot("account-ready");
        noor.page().locator("#kc-info-message a").click();
        noor.page().locator("#username").waitFor();
    }

    /** Keycloak hears of it a moment after the answer. */
    private static void looksUntilIn(Visitor noor) {
        var again = noor.settled().page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Look again"));
        for (var tries = 0; tries < 30 && again.isVisible(); tries++) {
            noor.page().waitForTimeout(500);
            again.click();
            noor.page().waitForURL(url -> URI.create(url).getPath().equals("/"));
            noor.settled();
        }
    }

    private static void signsIn(Visitor noor, String address) {
        noor.page().locator("#username").fill(address);
        noor.page().locator("#kc-login").click();
        noor.page().locator("#password").fill(PASSWORD);
        noor.page().locator("#kc-login").click();
        noor.page().waitForURL(url -> url.startsWith(RunningJointly.shared().url()));
        noor.settled();
    }

    private static void opens(Visitor elio, String person) {
        elio.page()
                .getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(person).setExact(true))
                .click();
        elio.at(person);
    }

    private static void inDialog(Visitor visitor, String button) {
        visitor.page()
                .locator("vaadin-dialog")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
        visitor.settled();
    }

    /** Until the last look began that still showed it: how slow this machine is, is no matter of the promise. */
    private static Duration howLong(Visitor visitor, BooleanSupplier still) {
        var begun = Instant.now();
        var last = begun;
        for (var look = begun; still.getAsBoolean(); look = Instant.now()) {
            last = look;
            assertThat(Duration.between(begun, last)).isLessThan(Duration.ofMinutes(1));
            visitor.page().waitForTimeout(500);
        }
        return Duration.between(begun, last);
    }

    private static boolean isLetIn(Visitor noor) {
        noor.page().navigate("/programmes");
        noor.page().waitForLoadState();
        var heading = new Page.GetByRoleOptions().setName("Programmes").setLevel(1);
        return noor.page().getByRole(AriaRole.HEADING, heading).count() > 0;
    }
}
