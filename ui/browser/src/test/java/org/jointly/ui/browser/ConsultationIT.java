package org.jointly.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jointly.local.TestStack;
import org.junit.jupiter.api.Test;

/** An agency asks two NGOs and a company for comments on a text, and every one gets an answer that everybody can read. */
class ConsultationIT {
    private final Caller amina = Caller.of("amina", "iom");
    private final Caller dalia = Caller.of("dalia", "harbour");
    private final Caller sanou = Caller.of("sanou", "sahel-aid");
    private final Caller fred = Caller.of("fred", "fairline");
    private final String title = "What should change? " + UUID.randomUUID();

    @Test
    void everyVoiceGetsAnAnswer() throws Exception {
        RunningJointly.shared();
        var programme = programme();
        try (var asks = Visitor.atADesk("en");
                var phone = Visitor.onAPhone("en", ColorScheme.LIGHT);
                var principal = Visitor.atADesk("fr");
                var company = Visitor.atADesk("en")) {
            asks.open("/programmes/" + programme + "/consultations")
                    .signIn("amina")
                    .actFor("International Organization for Migration");
            asks.sees("New consultation");
            asks.screenshot("consultations-none");
            asks.isAccessible();
            asks.press("New consultation");
            made(asks);
            var call = call();

            phone.page().navigate(Mailbox.of("dalia@").linkWith("/notices/for/", title));
            phone.signIn("dalia").sees(title);
            commented(phone);

            principal.open("/consultations/" + call).signIn("elio");
            submitted(principal);

            said(fred, call, "Too costly for small companies.", "unnamed");
            said(sanou, call, "Say who pays for interpreters.", "named");
            company.open("/consultations/" + call).signIn("fred").sees(title);
            company.sees("Too costly for small companies.");
            assertThat(company.page().content()).as("a competitor is blind").doesNotContain("Harbour", "interpreters");
            company.isAccessible();

            closed(call);
            decided(asks, call);
            phone.open("/consultations/" + call).sees("We wrote “every child”.");
            phone.screenshot("consultation-answered-phone");
            phone.isAccessible();
            published(asks, call);
        }
        everybodyReads(call());
    }

    private UUID programme() {
        return UUID.fromString(amina.post(
                        "/programmes",
                        Map.of(
                                "titles",
                                List.of(Map.of("language", "en", "text", "Shelters " + UUID.randomUUID())),
                                "descriptions",
                                List.of(Map.of(
                                        "kind",
                                        "general",
                                        "language",
                                        "en",
                                        "text",
                                        "Reception centres are open to everybody who asks, by day and by night.")),
                                "strands",
                                List.of(),
                                "places",
                                List.of()))
                .get("id")
                .asText());
    }

    private void made(Visitor asks) {
        var page = asks.page();
        page.getByLabel("What it is called").fill(title);
        page.getByLabel("Introduction").fill("We ask before we decide.");
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Civil society"))
                .check();
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Private sector"))
                .check();
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Everybody"))
                .check();
        asks.press("Add a question");
        page.getByLabel("Question 1", new Page.GetByLabelOptions().setExact(true))
                .fill("What is missing?");
        // nothing is sent without days, and what was typed stays
        asks.press("Send to those you ask");
        PlaywrightAssertions.assertThat(page.getByLabel("What it is called")).hasValue(title);
        typed(page.getByLabel("Last day"), day(10));
        typed(page.getByLabel("Day by which you promise answers"), day(40));
        asks.sees("Open at once, until");
        asks.isAccessible();
        Visitor.wholePage(page, "consultation-form");
        asks.press("Send to those you ask");
        page.waitForURL("**/consultations/*-*");
        asks.sees(title).sees("What organisations say can be read once it has closed");
        asks.screenshot("consultation-open-drafter");
        asks.isAccessible();
    }

    private static void typed(Locator field, String day) {
        field.fill(day);
        field.press("Enter");
    }

    private static String day(int ahead) {
        return LocalDate.now(ZoneOffset.UTC).plusDays(ahead).toString();
    }

    private String call() {
        for (var each : dalia.get("/consultation/calls").get("items")) {
            if (each.get("title").asText().equals(title)) {
                return each.get("id").asText();
            }
        }
        throw new AssertionError("Dalia is not asked in " + title);
    }

    private static void commented(Visitor phone) {
        var page = phone.page();
        page.locator(".passage", new Page.LocatorOptions().setHasText("Reception centres"))
                .getByRole(AriaRole.BUTTON)
                .first()
                .click();
        phone.settled();
        page.getByLabel("Your comment").fill("Say: every child.");
        phone.screenshot("consultation-comment-phone");
        phone.isAccessible();
        phone.press("Save comment").sees("Say: every child.");
        phone.sees("A principal of your organisation submits it.");
        Visitor.wholePage(page, "consultation-asked-phone");
        phone.isAccessible();
    }

    private static void submitted(Visitor principal) {
        var page = principal.page();
        principal.sees("Say: every child.");
        principal.isAccessible();
        Visitor.wholePage(page, "consultation-asked-fr");
        page.locator(".submit-bar vaadin-button").click();
        principal.settled();
        page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.RADIO).first().check();
        principal.screenshot("consultation-submit-fr");
        principal.isAccessible();
        page.getByRole(AriaRole.DIALOG).locator("vaadin-button[theme~=primary]").click();
        page.getByText("SHA-256").first().waitFor();
        principal.screenshot("consultation-receipt-fr");
    }

    /** What is walked in a browser for one organisation others do without. */
    private static void said(Caller who, String call, String text, String publicity) {
        var address = "/consultation/calls/" + call;
        var remark = new HashMap<String, Object>(Map.of("passage", 2, "text", text));
        who.post(address + "/remarks", remark);
        var versions = new HashMap<String, Integer>();
        who.get(address + "/remarks")
                .forEach(each -> versions.put(
                        each.get("id").asText(), each.path("version").asInt()));
        who.post(address + "/submissions", Map.of("publicity", publicity, "remarks", versions));
    }

    private static void closed(String call) throws SQLException {
        try (var connection = TestStack.shared().postgres().asSuperuser();
                var statement = connection.createStatement()) {
            statement.execute("update consultation.call set opens_at = opens_at - interval '90 days',"
                    + " closes_at = now() - interval '1 second' where id = '" + call + "'");
        }
    }

    private void decided(Visitor asks, String call) {
        var page = asks.page();
        asks.open("/consultations/" + call).sees("Say: every child.");
        asks.screenshot("consultation-matrix");
        asks.isAccessible();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Open comment"))
                .first()
                .click();
        asks.settled();
        decide(asks);
        asks.screenshot("consultation-row");
        asks.isAccessible();
        for (var left = 0; left < 2; left++) {
            page.keyboard().press("Control+Enter");
            asks.settled();
            decide(asks);
        }
        asks.press("Save").sees("saved");
        asks.press("Release 3 answers");
        asks.screenshot("consultation-release");
        page.getByRole(AriaRole.ALERTDIALOG)
                .or(page.getByRole(AriaRole.DIALOG))
                .getByText("Release", new Locator.GetByTextOptions().setExact(true))
                .last()
                .click();
        asks.sees("3 answers were released");
        var figures = amina.get("/consultation/calls/" + call + "/figures");
        assertThat(figures.get("outcomes").get("accepted").asInt()).isEqualTo(3);
    }

    private static void decide(Visitor asks) {
        var page = asks.page();
        var panel = page.locator(".row-panel");
        panel.getByLabel("Decision").click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName("Accepted").setExact(true))
                .click();
        panel.getByLabel("Reason").fill("We wrote “every child”.");
        panel.getByLabel("Changed to").fill("Reception centres are open to every child who asks.");
    }

    private void published(Visitor asks, String call) {
        asks.open("/consultations/" + call);
        asks.press("Publish");
        asks.page().getByLabel("What was done with what was said").fill("We changed who the centres are for.");
        asks.screenshot("consultation-publish");
        asks.page()
                .getByRole(AriaRole.DIALOG)
                .locator("vaadin-button[theme~=primary]")
                .click();
        asks.sees("Page for everybody");
        asks.screenshot("consultation-published-drafter");
        asks.isAccessible();
    }

    private static void everybodyReads(String call) {
        try (var desk = Visitor.atADesk("en");
                var phone = Visitor.onAPhone("ar", ColorScheme.DARK)) {
            for (var reader : List.of(desk, phone)) {
                reader.page().navigate("/published-consultations/" + call);
                reader.sees("We changed who the centres are for.").sees("Say: every child.");
                reader.sees("Too costly for small companies.");
                assertThat(reader.page().content()).contains("Sahel").doesNotContain("Fairline");
                reader.isAccessible();
            }
            Visitor.wholePage(desk.page(), "consultation-public");
            Visitor.wholePage(phone.page(), "consultation-public-phone-ar");
        }
    }
}
