package org.jointly.ui.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;

/** What a person does with a text before a browser. */
final class Texts {
    static final String IOM = "International Organization for Migration";
    private static final String PROGRAMME = "Fair recruitment in West Africa";

    /** Others' carets and their names stand among the words, but are no part of them. */
    private static final String TEXT = """
            () => {
              const copy = document.querySelector('.editor-text').cloneNode(true);
              copy.querySelectorAll('.caret').forEach(caret => caret.remove());
              return copy.textContent.replaceAll('\u2060', '').trim();
            }""";

    private Texts() {}

    /** A text nobody else writes in, in a programme that IOM leads, UNODC drafts and an NGO is partner of; where it is. */
    static String begin(Visitor amina) {
        amina.open("/programmes").signIn("amina").actFor(IOM);
        var programme =
                amina.page().locator(".line h2 a", withText(PROGRAMME)).first().getAttribute("href");
        amina.open(programme + "/documents").press("New text");
        amina.page()
                .getByLabel("Title", new Page.GetByLabelOptions().setExact(true))
                .fill("Annex " + UUID.randomUUID());
        amina.press("Begin text");
        amina.page().waitForURL("**/documents/*-*");
        saved(amina.settled());
        return path(amina);
    }

    static void open(Visitor visitor, String username, String address) {
        visitor.open(address).signIn(username);
        visitor.page().locator(".editor-state[data-state]").waitFor();
    }

    static void write(Visitor visitor, String words) {
        visitor.page().locator(".editor-text").click();
        visitor.page().keyboard().press("Control+End");
        visitor.page().keyboard().type(words);
    }

    /** All at once, as from the clipboard: nobody else's words can come to stand between. */
    static void insert(Visitor visitor, String words) {
        visitor.page().locator(".editor-text").click();
        visitor.page().keyboard().press("Control+End");
        visitor.page().keyboard().insertText(words);
    }

    static void reads(Visitor visitor, String words) {
        try {
            visitor.page().waitForFunction("words => (%s)().includes(words)".formatted(TEXT), words);
        } catch (TimeoutError late) {
            throw new AssertionError(
                    "“%s” is not in “%s” (%s)"
                            .formatted(
                                    words,
                                    text(visitor),
                                    visitor.page().locator(".editor-state").innerText()),
                    late);
        }
    }

    static void saved(Visitor visitor) {
        visitor.page().locator(".editor-state[data-state=saved]").waitFor();
    }

    /** A browser writes its own store within milliseconds, which is slower than this test turns away. */
    static void onTheDevice(Visitor visitor) {
        visitor.page().waitForFunction("""
                async () => {
                  const typed = Object.keys(localStorage).filter(key => key.startsWith('jointly.unsaved/'))
                      .reduce((sum, key) => sum + Number(localStorage[key]), 0);
                  const { name } = (await indexedDB.databases()).find(one => one.name.startsWith('jointly.document/'));
                  const open = indexedDB.open(name);
                  const database = await new Promise(done => open.onsuccess = () => done(open.result));
                  const count = database.transaction('updates').objectStore('updates').count();
                  const kept = await new Promise(done => count.onsuccess = () => done(count.result));
                  database.close();
                  return kept >= typed;
                }""");
    }

    static void select(Visitor visitor, String word) {
        visitor.page().locator(".editor-text").getByText(word).first().evaluate("""
                (place, word) => {
                  const words = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
                  for (let node = words.nextNode(); node; node = words.nextNode()) {
                    const at = node.data.indexOf(word);
                    if (at >= 0) getSelection().setBaseAndExtent(node, at, node, at + word.length);
                  }
                }""", word);
    }

    static void comment(Visitor visitor, String word, String text) {
        select(visitor, word);
        visitor.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Comment on the selected words"))
                .click();
        visitor.page()
                .getByLabel("Programme", new Page.GetByLabelOptions().setExact(true))
                .check();
        visitor.page().getByLabel("Your text").fill(text);
        visitor.screenshot("document-comment");
        visitor.page()
                .locator(".margin .writing")
                .getByText("Comment", exactly())
                .click();
    }

    /** Something of what one does with a text besides writing in it. */
    static void menu(Visitor visitor, String item) {
        visitor.page().locator(".document-menu vaadin-menu-bar-button").first().click();
        visitor.page()
                .getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions().setName(item).setExact(true))
                .click();
    }

    static boolean focused(Visitor visitor, String selector) {
        return (Boolean) visitor.page().evaluate("selector => document.activeElement.matches(selector)", selector);
    }

    static String path(Visitor visitor) {
        return visitor.page().url().replaceFirst("^https?://[^/]+", "");
    }

    static String text(Visitor visitor) {
        return (String) visitor.page().evaluate("(%s)()".formatted(TEXT));
    }

    static Page.LocatorOptions withText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }
}
