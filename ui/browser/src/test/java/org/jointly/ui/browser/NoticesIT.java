package org.jointly.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Somebody is asked something: the bell, the page of notices, and the mail whose link leads there. */
class NoticesIT {
    private final Caller amina = Caller.of("amina", "iom");
    private final String title = "Who pays for interpreters? " + UUID.randomUUID();

    @Test
    void whoIsAskedLearnsOfItByTheBellAndByMailAndChoosesWhatIsMailed() throws Exception {
        RunningJointly.shared();
        var programme = programmeWithUnodc();
        try (var clara = Visitor.atADesk("en");
                var phone = Visitor.onAPhone("ar", ColorScheme.DARK)) {
            clara.open("/").signIn("clara");
            var topic = asked(programme);
            awaitNotice();
            // before she reads it: what was read is not mailed
            var link = Mailbox.of("clara@").linkWith("/notices/for/", title);
            assertThat(link)
                    .contains("/notices/for/" + Caller.of("clara", "unodc").organisation());

            clara.open("/notices").at("Notices").sees(title);
            PlaywrightAssertions.assertThat(clara.page().locator(".bell-count")).isVisible();
            clara.screenshot("notices");
            clara.isAccessible();
            phone.open("/notices").signIn("clara").sees(title);
            phone.screenshot("notices-phone-ar");
            phone.isAccessible();

            clara.page().getByText(title).first().click();
            clara.page().waitForURL("**/discussion/topics/" + topic);
            clara.sees(title);
            clara.isAccessible();
            clara.press("Follow").sees("You are told of nothing here");
            clara.screenshot("notices-follow");
            clara.page().keyboard().press("Escape");
            clara.open("/notices").at("Notices");
            PlaywrightAssertions.assertThat(clara.page().locator(".news-line", withText(title)))
                    .not()
                    .hasClass("news-line unread");
        }
    }

    @Test
    void theMailsLinkLeadsThereAndAnotherStopsSuchMails() throws Exception {
        RunningJointly.shared();
        var programme = programmeWithUnodc();
        asked(programme);
        awaitNotice();
        var stop = Mailbox.of("carlos@").filteredLinkWith("/unsubscribe/", title);
        try (var carlos = Visitor.atADesk("en")) {
            carlos.page().navigate(stop);
            carlos.sees("This mail told you of").sees("Questions to my organisation");
            carlos.screenshot("unsubscribe");
            carlos.isAccessible();
            carlos.page().getByText("Stop these mails").click();
            carlos.sees("These mails are stopped");

            carlos.open("/me").signIn("carlos").sees("Notices by mail");
            var questions = carlos.page().getByLabel("Questions to my organisation");
            questions.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            PlaywrightAssertions.assertThat(carlos.page().locator(".mail-kinds"))
                    .containsText("Not by mail");
            carlos.page().locator(".mail-choices").scrollIntoViewIfNeeded();
            carlos.screenshot("mail-choices");
            carlos.isAccessible();
        }
    }

    private static Page.LocatorOptions withText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private UUID programmeWithUnodc() {
        var programme = UUID.fromString(amina.post(
                        "/programmes",
                        Map.of(
                                "titles",
                                        List.of(Map.of(
                                                "language", "en", "text", "For interpreters " + UUID.randomUUID())),
                                "strands", List.of(),
                                "places", List.of()))
                .get("id")
                .asText());
        var carlos = Caller.of("carlos", "unodc");
        var invitation = amina.post(
                "/programmes/" + programme + "/invitations",
                Map.of("organisation", carlos.organisation(), "capacity", "participating"));
        carlos.put("/programmes/invitations/" + invitation.get("id").asText() + "/answer", Map.of("accept", true));
        return programme;
    }

    private UUID asked(UUID programme) {
        return UUID.fromString(amina.post(
                        "/programmes/" + programme + "/discussion/topics",
                        Map.of(
                                "title",
                                title,
                                "text",
                                "Somebody has to.",
                                "audience",
                                "programme",
                                "asked",
                                Caller.of("clara", "unodc").organisation()))
                .get("id")
                .asText());
    }

    /** People are told after the commit. */
    private void awaitNotice() throws InterruptedException {
        var clara = Caller.of("clara", "unodc");
        for (var tries = 0; tries < 1200; tries++) {
            if (clara.get("/notification/notices").toString().contains(title)) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("Nobody was told of " + title);
    }
}
