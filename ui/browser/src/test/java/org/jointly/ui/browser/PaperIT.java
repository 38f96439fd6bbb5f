package org.jointly.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointly.ui.browser.Texts.IOM;
import static org.jointly.ui.browser.Texts.begin;
import static org.jointly.ui.browser.Texts.comment;
import static org.jointly.ui.browser.Texts.exactly;
import static org.jointly.ui.browser.Texts.insert;
import static org.jointly.ui.browser.Texts.menu;
import static org.jointly.ui.browser.Texts.open;
import static org.jointly.ui.browser.Texts.reads;
import static org.jointly.ui.browser.Texts.saved;
import static org.jointly.ui.browser.Texts.select;
import static org.jointly.ui.browser.Texts.text;
import static org.jointly.ui.browser.Texts.withText;
import static org.jointly.ui.browser.Texts.write;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The paper comes first: how wide it is, what stands beside it, and what comes into it from other programs. */
class PaperIT {
    /** Where something stands, in pixels of the window. */
    private static final String MEASURES = """
            () => {
              const text = document.querySelector('.editor-text');
              const cards = [...document.querySelectorAll('.beside > [data-card]')].map(card => card.getBoundingClientRect())
                  .filter(card => card.height > 0).sort((one, other) => one.top - other.top);
              return {
                width: text.clientWidth,
                first: text.firstElementChild.getBoundingClientRect().top,
                cards: cards.length,
                over: cards.filter((card, at) => at > 0 && card.top < cards[at - 1].bottom - 1).length,
                tools: new Set([...document.querySelectorAll('.editor-tools > *')].filter(one => one.offsetHeight > 0)
                    .map(one => Math.round((one.getBoundingClientRect().top + one.getBoundingClientRect().bottom) / 8))).size,
                wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
                table: document.querySelector('.tableWrapper').scrollWidth > document.querySelector('.tableWrapper').clientWidth,
              };
            }""";

    private static final String PASTE = """
            ([html, pictures]) => {
              const data = new DataTransfer();
              if (html) data.setData('text/html', html);
              for (const [name, width, height] of pictures) {
                const canvas = Object.assign(document.createElement('canvas'), {width, height});
                canvas.getContext('2d').fillRect(0, 0, width / 2, height);
                const bytes = Uint8Array.from(atob(canvas.toDataURL('image/png').split(',')[1]), one => one.charCodeAt(0));
                data.items.add(new File([bytes], name, {type: 'image/png'}));
              }
              document.querySelector('.editor-text').dispatchEvent(
                  new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));
            }""";

    @Test
    void thePaperKeepsItsWidthWhateverStandsBesideIt() {
        try (var amina = Visitor.atADesk("en");
                var boris = Visitor.atADesk("ar");
                var phone = Visitor.onAPhone("en", ColorScheme.LIGHT)) {
            amina.page().setViewportSize(1440, 900);
            var address = begin(amina);
            write(amina, "# Part 0\nAlpha bravo charlie delta echo foxtrot golf hotel india juliet.\n");
            paste(amina, wideTable());
            for (var part = 1; part < 14; part++) {
                insert(
                        amina,
                        "Part " + part + ": what is known about it, in some words that fill a line of the paper.\n");
            }
            write(amina, "# Part 14\n## A part of it\nKilo lima mike. [Not agreed.] ");
            saved(amina);
            measures(amina, 640, 190);
            amina.screenshot("paper-1440-alone");

            amina.page().keyboard().press("Control+Alt+s");
            amina.page().keyboard().type("Proposed.");
            amina.page().keyboard().press("Control+Alt+s");
            amina.page().locator(".suggested").waitFor();
            measures(amina, 640, 190);
            for (var word : List.of(
                    "Alpha", "bravo", "charlie", "delta", "echo", "foxtrot", "golf", "hotel", "india", "juliet")) {
                comment(amina, word, "Which study says so? The one of 2016 has other figures.");
                amina.page().locator(".thread-words", withText(word)).waitFor();
            }
            amina.page().mouse().wheel(0, -5000);
            measures(amina, 640, 190);
            amina.screenshot("paper-1440");
            amina.isAccessible();
            amina.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            amina.screenshot("paper-1440-dark");
            amina.isAccessible();
            amina.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            amina.page().setViewportSize(1200, 900);
            measures(amina, 560, 190);
            amina.screenshot("paper-1200");
            amina.page().setViewportSize(1024, 768);
            measures(amina, 560, 190);
            amina.screenshot("paper-1024");
            amina.isAccessible();
            amina.page().locator(".thread-words").first().click();
            amina.page().locator(".card.opened").getByText("Reply", exactly()).waitFor();
            amina.screenshot("paper-1024-opened");

            boris.page().setViewportSize(1440, 900);
            open(boris, "boris", address);
            boris.page().locator(".thread").nth(9).waitFor();
            measures(boris, 640, 190);
            boris.screenshot("paper-1440-arabic");
            boris.isAccessible();
            boris.page().setViewportSize(1024, 768);
            measures(boris, 560, 190);
            boris.screenshot("paper-1024-arabic");

            phone.page().setViewportSize(390, 844);
            phone.open(address).signIn("amina").actFor(IOM);
            phone.page().locator(".thread").nth(9).waitFor();
            measures(phone, 300, 330);
            phone.screenshot("paper-390");
            phone.isAccessible();
            phone.page().locator(".thread-words").first().click();
            phone.page().locator(".card.opened").getByText("Reply", exactly()).waitFor();
            phone.screenshot("paper-390-opened");
            phone.isAccessible();
            assertThat(amina.errors()).isEmpty();
        }
    }

    private static String wideTable() {
        var cells = new StringBuilder();
        for (var column = 0; column < 14; column++) {
            cells.append("<td>Amount%dOfThisYear</td>".formatted(column));
        }
        return "<table><tr>%s</tr><tr>%s</tr></table>".formatted(cells, cells);
    }

    /** @param width the least of a line of text; @param first where the first line stands at most */
    private static void measures(Visitor visitor, int width, int first) {
        visitor.page().locator(".tableWrapper").waitFor();
        // The margin folds with the window, a moment after it.
        visitor.page()
                .waitForFunction(
                        "least => { const now = (%s)(); return now.over === 0 && now.width >= least; }"
                                .formatted(MEASURES),
                        width);
        visitor.page().evaluate("scrollTo(0, 0)");
        var found = (Map<?, ?>) visitor.page().evaluate(MEASURES);
        var said = found.toString();
        assertThat(number(found, "width")).as(said).isGreaterThanOrEqualTo(width);
        assertThat(number(found, "first")).as(said).isLessThanOrEqualTo(first);
        assertThat(number(found, "tools"))
                .as("tools stand in one line: " + said)
                .isLessThanOrEqualTo(2);
        assertThat(number(found, "wide")).as("scrolls sideways: " + said).isLessThanOrEqualTo(1);
        assertThat(found.get("table"))
                .as("a table scrolls inside itself: " + said)
                .isEqualTo(true);
    }

    private static double number(Map<?, ?> found, String name) {
        return ((Number) Objects.requireNonNull(found.get(name))).doubleValue();
    }

    private static void paste(Visitor visitor, String html, List<?>... pictures) {
        visitor.page().evaluate(PASTE, List.of(html, List.of(pictures)));
    }

    @Test
    void whatOfficeProgramsCopyArrivesAsWhatItIs() {
        try (var amina = Visitor.atADesk("en")) {
            begin(amina);
            amina.page().locator(".editor-text").click();
            paste(amina, """
                    <html><body><p style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
                    style='mso-list:Ignore'>1.<span>&nbsp;&nbsp; </span></span><![endif]>One</p>
                    <p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>2.<span>&nbsp; </span></span>Two</p>
                    <p style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span>Deeper</p>
                    <p>120 m<sup>2</sup> of CO<sub>2</sub></p></body></html>""");
            reads(amina, "120 m2 of CO2");
            assertThat(amina.page().locator(".editor-text [data-list=ordered]").allInnerTexts())
                    .containsExactly("One", "Two");
            assertThat(amina.page()
                            .locator(".editor-text [data-list=bullet][data-indent='1']")
                            .innerText())
                    .isEqualTo("Deeper");
            assertThat(amina.page().locator(".editor-text sup").innerText()).isEqualTo("2");
            assertThat(amina.page().locator(".editor-text sub").innerText()).isEqualTo("2");

            amina.page().keyboard().press("Enter");
            paste(
                    amina,
                    "<table><tr><td>Agency</td><td>Amount</td></tr><tr><td>IOM</td><td align=right>100</td></tr></table>",
                    List.of("cells.png", 200, 60));
            amina.page().locator(".editor-text td", withText("100")).waitFor();
            assertThat(amina.page().locator(".editor-text img[src]").count()).isZero();

            write(amina, "Before the pictures. ");
            paste(amina, "", List.of("logo.png", 150, 40), List.of("stamp.png", 60, 60), List.of("map.png", 3000, 900));
            for (var picture = 0; picture < 3; picture++) {
                var asked = amina.page().locator(".editor-dialog");
                asked.waitFor();
                asked.locator("input").fill("Picture " + picture);
                amina.page().keyboard().press("Enter");
                amina.page()
                        .locator(".editor-text img[alt='Picture " + picture + "']")
                        .waitFor();
            }
            amina.page().keyboard().type("After them.");
            reads(amina, "After them.");
            assertThat(amina.page().locator(".editor-text img[alt^=Picture]").count())
                    .isEqualTo(3);
            amina.sees("“map.png” was made smaller to fit: 3000 → 1600 pixels wide.");
            amina.screenshot("paper-pasted");
            saved(amina);
            assertThat(amina.errors()).isEmpty();
        }
    }

    @Test
    void whatOneNeedsStandsWhereOneWrites() {
        try (var amina = Visitor.atADesk("en")) {
            begin(amina);
            var keys = amina.page().keyboard();
            amina.page().locator(".editor-text").click();
            keys.type("/Heading");
            keys.press("ArrowDown");
            keys.press("Enter");
            keys.type("Causes");
            assertThat(amina.page().locator(".editor-text h2").innerText()).isEqualTo("Causes");
            keys.press("Enter");
            keys.type("and/or stays as it is. [One] and [two].");
            select(amina, "stays");
            amina.page().locator(".editor-bubble").waitFor();
            amina.screenshot("paper-bubble");
            amina.page().locator(".editor-bubble .tool-bold").click();
            assertThat(amina.page().locator(".editor-text strong").innerText()).isEqualTo("stays");

            amina.page().locator(".editor-not-agreed", withText("2")).click();
            amina.page().waitForFunction("getSelection().toString() === '[One]'");
            amina.page().locator(".editor-not-agreed").click();
            amina.page().waitForFunction("getSelection().toString() === '[two]'");
            menu(amina, "Download");
            amina.page()
                    .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Markdown"))
                    .click();
            amina.sees("2 places are not agreed");
            amina.screenshot("paper-not-agreed");
            amina.page()
                    .getByRole(AriaRole.DIALOG)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Cancel"))
                    .click();

            amina.page().locator(".editor-text h2").hover();
            amina.page().locator(".editor-handle").click();
            amina.page()
                    .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Move down"))
                    .click();
            amina.page().waitForFunction("document.querySelector('.editor-text').lastElementChild.matches('h2')");

            saved(amina);
            menu(amina, "Show who wrote what");
            amina.page().locator(".editor-writers", withText("Amina Demo")).waitFor();
            amina.page().locator(".editor-text .written").first().waitFor();
            amina.screenshot("paper-writers");
            amina.isAccessible();
            assertThat(amina.errors()).isEmpty();
        }
    }

    @Test
    void deletingWhileSuggestingLeavesNoPhantom() {
        try (var amina = Visitor.atADesk("en")) {
            begin(amina);
            write(amina, "one two three");
            var keys = amina.page().keyboard();
            keys.press("Control+Alt+s");
            keys.press("Control+Backspace");
            keys.press("Backspace");
            keys.press("Backspace");
            keys.press("Home");
            keys.press("Control+Delete");
            keys.press("Control+Delete");
            assertThat(amina.page().locator(".editor-text ins").count()).isZero();
            assertThat(text(amina)).isEqualTo("one two three");
        }
    }

    @Test
    void ownCommentsAreChangedAndTakenBackAndOthersSeeThatTheyWere() {
        try (var amina = Visitor.atADesk("en");
                var clara = Visitor.atADesk("en")) {
            var address = begin(amina);
            write(amina, "Fees are banned everywhere.");
            saved(amina);
            comment(amina, "banned", "Is that so?");
            amina.page().locator(".thread .excerpt", withText("Is that so?")).click();
            var card = amina.page().locator(".card.opened");
            card.getByText("Edit", exactly()).click();
            card.locator(".comment textarea").fill("Is that so in Qatar?");
            amina.page().keyboard().press("Control+Enter");
            card.getByText("changed", exactly()).waitFor();
            amina.screenshot("paper-comment-changed");

            open(clara, "clara", address);
            clara.page().locator(".thread-words", withText("banned")).click();
            clara.sees("Is that so in Qatar?");
            assertThat(clara.page()
                            .locator(".card.opened")
                            .getByText("Edit", exactly())
                            .count())
                    .isZero();
            card.getByText("Delete", exactly()).click();
            amina.page()
                    .getByRole(AriaRole.DIALOG)
                    .getByText("Delete", exactly())
                    .click();
            card.getByText("Taken back by its author.").waitFor();
            clara.open(address);
            clara.page()
                    .locator(".thread .excerpt", withText("Taken back by its author."))
                    .waitFor();
        }
    }

    @Test
    void whoHasTheTextOpenIsToldThatAVersionWasBroughtBackAndTakesItBack() {
        try (var amina = Visitor.atADesk("en");
                var clara = Visitor.atADesk("en")) {
            var address = begin(amina);
            write(amina, "Fees are banned.");
            saved(amina);
            amina.open(address + "/versions");
            amina.page().getByLabel("Name of this version").fill("First round");
            amina.press("Keep this version");
            amina.page().locator(".version", withText("First round")).waitFor();
            open(clara, "clara", address);
            write(clara, " Inspectors visit.");
            saved(clara);

            amina.page()
                    .locator(".version", withText("First round"))
                    .getByText("Restore", exactly())
                    .click();
            amina.sees("Characters written since then that leave the text: 18");
            amina.screenshot("paper-restore");
            amina.page()
                    .getByRole(AriaRole.DIALOG)
                    .getByText("Restore", exactly())
                    .click();
            clara.sees("brought “First round” back");
            assertThat(text(clara)).isEqualTo("Fees are banned.");
            clara.screenshot("paper-restored");
            clara.press("Take it back");
            reads(clara, "Inspectors visit.");
        }
    }
}
