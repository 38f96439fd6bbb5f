package org.jointly.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;

/** Pictures of what the reader's frame shows, by day and by night, at a desk and on a phone; and whether all can use it. */
final class Portrait {
    private Portrait() {}

    static void of(CircleMember member, String name) {
        var page = member.page();
        taken(member, name + "-desk-light", ColorScheme.LIGHT, 1280);
        member.deskIsAccessible();
        taken(member, name + "-desk-dark", ColorScheme.DARK, 1280);
        taken(member, name + "-phone-light", ColorScheme.LIGHT, 360);
        taken(member, name + "-phone-dark", ColorScheme.DARK, 360);
        member.deskIsAccessible();
        for (var frame : page.frames()) {
            assertThat(frame.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                    .as(name + " fits a phone: " + frame.url())
                    .isEqualTo(true);
        }
        page.setViewportSize(1280, 860);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        member.visitor().settled();
    }

    private static void taken(CircleMember member, String name, ColorScheme scheme, int width) {
        var page = member.page();
        page.setViewportSize(width, 860);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        member.visitor().settled();
        member.frame()
                .waitForFunction(
                        "scheme => document.documentElement.dataset.appearance === scheme",
                        scheme == ColorScheme.DARK ? "dark" : "light");
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/screens/frame-" + name + ".png")));
    }
}
