package org.jointly.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

class ScreensIT {
    private static final String TAB_IS_IN_VIEW = """
            () => {
              const tab = document.querySelector('.tabs [aria-current]');
              if (!tab || tab.offsetWidth === 0) return true;
              const [at, all] = [tab.getBoundingClientRect(), tab.parentElement.getBoundingClientRect()];
              return at.left >= all.left - 1 && at.right <= all.right + 1;
            }""";

    @Test
    void everyPageIsAccessibleAtADesk() {
        try (var amina = Visitor.atADesk("en")) {
            amina.open("/programmes");
            amina.screenshot("sign-in");
            amina.signIn("amina");
            amina.screenshot("choice");
            amina.actFor("International Organization for Migration");
            amina.screenshot("programmes");
            amina.isAccessible();
            var first = amina.page().locator(".line h2 a").first().getAttribute("href");
            walk(amina, "desk", first);
            assertThat(amina.errors()).isEmpty();
        }
    }

    @Test
    void everyPageFitsAPhoneInTheDark() {
        try (var amina = Visitor.onAPhone("en", ColorScheme.DARK)) {
            amina.open("/programmes").signIn("amina").actFor("International Organization for Migration");
            var first = amina.page().locator(".line h2 a").first().getAttribute("href");
            amina.screenshot("phone-programmes");
            walk(amina, "phone", first);
        }
    }

    @Test
    void arabicRunsFromTheRight() {
        try (var amina = Visitor.atADesk("ar")) {
            amina.open("/programmes").signIn("amina").actFor("International Organization for Migration");
            amina.screenshot("ar-programmes");
            assertThat(amina.page().evaluate("document.documentElement.dir || document.body.dir"))
                    .isEqualTo("rtl");
            var first = amina.page().locator(".line h2 a").first().getAttribute("href");
            amina.open(first).screenshot("ar-overview");
            amina.open(first + "/discussion").screenshot("ar-discussion");
            amina.open("/").screenshot("ar-home");
            amina.open(first + "/documents")
                    .page()
                    .locator(".line h2 a")
                    .first()
                    .click();
            amina.page().locator(".editor-state[data-state=saved]").waitFor();
            amina.page().locator(".editor-text h1").first().waitFor();
            amina.screenshot("ar-document");
            amina.isAccessible();
        }
    }

    private static void walk(Visitor visitor, String name, String programme) {
        for (var tab : new String[] {"", "/results", "/budget", "/discussion", "/organisations", "/history", "/edit"}) {
            visitor.open(programme + tab).screenshot(name + "-programme" + tab.replace('/', '-'));
            look(visitor);
        }
        visitor.open(programme + "/documents").screenshot(name + "-documents");
        look(visitor);
        var document = visitor.page().locator(".line h2 a").first().getAttribute("href");
        visitor.open(document);
        visitor.page().locator(".editor-state[data-state=saved]").waitFor();
        visitor.screenshot(name + "-document");
        look(visitor);
        Texts.menu(visitor, "Sections and penholders");
        visitor.page().locator(".sections vaadin-select").first().waitFor();
        visitor.screenshot(name + "-document-sections");
        look(visitor);
        visitor.open(document + "/versions").screenshot(name + "-document-versions");
        look(visitor);
        for (var page : new String[] {"", "organisation", "programmes/new", "programmes/import", "nowhere"}) {
            visitor.open("/" + page).screenshot(name + "-" + (page.isEmpty() ? "home" : page.replace('/', '-')));
            look(visitor);
        }
    }

    private static void look(Visitor visitor) {
        var wide = (Boolean) visitor.page()
                .evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth + 1");
        if (wide) {
            System.err.println(
                    visitor.page()
                            .evaluate(
                                    "[...document.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > innerWidth + 1).map(e => e.tagName + '.' + e.className).slice(0, 12).join('\\n')"));
        }
        assertThat(wide).as("scrolls sideways: " + visitor.page().url()).isFalse();
        visitor.page().waitForFunction(TAB_IS_IN_VIEW);
        visitor.isAccessible();
    }
}
