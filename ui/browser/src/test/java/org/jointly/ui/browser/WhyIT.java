package org.jointly.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jointly.local.TestStack;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An administrator sees who has access to what and why, reviews it, and gives a leaver's duties to a colleague. */
class WhyIT {
    private static String programme = "";

    @BeforeAll
    static void somebodyLeadsAProgramme() {
        assertThat(RunningJointly.shared().url()).isNotEmpty();
        var people = TestStack.shared().people();
        people.add("orla", "who:admin");
        people.add("pedro", "who:editor");
        people.add("quinn", "who:commenter");
        people.add("runa", "who:viewer+principal");
        Caller.of("orla", "who").awaitsListed("pedro", "quinn", "runa");
        var pedro = Caller.of("pedro", "who");
        programme = pedro.post(
                        "/programmes",
                        Map.of(
                                "titles",
                                List.of(Map.of("language", "en", "text", "Safe migration for health workers"))))
                .get("id")
                .asText();
        pedro.post(
                "/programmes/" + programme + "/discussion/topics",
                Map.of("title", "Which clinics first?", "text", "We should choose", "audience", "programme"));
    }

    @Test
    void whyAndWhenAndToWhomItGoes() {
        try (var orla = Visitor.atADesk("en");
                var quinn = Visitor.onAPhone("en", ColorScheme.DARK)) {
            orla.open(page("pedro")).signIn("orla");
            orla.at("pedro Test")
                    .sees("pedro Test may see it")
                    .sees("takes part as lead since")
                    .sees("An open topic to settle");
            Visitor.wholePage(orla.page(), "why-person");
            orla.isAccessible();

            orla.page().getByLabel("On another day").fill("2020-03-03");
            orla.page().getByLabel("On another day").press("Enter");
            orla.press("Show").sees("This cannot be known").screenshot("why-then");

            orla.open(page("pedro"));
            orla.page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Who else of ours?"))
                    .first()
                    .click();
            orla.at("Who of ours may see: Safe migration for health workers")
                    .sees("runa Test may see it")
                    .screenshot("why-programme");
            orla.isAccessible();

            orla.open(page("pedro"));
            orla.page().getByLabel("To whom").fill("quinn");
            orla.page()
                    .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("quinn Test"))
                    .click();
            orla.press("Hand over").sees("One duty went to quinn Test");

            quinn.open("/").signIn("quinn");
            quinn.sees("One topic of pedro Test is yours to settle now").screenshot("why-handover");
            quinn.isAccessible();
            quinn.press("I know").sees("Nothing waits");
        }
    }

    /** Of a programme that the organisation had in March already, and two people of whom one came later. */
    @Test
    void whoCouldSeeThisOnThirdOfMarchIsAnswered() throws SQLException {
        var people = TestStack.shared().people();
        people.add("marta", "unaids:admin+editor");
        people.add("mirko", "unaids:");
        people.add("milena", "unaids:");
        var marta = Caller.of("marta", "unaids");
        var title = "Clinics by the river";
        var there = marta.post("/programmes", Map.of("titles", List.of(Map.of("language", "en", "text", title))))
                .get("id")
                .asText();
        for (var person : List.of("mirko", "milena")) {
            marta.put("/access/people/" + people.id(person) + "/roles/viewer", Map.of());
        }
        happenedEarlier("programme.participation", "begun_at", "programme = '" + there + "'", "2026-02-01");
        happenedEarlier("access.role_grant", "begins", "person = '" + people.id("mirko") + "'", "2026-02-10");
        happenedEarlier("access.role_grant", "given_at", "person = '" + people.id("mirko") + "'", "2026-02-10");
        happenedEarlier("access.role_grant", "begins", "person = '" + people.id("milena") + "'", "2026-04-01");
        happenedEarlier("access.role_grant", "given_at", "person = '" + people.id("milena") + "'", "2026-04-01");

        try (var desk = Visitor.atADesk("en")) {
            desk.open("/organisation/programmes/" + there + "/people").signIn("marta");
            desk.at("Who of ours may see: " + title)
                    .sees("mirko Test may see it")
                    .sees("milena Test may see it");

            desk.page().getByLabel("On another day").fill("2026-03-03");
            desk.page().getByLabel("On another day").press("Enter");
            desk.press("Show").sees("As it was on 3 Mar 2026").sees("mirko Test");
            assertThat(desk.page().getByText("milena Test").count()).isZero();
            desk.screenshot("why-on-3-march");
            desk.isAccessible();
        }
    }

    private static void happenedEarlier(String table, String column, String where, String day) throws SQLException {
        try (var database = TestStack.shared().postgres().asSuperuser();
                var statement = database.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("update " + table + " set " + column + " = '" + day + "T12:00:00Z' where " + where);
        }
    }

    @Test
    void accessIsReviewedPersonByPerson() {
        try (var orla = Visitor.atADesk("en");
                var phone = Visitor.onAPhone("ar", ColorScheme.DARK)) {
            orla.open("/organisation").signIn("orla");
            orla.press("Review access").at("Reviews of access");
            orla.press("Begin a review")
                    .sees("Everybody it is about is taken up")
                    .screenshot("review-begin");
            orla.page()
                    .locator("vaadin-dialog")
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Begin a review"))
                    .click();
            orla.at("Everybody’s access").sees("On yourself another administrator decides");
            Visitor.wholePage(orla.page(), "review");
            orla.isAccessible();

            of(orla, "runa Test", "Take roles away").click();
            orla.settled().page().getByLabel("Principal").check();
            orla.page().getByLabel("Note for the record").fill("Signs no more");
            orla.screenshot("review-take");
            orla.page()
                    .locator("vaadin-dialog")
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Take away"))
                    .click();
            orla.settled().sees("Done.");
            orla.press("Keep all shown");
            orla.page()
                    .locator("vaadin-dialog")
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Keep all shown"))
                    .click();
            orla.settled();

            phone.open("/").signIn("orla");
            Visitor.wholePage(phone.page(), "review-waits-arabic");
            phone.open("/organisation/reviews").settled();
            phone.page().locator(".entry-told a").first().click();
            phone.settled();
            Visitor.wholePage(phone.page(), "review-arabic");
            phone.open(page("runa"));
            Visitor.wholePage(phone.page(), "why-person-arabic");
            phone.isAccessible();

            orla.open("/organisation?kind=reviews").sees("In a review it was decided on runa Test");
            Visitor.wholePage(orla.page(), "organisation-trail");
            assertThat(orla.page().url()).contains("kind=reviews");
        }
    }

    private static Locator of(Visitor visitor, String person, String button) {
        return visitor.page()
                .locator(".entry-told", new Page.LocatorOptions().setHasText(person))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button));
    }

    private static String page(String username) {
        return "/organisation/people/"
                + UUID.fromString(TestStack.shared().people().id(username));
    }
}
