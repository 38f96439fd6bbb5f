package org.jointly.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jointly.local.TestStack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Eleven people write to IOM and UNODC; what they say together is read, shown, answered, passed on and taken from view. */
class ThemesIT {
    private static final String IOM = "International Organization for Migration";
    private static final String UNODC = "United Nations Office on Drugs and Crime";
    private static final String TITLE = "Say what should change at the border";
    private static final String THEME = "Nobody should lose their papers at a border.";
    private static final Canary FIRST = new Canary("wanderfalter keeps every stamp at the crossing");
    private static final Canary SHARED = new Canary("silberdistel the shelter closes before the bus comes");

    private static final List<CircleMember> THERE = new ArrayList<>();
    private static final Wire wire = new Wire(TestStack.shared().voicesUrl());
    private static CircleMember samira;
    private static CircleMember tomas;
    private static CircleMember sofia;
    private static CircleMember luis;
    private static CircleMember hana;
    private static Survivor survivor;
    private static UUID channel;
    private static String link;

    @BeforeAll
    static void elevenPeopleWriteToTwoOrganisations() throws Exception {
        assumeTrue(RunningJointly.ownProcesses(), "what was counted is put into tables that are ours");
        samira = comes("samira");
        tomas = comes("tomas");
        Circle.founded("iom", samira, tomas);
        channel = Circle.drafted(TITLE);
        Circle.firstEpoch(TITLE, samira, tomas);
        Circle.open(channel);

        sofia = comes("sofia");
        luis = comes("luis");
        unodcReceivesToo();
        iomVouchesForIt();
        hana = comes("hana");

        link = Caller.of("samira", "iom")
                .get("/voices/channels/" + channel)
                .get("link")
                .asText();
        survivor = Survivor.onANewPhone(wire);
        survivor.follows(link);
        survivor.begins(IOM, UNODC);
        survivor.answers("What should change?", FIRST.words());
        survivor.addsNoPhoto();
        survivor.skips("Do you want to come back later?");
        survivor.allows(IOM, "Use my ideas", "Say it in other words");
        survivor.allows(UNODC, "Use my ideas");
        survivor.sends();
        var others = new OtherSurvivors().says(SHARED.words(), IOM, "policy", "share");
        for (var other = 1; other <= 7; other++) {
            others.says("They take our papers, and we wait " + other + " weeks without a word.", IOM, "policy");
        }
        others.says("My papers were taken, and no receipt was given.", UNODC, "policy", "quote");
        others.says("The officer kept my passport.", UNODC, "policy", "quote");
        others.send(link);
    }

    @AfterAll
    static void everybodyLeaves() {
        THERE.forEach(CircleMember::close);
        if (!THERE.isEmpty()) {
            survivor.close();
        }
    }

    @Test
    void whatElevenSayToTwoOrganisationsIsShownAndAnsweredUntilOneOfThemTakesItBack() {
        samiraDrafts();
        tomasApprovesAndTooFewStandBehindIt();
        sofiaAddsTwo();
        hanaLetsItPassAndSamiraPublishes();
        survivor.comesBack(link);
        try (var amina = Visitor.atADesk("en")) {
            amina.open("/programmes/" + programme() + "/voices").signIn("amina").actFor(IOM);
            amina.open("/programmes/" + programme() + "/voices").sees(THEME).sees("10 voices");
            says(amina, "Done", "Border posts of both countries hand out a receipt.");
            says(amina, "Not done, because", "The ministry has no budget line for copies.");
            amina.isAccessible();
            amina.screenshot("voices-published");

            survivorReads(
                    THEME,
                    "We did",
                    "Border posts of both countries hand out a receipt.",
                    "Not done, because",
                    "The ministry has no budget line for copies.");
            survivor.visitor().screenshot("voices-changes");
            survivor.press("Back");
            allowsIdeas(false);
            amina.open("/programmes/" + programme() + "/voices");
            assertThat(amina.page().getByText(THEME)).hasCount(0);
            samira.opens(themes()).visitor().sees("hidden: too few voices left");
            survivorReads("There is nothing to show yet.");

            survivor.press("Back");
            allowsIdeas(true);
            amina.open("/programmes/" + programme() + "/voices").sees(THEME);
            hanaBlocks("It tells of one border post.");
            amina.open("/programmes/" + programme() + "/voices");
            assertThat(amina.page().getByText(THEME)).hasCount(0);
            samira.opens(themes()).visitor().sees("Hana Demo blocked it: It tells of one border post.");
        }
    }

    @Test
    void aRiskToALifeIsDecidedByAnotherPerson() {
        opens(samira, "reword only");
        samira.reads(FIRST.words());
        samira.looks("voices-reading");
        samira.visitor().press("Somebody’s life may be at risk").sees("never you alone");
        samira.page()
                .locator("vaadin-dialog")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Somebody’s life may be at risk"))
                .click();
        samira.visitor()
                .settled()
                .sees("Asked: Tomas Demo")
                .sees("Samira Demo raised this")
                .sees("It is to be decided by")
                .sees("Tomas Demo has not looked yet")
                .sees("Jointly rings and mails nobody");
        samira.looks("voices-risk-raised");
        assertThat(button(samira, "we act")).hasCount(0);
        samira.opens("/");
        assertThat(samira.page().getByText("sees a risk to somebody’s life")).hasCount(0);
        samira.visitor().sees("You raised a risk to somebody’s life").sees("Nobody has looked yet: call them");
        samira.visitor().screenshot("voices-home-raised");

        tomas.opens("/")
                .visitor()
                .sees("Samira Demo sees a risk to somebody’s life")
                .sees("A decision is needed by");
        tomas.visitor().screenshot("voices-home");
        tomas.visitor().isAccessible();
        tomas.visitor().press("Decide").sees("Unlock the voice below and read it; then you can decide.");
        assertThat(button(tomas, "we act")).hasCount(0);
        tomas.unlocks();
        tomas.heading("A voice");
        tomas.looks("voices-risk-deciding");
        samira.opens("/").visitor().sees("Has looked: Tomas Demo");
        tomas.visitor().press("we act");
        var dialog = tomas.page().locator("vaadin-dialog");
        dialog.getByLabel("Why? Never what the voice says.").fill("The shelter is rung now");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Decide"))
                .click();
        tomas.visitor().settled().sees("Tomas Demo decided: we act. Reason: The shelter is rung now");
        tomas.opens("/");
        assertThat(tomas.page().getByText("sees a risk to somebody’s life")).hasCount(0);
    }

    @Test
    void aVoiceGoesToANamedOrganisationOnlyWhenTheSurvivorAllowsItAndTheTrailSaysWhoDidWhat() {
        opens(tomas, "reword only");
        tomas.reads("Share with another receiver", "The survivor has not allowed this.");
        opens(tomas, "share with named organisations");
        tomas.unfolds("Share with another receiver");
        tomas.press("Look for receivers");
        tomas.press("Share with " + UNODC);
        tomas.reads("Shared with " + UNODC);
        tomas.exports();

        opens(sofia, "passed on by another organisation");
        sofia.reads(SHARED.words());
        sofia.reads("May be read, nothing more");
        sofia.deskIsAccessible();

        try (var irene = Visitor.atADesk("en")) {
            irene.open("/organisation").signIn("irene");
            irene.sees("A voice was passed on to another organisation")
                    .sees("A voice was taken out as a file, for: inform policy")
                    .sees("A voice was opened")
                    .sees("Tomas Demo · " + IOM);
            irene.isAccessible();
            irene.screenshot("voices-trail");
            var trail = irene.page().locator("main").innerText();
            assertThat(FIRST.isIn(trail) || SHARED.isIn(trail)).isFalse();
            var entries = Caller.of("irene", "iom").get("/audit/entries").toString();
            assertThat(FIRST.isIn(entries) || SHARED.isIn(entries) || entries.contains(THEME))
                    .isFalse();
        }
    }

    @Test
    void peopleAndCountsAreFitToLookAtAllDay() throws SQLException {
        aQuarterWasCounted();
        samira.opens("/voices/" + channel + "/people");
        samira.looks("voices-people");
        samira.opens("/voices/" + channel + "/counts").visitor().sees("fewer than 11");
        samira.looks("voices-counts");
    }

    private static CircleMember comes(String username) {
        var member = new CircleMember(username, wire).signIn();
        THERE.add(member);
        return member;
    }

    private static void unodcReceivesToo() {
        samira.opens("/voices/" + channel + "/people").visitor().press("Invite another receiver");
        samira.chooses("Organisation", UNODC);
        samira.visitor().press("Send invitation").sees(UNODC + " was invited");
        sofia.opens("/voices/" + channel + "/people")
                .visitor()
                .press("Accept")
                .sees("Your organisation now receives voices")
                .sees("are named by the custodians");
        Circle.founded("unodc", sofia, luis);
        Circle.readersAndOnCall(channel, Caller.of("sofia", "unodc"), Caller.of("luis", "unodc"));
        Circle.firstEpoch(TITLE, sofia, luis);
    }

    private static void iomVouchesForIt() {
        samira.opensCustody();
        samira.pressAt(TITLE, "Vouch for a receiver");
        samira.heading("Vouch for a receiver");
        samira.deskIsAccessible();
        samira.pressAt(UNODC, "Vouch for a receiver");
        samira.heading("Waits for a second signature");
        tomas.signsAsSecond();
    }

    private static void samiraDrafts() {
        samira.opens("/voices/" + channel);
        choose(samira, "inform policy", 9);
        samira.visitor().press("Propose a theme from 9 voices");
        samira.unlocks();
        samira.heading("Propose a theme");
        samira.reads(FIRST.words());
        samira.looks("voices-theme-drafting");
        samira.desk().getByLabel("English").fill(THEME);
        samira.desk().getByLabel("Nobody can be known by this text").check();
        samira.press("Propose this theme text");
        samira.heading("Proposed");
        samira.deskIsAccessible();
    }

    private static void tomasApprovesAndTooFewStandBehindIt() {
        tomas.opens(themes())
                .visitor()
                .sees("fewer than 11")
                .sees("too few to publish")
                .press("Approve")
                .sees("approved by Tomas Demo");
        samira.opens(themes()).visitor().sees("too few to publish");
        assertThat(button(samira, "Approve")).hasCount(0);
        assertThat(button(samira, "Publish")).hasCount(0);
    }

    private static void sofiaAddsTwo() {
        sofia.opens(themes()).visitor().sees("fewer than 11").sees("0 of your organisation");
        assertThat(sofia.page().locator("main").innerText()).doesNotContainPattern("[0-9] voices");
        sofia.visitor()
                .press("Add voices to it")
                .sees("Choose the voices that say this too:")
                .sees(THEME);
        choose(sofia, "quote without name", 2);
        sofia.visitor().isAccessible();
        sofia.visitor().press("Add 2 voices");
        sofia.unlocks();
        sofia.heading("Stand behind a theme");
        sofia.reads("The officer kept my passport.");
        sofia.reads(THEME);
        sofia.looks("voices-theme-supporting");
        sofia.press("Add these voices");
        sofia.heading("Added");
        sofia.visitor().press("Themes").sees("enough to publish").sees("10 voices");
        assertThat(button(sofia, "Publish")).hasCount(0);
    }

    private static void hanaLetsItPassAndSamiraPublishes() {
        hana.opens(themes()).visitor().sees(THEME);
        assertThat(button(hana, "Block")).isVisible();
        samira.opens(themes());
        samira.looks("voices-themes");
        samira.visitor().press("Publish").sees("What became of it");
    }

    private static void hanaBlocks(String reason) {
        hana.opens(themes()).visitor().press("Block");
        var dialog = hana.page().locator("vaadin-dialog");
        dialog.getByLabel("Why").fill(reason);
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Block"))
                .click();
        hana.visitor().settled().sees("blocked by the board");
    }

    private static void says(Visitor drafter, String outcome, String text) {
        drafter.press("Say what became of it");
        var dialog = drafter.page().locator("vaadin-dialog");
        dialog.getByLabel(outcome, new Locator.GetByLabelOptions().setExact(true))
                .check();
        dialog.getByLabel("What was done, or why not").fill(text);
        dialog.getByLabel("Who answers for it").fill("IOM Accra");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Say what became of it"))
                .click();
        drafter.settled().sees(text);
    }

    /** On the page where everybody reads what changed, come to with the code. */
    private static void survivorReads(String... words) {
        survivor.press("What has changed so far");
        survivor.at("What has changed");
        for (var each : words) {
            survivor.page().getByText(each).first().waitFor();
        }
    }

    private static void allowsIdeas(boolean allowed) {
        survivor.press("What you allow");
        survivor.at("What you allow");
        survivor.page()
                .getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(IOM))
                .getByRole(AriaRole.SWITCH, new Locator.GetByRoleOptions().setName("Use my ideas"))
                .setChecked(allowed);
        survivor.page()
                .getByText(allowed ? "Allowed: Use my ideas" : "No longer allowed: Use my ideas")
                .waitFor();
        survivor.press("Back");
    }

    private static void choose(CircleMember reader, String mark, int voices) {
        var boxes = reader.line(mark).getByLabel("Choose for a theme");
        assertThat(boxes).hasCount(voices);
        for (var box : boxes.all()) {
            box.check();
        }
        reader.visitor().settled();
    }

    private static void opens(CircleMember reader, String mark) {
        reader.opens("/voices/" + channel);
        reader.line(mark).locator("a").first().click();
        reader.page().waitForURL(url -> url.contains("/voices/" + channel + "/voices/"));
        reader.unlocks();
        reader.heading("A voice");
    }

    private static Locator button(CircleMember member, String name) {
        return member.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static String themes() {
        return "/voices/" + channel + "/themes";
    }

    private static String programme() {
        return Caller.of("samira", "iom")
                .get("/voices/channels/" + channel)
                .get("programme")
                .asText();
    }

    /** As the keeper does it once a quarter is over; no browser can wait for that. */
    private static void aQuarterWasCounted() throws SQLException {
        try (var connection = TestStack.shared().postgres().asSuperuser();
                var statement = connection.createStatement()) {
            for (var figure : List.of(
                    "'all', 'all', 45",
                    "'mode', 'self', 40",
                    "'mode', 'assisted', null",
                    "'mode', 'drop', null",
                    "'use', 'policy', 35",
                    "'use', 'quote', 10")) {
                statement.execute("insert into voices.count (channel, quarter, dimension, value, voices) values ('"
                        + channel + "', '2026-Q3', " + figure + ")");
            }
        }
    }
}
