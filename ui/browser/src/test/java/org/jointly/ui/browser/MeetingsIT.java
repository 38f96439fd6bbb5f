package org.jointly.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointly.ui.browser.Texts.begin;
import static org.jointly.ui.browser.Texts.comment;
import static org.jointly.ui.browser.Texts.open;
import static org.jointly.ui.browser.Texts.reads;
import static org.jointly.ui.browser.Texts.saved;
import static org.jointly.ui.browser.Texts.select;
import static org.jointly.ui.browser.Texts.text;
import static org.jointly.ui.browser.Texts.withText;
import static org.jointly.ui.browser.Texts.write;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Amina and Clara change one paragraph at once, apart and together: every letter is there afterwards, once. */
class MeetingsIT {
    private static final String PICTURE = """
            () => new Promise(done => {
              const canvas = Object.assign(document.createElement('canvas'), { width: 400, height: 300 });
              canvas.toBlob(blob => {
                const data = new DataTransfer();
                data.items.add(new File([blob], 'map.png', { type: 'image/png' }));
                document.querySelector('.editor-text').dispatchEvent(
                    new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
                done();
              });
            })""";

    /** Without the empty ones that ProseMirror puts beside a picture for the caret. */
    private static final String PICTURES = ".editor-text img:not(.ProseMirror-separator)";

    @Test
    void aHeadingOfOneAndWordsOfAnotherMeet() {
        try (var amina = Visitor.atADesk("en");
                var clara = Visitor.atADesk("en")) {
            together(amina, clara, "Title words");
            apart(amina, clara);
            select(amina, "Title");
            amina.page().keyboard().press("Control+Alt+2");
            amina.page().locator(".editor-text h2", withText("Title words")).waitFor();
            write(clara, " TYPED");
            meet(amina, clara);
            for (var reader : List.of(amina, clara)) {
                reads(reader, "Title words TYPED");
                reader.page().locator(".editor-text h2", withText("TYPED")).waitFor();
            }
        }
    }

    @Test
    void bothPressEnterInOneParagraph() {
        try (var amina = Visitor.atADesk("en");
                var clara = Visitor.atADesk("en")) {
            together(amina, clara, "Hello World");
            apart(amina, clara);
            enterBefore(amina, "World");
            enterBefore(clara, " World");
            meet(amina, clara);
            for (var reader : List.of(amina, clara)) {
                reader.page().waitForFunction("document.querySelectorAll('.editor-text > p').length === 3");
                assertThat(text(reader)).isEqualTo("Hello World");
            }
        }
    }

    @Test
    void anItemGoesDeeperWhileAnotherWritesInIt() {
        try (var amina = Visitor.atADesk("en");
                var clara = Visitor.atADesk("en")) {
            together(amina, clara, "- one\ntwo");
            apart(amina, clara);
            caretBefore(amina, "two");
            amina.page().keyboard().press("Tab");
            write(clara, " more");
            meet(amina, clara);
            for (var reader : List.of(amina, clara)) {
                reads(reader, "two more");
                reader.page()
                        .locator(".editor-text [data-indent='1']", withText("two more"))
                        .waitFor();
            }
        }
    }

    @Test
    void aCommentStaysWithItsWordsWhateverBecomesOfTheParagraph() {
        try (var amina = Visitor.atADesk("en");
                var dalia = Visitor.atADesk("en")) {
            var address = begin(amina);
            write(amina, "Hello brave ZebraN of words");
            saved(amina);
            open(dalia, "dalia", address);
            reads(dalia, "ZebraN");
            comment(dalia, "ZebraN", "Which one?");
            amina.page().locator(".commented", withText("ZebraN")).waitFor();
            enterBefore(amina, "ZebraN");
            for (var key : List.of("Control+Alt+2", "Control+Shift+8", "Control+Shift+b")) {
                amina.page().keyboard().press(key);
                dalia.page().locator(".commented", withText("ZebraN")).waitFor();
            }
            select(amina, "ZebraN");
            amina.page().keyboard().press("Control+b");
            amina.page().locator(".editor-text strong", withText("ZebraN")).waitFor();
            amina.page().locator(".commented", withText("ZebraN")).waitFor();
        }
    }

    @Test
    void aCommentGoesAlongWithItsWordsWhenTheyAreCutAndPastedOrDragged() {
        try (var amina = Visitor.atADesk("en");
                var dalia = Visitor.atADesk("en")) {
            var address = begin(amina);
            write(amina, "Hello ZebraM words\nElsewhere ");
            saved(amina);
            open(dalia, "dalia", address);
            reads(dalia, "Elsewhere");
            comment(dalia, "ZebraM", "Which one?");
            amina.page().locator(".commented", withText("ZebraM")).waitFor();
            select(amina, "ZebraM");
            // the editor has seen what is selected, as when a person did it
            amina.page().locator(".editor-bubble").waitFor();
            amina.page().keyboard().press("Control+x");
            amina.page()
                    .locator(".margin-lost summary", withText("1 comment whose words are gone"))
                    .click();
            amina.page()
                    .locator(".margin .thread", withText("These words are not in the text any more."))
                    .getByText("ZebraM")
                    .waitFor();
            amina.page().locator(".editor-text").click();
            amina.page().keyboard().press("Control+End");
            amina.page().keyboard().press("Control+v");
            for (var reader : List.of(amina, dalia)) {
                commented(reader, "Elsewhere ZebraM", "ZebraM");
            }
            select(amina, "ZebraM");
            drag(amina, ".commented", "Hello");
            for (var reader : List.of(amina, dalia)) {
                commented(reader, "Hello", "ZebraM");
            }
            saved(amina);
            assertThat(text(amina).split("ZebraM", -1)).hasSize(2);
        }
    }

    /** What another wrote is looked for twice a minute. */
    private static void commented(Visitor reader, String paragraph, String words) {
        reader.page()
                .locator(".editor-text > p", withText(paragraph))
                .locator(".commented", new Locator.LocatorOptions().setHasText(words))
                .waitFor(new Locator.WaitForOptions().setTimeout(75_000));
    }

    private static void drag(Visitor visitor, String what, String before) {
        var from = visitor.page().locator(".editor-text " + what).boundingBox();
        var to = visitor.page().locator(".editor-text > p", withText(before)).boundingBox();
        var mouse = visitor.page().mouse();
        mouse.move(from.x + from.width / 2, from.y + from.height / 2);
        mouse.down();
        mouse.move(to.x + 40, to.y + to.height / 2, new Mouse.MoveOptions().setSteps(10));
        mouse.move(to.x + 1, to.y + to.height / 2, new Mouse.MoveOptions().setSteps(5));
        mouse.up();
    }

    @Test
    void whatIsComposedAtABlocksBordersStandsThereOnceWhileAnotherWrites() {
        try (var amina = Visitor.atADesk("en");
                var clara = Visitor.atADesk("en")) {
            together(amina, clara, "first\nlast");
            caretBefore(amina, "last");
            composes(amina, "日本", () -> write(clara, " more"));
            caretBefore(amina, "first");
            amina.page().keyboard().press("End");
            composes(amina, "東京", () -> write(clara, " still"));
            amina.page().keyboard().press("Enter");
            composes(amina, "大阪", () -> write(clara, " on"));
            saved(amina);
            saved(clara);
            for (var reader : List.of(amina, clara)) {
                reads(reader, "日本last more still on");
                var paragraphs = reader.page().locator(".editor-text > p");
                assertThat(paragraphs.count()).isEqualTo(3);
                assertThat(text(reader)).isEqualTo("first東京" + "大阪" + "日本last more still on");
            }
        }
    }

    /** As an input method does it: letter by letter, underlined, and then for good. */
    private static void composes(Visitor visitor, String words, Runnable meanwhile) {
        var input = visitor.page().context().newCDPSession(visitor.page());
        for (var typed = 1; typed <= words.length(); typed++) {
            var composition = new JsonObject();
            composition.addProperty("text", words.substring(0, typed));
            composition.addProperty("selectionStart", typed);
            composition.addProperty("selectionEnd", typed);
            input.send("Input.imeSetComposition", composition);
        }
        meanwhile.run();
        var committed = new JsonObject();
        committed.addProperty("text", words);
        input.send("Input.insertText", committed);
        input.detach();
    }

    @Test
    void wordsFromRightToLeftRunTheirWayAndMeetThoseOfAnother() {
        try (var amina = Visitor.atADesk("en");
                var clara = Visitor.atADesk("en")) {
            var address = begin(amina);
            open(clara, "clara", address);
            write(amina, "مرحبا بالعالم\nEnglish");
            reads(clara, "English");
            write(clara, " words");
            caretBefore(amina, "مرحبا");
            amina.page().keyboard().type("أهلا ");
            for (var reader : List.of(amina, clara)) {
                reads(reader, "أهلا مرحبا بالعالم");
                reads(reader, "English words");
                var direction = "text => getComputedStyle([...document.querySelectorAll('.editor-text > p')]"
                        + ".find(one => one.textContent.includes(text))).direction";
                assertThat(reader.page().evaluate(direction, "مرحبا")).isEqualTo("rtl");
                assertThat(reader.page().evaluate(direction, "English")).isEqualTo("ltr");
            }
        }
    }

    @Test
    void wordsTypedRightAfterAPictureStandBehindIt() {
        try (var amina = Visitor.atADesk("en")) {
            begin(amina);
            write(amina, "Before picture\n");
            amina.page().evaluate(PICTURE);
            amina.page().locator("dialog[open]").waitFor();
            amina.page().keyboard().press("Enter");
            amina.page().locator(PICTURES).waitFor();
            amina.page().keyboard().type("After words");
            saved(amina);
            assertThat(text(amina)).isEqualTo("Before picture" + "After words");
            assertThat(amina.page().locator(PICTURES).count()).isEqualTo(1);
        }
    }

    @Test
    void wordsAndWholeParagraphsAreStruckWithoutAPhantom() {
        try (var amina = Visitor.atADesk("en")) {
            begin(amina);
            write(amina, "one two three");
            amina.page().keyboard().press("Control+Alt+s");
            amina.page().keyboard().press("Control+Backspace");
            amina.page().locator(".editor-text del", withText("three")).waitFor();
            amina.page().keyboard().press("Backspace");
            amina.page().keyboard().press("Backspace");
            amina.page().waitForFunction("document.querySelector('.editor-text del').textContent === 'o three'");
            assertThat(amina.page().locator(".editor-text ins").count()).isZero();
            amina.page().keyboard().press("Control+Alt+2");
            amina.page()
                    .locator(".editor-suggestions em", withText("Heading 2"))
                    .waitFor();
            assertThat(amina.page().locator(".editor-text h2").count()).isZero();
            amina.page().locator(".editor-count", withText("± 2")).click();
            amina.page()
                    .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Accept all"))
                    .click();
            amina.page().waitForFunction("!document.querySelector('.editor-text :is(ins, del)')");
            saved(amina);
        }
    }

    @Test
    void aPhonesEnterAndDeletingEverythingLeaveAText() {
        try (var amina = Visitor.atADesk("en")) {
            begin(amina);
            write(amina, "first");
            amina.page().evaluate("document.execCommand('insertParagraph')");
            amina.page().keyboard().type("second");
            assertThat(amina.page().locator(".editor-text > p").count()).isEqualTo(2);
            amina.page().keyboard().press("Control+a");
            amina.page().keyboard().press("Delete");
            amina.page().waitForFunction("document.querySelectorAll('.editor-text > *').length === 1");
            amina.page().keyboard().type("again");
            saved(amina);
            assertThat(text(amina)).isEqualTo("again");
        }
    }

    private static void together(Visitor amina, Visitor clara, String words) {
        open(clara, "clara", begin(amina));
        write(amina, words);
        saved(amina);
        reads(clara, words.substring(words.lastIndexOf('\n') + 1));
    }

    private static void apart(Visitor... people) {
        for (var one : people) {
            one.offline(true);
            one.page().locator(".editor-state[data-state=offline]").waitFor();
        }
    }

    private static void meet(Visitor... people) {
        for (var one : people) {
            one.offline(false);
        }
        for (var one : people) {
            saved(one);
        }
    }

    private static void caretBefore(Visitor visitor, String words) {
        visitor.page().locator(".editor-text").focus();
        visitor.page().evaluate("""
                words => {
                  const { editor } = document.querySelector('jointly-editor');
                  editor.state.doc.descendants((node, at) => {
                    const found = node.isText ? node.text.indexOf(words) : -1;
                    if (found >= 0) editor.commands.setTextSelection(at + found);
                  });
                }""", words);
    }

    private static void enterBefore(Visitor visitor, String words) {
        caretBefore(visitor, words);
        visitor.page().keyboard().press("Enter");
    }
}
