package org.jointly.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.jointly.local.TestStack;
import org.junit.jupiter.api.Test;

/** An administrator announces that their organisation leaves, once an archive is taken out, and takes it back. */
class LeavingIT {
    @Test
    void whatStandsInTheWayIsReadFirstAndWhatWasAnnouncedIsTakenBack() {
        var people = TestStack.shared().people();
        people.add("henrike", "osrsg-caac:admin+editor");
        try (var henrike = Visitor.atADesk("en")) {
            henrike.open("/organisation/data").signIn("henrike");
            henrike.sees("Nobody has downloaded an archive").screenshot("leaving-hindered");
            henrike.isAccessible();
            takesAnArchiveOut(henrike);

            henrike.open("/organisation/data").press("Leave Jointly");
            var page = henrike.page();
            page.getByLabel("Name of your organisation").fill("Somebody else");
            henrike.press("Announce it")
                    .sees("Write your organisation’s name as it stands here")
                    .screenshot("leaving-wrong-name");
            henrike.isAccessible();
            page.getByLabel("Name of your organisation").fill(people.organisationName("osrsg-caac"));
            henrike.press("Announce it").sees("Until then everything works").screenshot("leaving-announced");
            henrike.isAccessible();
            lookedAtElsewhere();

            henrike.press("Stay");
            page.locator("vaadin-dialog")
                    .getByRole(
                            AriaRole.BUTTON,
                            new Locator.GetByRoleOptions().setName("Stay").setExact(true))
                    .click();
            henrike.sees("Your organisation can leave");
            assertThat(henrike.errors()).isEmpty();
        }
    }

    private static void takesAnArchiveOut(Visitor henrike) {
        asks(henrike);
        henrike.sees("Confirm that it is you");
        henrike.press("Confirm");
        Authenticator.setUpBy(henrike);
        asks(henrike);
        henrike.sees("being made");
        var download = henrike.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Download"));
        for (var tries = 0; tries < 120 && download.count() == 0; tries++) {
            henrike.press("Look again");
            henrike.page().waitForTimeout(500);
        }
        henrike.page().waitForDownload(() -> henrike.press("Download")).path();
    }

    private static void asks(Visitor henrike) {
        henrike.press("Make an archive");
        henrike.page()
                .locator("vaadin-dialog")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions()
                                .setName("Make an archive")
                                .setExact(true))
                .click();
    }

    private static void lookedAtElsewhere() {
        try (var phone = Visitor.onAPhone("en", ColorScheme.DARK);
                var arabic = Visitor.atADesk("ar")) {
            phone.open("/organisation/data").signIn("henrike").screenshot("phone-leaving");
            phone.isAccessible();
            arabic.open("/organisation/data").signIn("henrike").screenshot("ar-leaving");
            arabic.isAccessible();
        }
    }
}
