package org.jointly.ui.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.UUID;
import org.jointly.local.TestStack;
import org.junit.jupiter.api.Test;

class JourneysIT {
    private static final String IOM = "International Organization for Migration";

    @Test
    void theLinkSomebodyFollowedIsOpenAfterSigningIn() {
        try (var boris = Visitor.atADesk("en")) {
            boris.open("/programmes?stage=active&region=011");
            assertThat(boris.context().cookies()).noneMatch(cookie -> cookie.name.equals("JOINTLY"));
            boris.signIn("boris");

            assertThat(boris.page().url()).endsWith("/programmes?stage=active&region=011");
            var session = cookie(boris);
            assertThat(session.httpOnly).isTrue();
            assertThat(session.sameSite.name()).isEqualTo("LAX");
        }
    }

    @Test
    void signingOutEndsTheSignInAndTakesUnsavedTextAlong() {
        try (var ilse = Visitor.atADesk("en")) {
            ilse.open("/programmes/new").signIn("ilse");
            ilse.page().getByLabel("Title (English)").fill("Nobody else’s business");
            assertThat(drafts(ilse)).isEqualTo(1);

            ilse.page().navigate("/logout");
            ilse.sees("You are signed out");

            assertThat(drafts(ilse)).isZero();
            ilse.page().navigate("/programmes");
            ilse.page().locator("#username").waitFor();
        }
    }

    @Test
    void unsavedTextComesBackWithThePageAndLeavesWhenDiscarded() {
        try (var mira = Visitor.atADesk("en")) {
            mira.open("/programmes/new").signIn("mira");
            var title = mira.page().getByLabel("Title (English)");
            title.fill("Half a thought");
            mira.open("/programmes/new").sees("Your unsaved text is back");
            assertThat(title.inputValue()).isEqualTo("Half a thought");

            mira.press("Discard it");
            assertThat(title.inputValue()).isEmpty();
            mira.open("/programmes/new");
            assertThat(title.inputValue()).isEmpty();
        }
    }

    @Test
    void aDayThatCannotBeReadStopsTheSaveAndOneWrittenInWordsIsTaken() {
        var name = "Read by its words " + UUID.randomUUID();
        try (var clara = Visitor.atADesk("en")) {
            clara.open("/programmes/new").signIn("clara");
            clara.page().getByLabel("Title (English)").fill(name);
            var starts = clara.page().getByLabel("Starts on");
            starts.fill("next spring");
            starts.press("Enter");
            clara.press("Create programme").sees("Nothing was saved yet. Correct first: Starts on");
            clara.sees("We cannot read this as a date");
            assertThat(starts.inputValue()).isEqualTo("next spring");
            assertThat((Boolean) starts.evaluate("field => field === document.activeElement"))
                    .isTrue();
            clara.screenshot("red-field");
            clara.isAccessible();

            starts.fill("3 Dec 2026");
            starts.press("Enter");
            clara.press("Create programme");
            clara.page().waitForURL("**/programmes/*-*");
            clara.sees("from 3 Dec 2026");
        }
    }

    @Test
    void inAnotherLanguageADayIsTakenAsThatLanguageWritesIt() {
        try (var hana = Visitor.atADesk("ar")) {
            hana.open("/programmes/new").signIn("clara");
            var starts = hana.page().locator("vaadin-date-picker input").first();
            starts.fill("٣ ديسمبر ٢٠٢٦");
            starts.press("Enter");
            hana.page().waitForCondition(() -> starts.inputValue().equals("03/12/2026"));
        }
    }

    @Test
    void aProgrammeIsCreatedDiscussedAndSharedWithAnotherOrganisation() {
        var name = "Safe harbours " + UUID.randomUUID();
        try (var clara = Visitor.atADesk("en");
                var elio = Visitor.atADesk("en")) {
            create(clara, "clara", name);
            var address = clara.page().url();
            clara.open(address + "/discussion").press("Raise a topic");
            clara.page()
                    .getByLabel("Programme", new Page.GetByLabelOptions().setExact(true))
                    .check();
            clara.sees("Visible to the one organisation in the programme");
            clara.page().getByLabel("What it is about").fill("Referral pathway");
            clara.page().getByLabel("Your text").fill("Which one applies?");
            clara.screenshot("raise-topic");
            clara.isAccessible();
            clara.press("Raise a topic").sees("Referral pathway");
            assertThat(drafts(clara)).isZero();

            clara.open(address + "/organisations").press("Invite organisations");
            var organisation =
                    clara.page().getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Organisation"));
            organisation.fill("Harbour");
            clara.page()
                    .locator("vaadin-combo-box-item", new Page.LocatorOptions().setHasText("Harbour"))
                    .first()
                    .click();
            clara.page().getByLabel("Message").fill("You know the shelters.");
            clara.screenshot("invite");
            clara.press("Send invitation").sees("Invited, not answered yet");

            elio.open("/").signIn("elio");
            var matter = elio.page().locator(".matter", new Page.LocatorOptions().setHasText(name));
            elio.screenshot("home-invited");
            matter.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Answer"))
                    .click();
            elio.sees("You know the shelters.").screenshot("answer");
            elio.press("Accept");
            elio.page().waitForURL("**/programmes/*-*");
            elio.open(address + "/discussion").sees("Referral pathway");
            elio.page().getByText("Referral pathway").click();
            elio.sees("Which one applies?").screenshot("topic");

            writeFor(clara, address, "Returned migrants");
            writeFor(clara, address, "Returned migrants, consular staff");
            clara.open(address + "/history").sees("was accepted").sees("+ consular staff");
            clara.screenshot("history");
            clara.isAccessible();
            clara.page().getByLabel("Search names and changes").fill("consul");
            clara.page()
                    .getByText("was accepted")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
            clara.press("Before and after").sees("Returned migrants, consular staff");
            clara.screenshot("history-found");
        }
    }

    private static void writeFor(Visitor clara, String address, String targetGroups) {
        clara.open(address + "/edit")
                .page()
                .getByLabel("Target groups (English)")
                .fill(targetGroups);
        clara.press("Save changes");
        clara.page().waitForURL(address);
    }

    @Test
    void keysLeadThroughTheRooms() {
        try (var boris = Visitor.atADesk("en")) {
            boris.open("/organisation").signIn("boris");
            boris.page().keyboard().press("g");
            boris.page().keyboard().press("h");
            boris.sees("What waits for you");
            boris.page().keyboard().press("?");
            boris.page().getByRole(AriaRole.DIALOG).getByText("Show this help").waitFor();
            boris.page().keyboard().press("Escape");
            boris.page()
                    .getByRole(AriaRole.DIALOG)
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
            boris.page().keyboard().press("/");
            boris.page().keyboard().type("nothing like this");
            boris.page().keyboard().press("Enter");
            boris.page().waitForURL("**/search?q=nothing*");
            boris.sees("Nothing you may see matches");
        }
    }

    @Test
    void whoHasNoRoleOrNoOrganisationLearnsWhomToAsk() {
        TestStack.shared().people().add("nowhere", "");
        try (var nora = Visitor.atADesk("en");
                var nobody = Visitor.atADesk("fr")) {
            nora.open("/programmes").signIn("nora").sees("You have no role in " + IOM + " yet; ask its administrator.");
            nobody.open("/").signIn("nowhere").sees("Vous n’appartenez encore à aucune organisation ici");
        }
    }

    @Test
    void aProgrammeOfOthersAndNoProgrammeLookTheSame() {
        try (var boris = Visitor.atADesk("en")) {
            boris.open("/programmes/" + UUID.randomUUID()).signIn("boris").sees("Nothing to see here");
            boris.open("/programmes/not-an-id").sees("Nothing to see here");
        }
    }

    @Test
    void theLanguageOfMyChoiceStays() {
        try (var ivan = Visitor.atADesk("en")) {
            ivan.open("/programmes").signIn("ivan");
            menu(ivan, "Language", "русский");
            ivan.sees("Программы");
            assertThat(ivan.page().evaluate("document.documentElement.lang")).isEqualTo("ru");
            ivan.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Меню: Ivan Demo"))
                    .click();
            ivan.page().getByText("Язык").click();
            ivan.page().getByText("English").click();
            ivan.sees("Programmes");
        }
    }

    @Test
    void aFileThatIsNoXmlIsRefusedInWords() {
        try (var amina = Visitor.atADesk("en")) {
            amina.open("/programmes/import").signIn("amina").actFor(IOM);
            upload(amina, "list.xml", "this is not xml");
            amina.page().locator(".form-error").waitFor();
            assertThat(amina.page().locator(".form-error").innerText()).isNotBlank();
        }
    }

    @Test
    void anImportedActivityBecomesAProgrammeAndTheReportSaysWhatWasLeftOut() {
        try (var amina = Visitor.atADesk("en")) {
            amina.open("/programmes/import").signIn("amina").actFor(IOM);
            upload(amina, "activities.xml", ACTIVITY.formatted(UUID.randomUUID()));
            amina.page().waitForURL("**/programmes/imports/*");
            amina.sees("Import report").sees("Created").screenshot("report");
            amina.isAccessible();
            amina.page().locator("h2 a").first().click();
            amina.sees("How far it is");
        }
    }

    @Test
    void whatAnotherOrganisationReportsIsAskedAboutBeforeItBecomesOurs() {
        try (var amina = Visitor.atADesk("en")) {
            amina.open("/programmes/import").signIn("amina").actFor(IOM);
            upload(amina, "theirs.xml", ACTIVITY.formatted(UUID.randomUUID()).replace("XM-DAC-47066", "GB-GOV-1"));
            amina.page().waitForURL("**/programmes/imports/*");
            amina.sees("not by your organisation").sees("Asks first").screenshot("report-of-another");
            assertThat(amina.page().locator("h2 a").count()).isZero();
            amina.press("Make it our programme").sees("Created");
            amina.page().locator("h2 a").first().click();
            amina.sees("How far it is");
        }
    }

    @Test
    void whenTheBackendIsAwayTheTextIsKeptAndTheSecondTrySavesOnce() {
        assumeTrue(RunningJointly.ownProcesses());
        var name = "Written while nobody listened " + UUID.randomUUID();
        try (var sanou = Visitor.atADesk("en")) {
            sanou.open("/programmes/new").signIn("sanou");
            sanou.page().getByLabel("Title (English)").fill(name);
            RunningJointly.shared().stopBackend();
            sanou.press("Create programme").sees("Nothing was saved yet, and your text is kept");
            RunningJointly.shared().startBackend();
            sanou.press("Try again");
            sanou.page().waitForURL("**/programmes/*-*");
            sanou.open("/programmes");
            assertThat(sanou.page()
                            .locator(".line h2", new Page.LocatorOptions().setHasText(name))
                            .count())
                    .isEqualTo(1);
        }
    }

    @Test
    void aRestartOfTheUserInterfaceCostsNoTextAndNoSignIn() {
        assumeTrue(RunningJointly.ownProcesses());
        try (var lea = Visitor.atADesk("en")) {
            lea.open("/programmes/new").signIn("lea");
            lea.page().getByLabel("Title (English)").fill("Written before the restart");
            RunningJointly.shared().restartUi();
            lea.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Create programme"))
                    .click();
            lea.sees("Your unsaved text is back");
            assertThat(lea.page().url()).endsWith("/programmes/new");
            assertThat(lea.page().getByLabel("Title (English)").inputValue()).isEqualTo("Written before the restart");
        }
    }

    private static void create(Visitor visitor, String username, String name) {
        visitor.open("/programmes/new").signIn(username);
        visitor.page().getByLabel("Title (English)").fill(name);
        visitor.press("Create programme");
        visitor.page().waitForURL("**/programmes/*-*");
        visitor.settled();
    }

    private static void menu(Visitor visitor, String first, String second) {
        visitor.page().locator(".top > vaadin-button").last().click();
        visitor.page()
                .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(first))
                .click();
        visitor.page().getByText(second).click();
    }

    private static void upload(Visitor visitor, String name, String content) {
        visitor.page()
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(name, "application/xml", content.getBytes(UTF_8)));
    }

    private static int drafts(Visitor visitor) {
        return (Integer)
                visitor.page().evaluate("Object.keys(localStorage).filter(k => k.startsWith('jointly.draft/')).length");
    }

    private static Cookie cookie(Visitor visitor) {
        return visitor.page().context().cookies().stream()
                .filter(cookie -> cookie.name.equals("JOINTLY"))
                .findFirst()
                .orElseThrow();
    }

    private static final String ACTIVITY = """
            <?xml version="1.0" encoding="UTF-8"?>
            <iati-activities version="2.03" generated-datetime="2026-01-01T00:00:00Z">
              <iati-activity default-currency="USD" xml:lang="en">
                <iati-identifier>XM-DAC-47066-%s</iati-identifier>
                <reporting-org ref="XM-DAC-47066" type="40"><narrative>IOM</narrative></reporting-org>
                <title><narrative>Protection along the route</narrative></title>
                <description type="1"><narrative>Shelter and advice for people on the move.</narrative></description>
                <participating-org ref="XM-DAC-47066" type="40" role="4"><narrative>IOM</narrative></participating-org>
                <activity-status code="2"/>
                <activity-date type="1" iso-date="2024-01-01"/>
                <recipient-country code="NE" percentage="60"/>
                <recipient-country code="ML" percentage="40"/>
                <sector vocabulary="1" code="15190"/>
                <budget type="1" status="1">
                  <period-start iso-date="2024-01-01"/><period-end iso-date="2024-12-31"/>
                  <value currency="USD" value-date="2024-01-01">125000</value>
                </budget>
                <contact-info><email>somebody@example.org</email></contact-info>
              </iati-activity>
            </iati-activities>
            """;
}
