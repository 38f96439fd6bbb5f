package org.jointly.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.jointly.local.TestStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An administrator takes out everything their organisation has here. */
class ArchiveIT {
    @TempDir
    private Path folder;

    @Test
    void anAdministratorAsksForAnArchiveAndDownloadsItWithASecondFactor() throws IOException {
        TestStack.shared().people().add("ottilie", "fairline:admin+editor");
        try (var ottilie = Visitor.atADesk("en")) {
            ottilie.open("/organisation").signIn("ottilie");
            ottilie.page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("See your data"))
                    .click();
            ottilie.at("Your data").sees("No archive was made yet").screenshot("data-empty");
            ottilie.isAccessible();

            asks(ottilie);
            ottilie.sees("Confirm that it is you");
            ottilie.press("Confirm");
            Authenticator.setUpBy(ottilie);
            asks(ottilie);
            ottilie.sees("The archive is being made").sees("being made").screenshot("data-waiting");
            looksUntilReady(ottilie);
            ottilie.screenshot("data-ready");
            ottilie.isAccessible();

            var download = ottilie.page().waitForDownload(() -> ottilie.press("Download"));
            var file = folder.resolve("archive.zip");
            download.saveAs(file);
            assertThat(download.suggestedFilename()).endsWith(".zip");
            try (var zip = new ZipFile(file.toFile())) {
                assertThat(zip.getEntry("manifest.json")).isNotNull();
                assertThat(zip.getEntry("data/programme/programme.jsonl")).isNotNull();
            }
            assertThat(ottilie.errors()).isEmpty();
            lookedAtElsewhere();
        }
    }

    private static void asks(Visitor ottilie) {
        ottilie.press("Make an archive");
        ottilie.page()
                .locator("vaadin-dialog")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions()
                                .setName("Make an archive")
                                .setExact(true))
                .click();
    }

    private static void looksUntilReady(Visitor ottilie) {
        var download = ottilie.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Download"));
        for (var tries = 0; tries < 120 && download.count() == 0; tries++) {
            ottilie.press("Look again");
            ottilie.page().waitForTimeout(500);
        }
        download.first().waitFor();
    }

    private static void lookedAtElsewhere() {
        try (var phone = Visitor.onAPhone("en", ColorScheme.DARK);
                var arabic = Visitor.atADesk("ar")) {
            phone.open("/organisation/data").signIn("ottilie").screenshot("phone-data");
            phone.isAccessible();
            assertThat(Boolean.TRUE.equals(
                            phone.page().evaluate("document.documentElement.scrollWidth <= window.innerWidth")))
                    .as("nothing runs out of the page")
                    .isTrue();
            arabic.open("/organisation/data").signIn("ottilie").screenshot("ar-data");
            arabic.isAccessible();
        }
    }
}
