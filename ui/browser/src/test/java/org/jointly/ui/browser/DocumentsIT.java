package org.jointly.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointly.ui.browser.Texts.begin;
import static org.jointly.ui.browser.Texts.comment;
import static org.jointly.ui.browser.Texts.exactly;
import static org.jointly.ui.browser.Texts.focused;
import static org.jointly.ui.browser.Texts.menu;
import static org.jointly.ui.browser.Texts.open;
import static org.jointly.ui.browser.Texts.path;
import static org.jointly.ui.browser.Texts.reads;
import static org.jointly.ui.browser.Texts.saved;
import static org.jointly.ui.browser.Texts.text;
import static org.jointly.ui.browser.Texts.withText;
import static org.jointly.ui.browser.Texts.write;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jointly.api.document.ExportApi;
import org.jointly.local.TestStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a programme's texts besides writing: files, versions, pens, and a role that ends. */
class DocumentsIT {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void aWordFileComesInAtTheEndOfItsSectionAndTheTextGoesOutInEveryForm() throws IOException {
        try (var amina = Visitor.atADesk("en")) {
            begin(amina);
            write(amina, "# Causes\nPoverty and fees.\n# Remedies\nFree legal aid.");
            saved(amina);
            var before = text(amina);

            menu(amina, "Import Word");
            amina.screenshot("document-import");
            amina.isAccessible();
            choose(amina, "fees.xlsx", "application/vnd.ms-excel", "a table".getBytes(StandardCharsets.UTF_8));
            amina.sees("Only Word files (.docx) can be taken in.");
            amina.page().locator("vaadin-upload input[type=file]").setInputFiles(large());
            amina.sees("The file is larger than 20 MB.");
            choose(amina, "fees.docx", ExportApi.WORD, "a table".getBytes(StandardCharsets.UTF_8));
            amina.sees("This file cannot be read as a Word file");
            amina.screenshot("document-import-refused");
            amina.isAccessible();
            assertThat(text(amina)).isEqualTo(before);

            var dialog = amina.page().getByRole(AriaRole.DIALOG);
            dialog.locator("vaadin-select").click();
            option(amina, "At the end of “Causes”").click();
            choose(amina, "fees.docx", ExportApi.WORD, WordSample.bytes());
            amina.sees("This did not come along");
            assertThat(dialog.locator("li").first().innerText())
                    .contains("Comments", "Rita Reviewer: Somebody should.");
            amina.screenshot("document-imported");
            amina.isAccessible();
            amina.page().keyboard().press("Escape");

            amina.page()
                    .locator(".editor-text h2", withText("Fees in practice"))
                    .waitFor();
            assertThat(amina.page().locator(".editor-text :is(h1, h2)").allInnerTexts())
                    .containsExactly("Causes", "Fees in practice", "Remedies");
            assertThat(amina.page().locator(".editor-text :is(th, td)").allInnerTexts())
                    .containsExactly("Corridor", "Fee", "Accra to Doha", "1,400 USD");
            assertThat(amina.page().locator(".editor-text th").count()).isEqualTo(2);
            assertThat(amina.page().locator(".editor-text .footnote").getAttribute("title"))
                    .isEqualTo("ILO survey of 2016");
            amina.page()
                    .waitForFunction(
                            "[...document.querySelectorAll('.editor-text img')].some(it => it.naturalWidth === 240)");
            assertThat(amina.page().locator(".editor-text del").innerText()).isEqualTo("may");
            assertThat(amina.page().locator(".editor-text ins").innerText()).isEqualTo("must");
            amina.page()
                    .locator(".suggested", withText("Rita Reviewer (in a Word file)"))
                    .first()
                    .waitFor();
            comment(amina, "Poverty", "Which study says so?");
            amina.page().locator(".commented").getByText("Poverty").waitFor();
            amina.screenshot("document-with-word");
            amina.isAccessible();

            menu(amina, "Download");
            amina.page().getByRole(AriaRole.MENUITEM, named("Markdown")).waitFor();
            amina.screenshot("document-download");
            amina.page().keyboard().press("Escape");
            amina.page().keyboard().press("Escape");
            isWhole(download(amina, "Word"), false);
            isWhole(download(amina, "Word with comments"), true);
            isPrinted(download(amina, "PDF"), false);
            isPrinted(download(amina, "PDF with comments"), true);
            assertThat(Files.readString(download(amina, "Markdown")))
                    .contains(
                            "International Organization for Migration (lead)",
                            "United Nations Office on Drugs and Crime")
                    .contains("# Causes\n", "## Fees in practice\n", "| Accra to Doha | 1,400 USD |")
                    .contains("[^1]: ILO survey of 2016", "data:image/png", "{--may--}", "{++must++}")
                    .doesNotContain("Which study");
            assertThat(amina.errors()).isEmpty();
        }
    }

    private static void isWhole(Path word, boolean comments) throws IOException {
        try (var file = new XWPFDocument(Files.newInputStream(word))) {
            assertThat(file.getParagraphs())
                    .extracting(paragraph -> paragraph.getStyle() + ": " + paragraph.getText())
                    .contains("Heading1: Causes", "Heading2: Fees in practice", "Heading1: Remedies");
            assertThat(file.getTables().getFirst().getText())
                    .contains("International Organization for Migration", "United Nations Office on Drugs and Crime");
            assertThat(file.getTables().getLast().getText()).contains("Accra to Doha", "1,400 USD");
            assertThat(file.getAllPictures()).hasSize(1);
            assertThat(file.getFootnotes().stream().flatMap(note -> note.getParagraphs().stream()))
                    .anyMatch(note -> note.getText().contains("ILO survey of 2016"));
            assertThat(file.getDocument().xmlText()).contains("w:author=\"Rita Reviewer\"", "<w:ins ", "<w:del ");
            var remarks = file.getDocComments();
            assertThat(remarks != null && !remarks.getComments().isEmpty()).isEqualTo(comments);
            if (comments) {
                assertThat(remarks.getComment(0).getAuthor()).startsWith("Amina Demo");
                assertThat(remarks.getComment(0).getText()).contains("Which study says so?");
            }
        }
    }

    private static void isPrinted(Path printed, boolean comments) throws IOException {
        try (var file = Loader.loadPDF(printed.toFile())) {
            var words = new PDFTextStripper().getText(file).replaceAll("\\s+", " ");
            assertThat(words)
                    .contains("International Organization for Migration", "Causes", "Fees in practice")
                    .contains("Accra to Doha", "ILO survey of 2016");
            assertThat(words.contains("Which study says so?")).isEqualTo(comments);
            var pictures = 0;
            for (var page : file.getPages()) {
                for (var name : page.getResources().getXObjectNames()) {
                    pictures += page.getResources().isImageXObject(name) ? 1 : 0;
                }
            }
            assertThat(pictures).isEqualTo(1);
        }
    }

    @Test
    void versionsComeAboutByThemselvesAndByNameAndAnyTwoAreCompared() throws IOException {
        var brief = "Brief " + UUID.randomUUID();
        try (var amina = Visitor.atADesk("en");
                var clara = Visitor.atADesk("en")) {
            var address = begin(amina);
            open(clara, "clara", address);
            write(amina, "Fees are paid by employers. ");
            reads(clara, "Fees are paid by employers.");
            write(clara, "Inspectors visit twice a year.");
            saved(clara);
            reads(amina, "Inspectors visit twice a year.");
            saved(amina);
            clara.open("/programmes");

            // while that text comes to rest, another one of the programme
            amina.open(address.replaceFirst("/documents/.*", "/documents")).press("New text");
            amina.page()
                    .getByLabel("Title", new Page.GetByLabelOptions().setExact(true))
                    .fill(brief);
            amina.page().getByLabel("The parts of a joint programme document").check();
            amina.press("Begin text");
            amina.page().waitForURL("**/documents/*-*");
            saved(amina.settled());
            var other = path(amina);
            reads(amina, "Executive summary");
            amina.press(brief);
            amina.page()
                    .getByLabel("Title", new Page.GetByLabelOptions().setExact(true))
                    .fill(brief + ", second");
            amina.page().keyboard().press("Enter");
            amina.page()
                    .locator(".title-field h1", withText(brief + ", second"))
                    .waitFor();
            menu(amina, "Sections and penholders");
            amina.page().locator(".sections vaadin-select").first().click();
            option(amina, "United Nations Office on Drugs and Crime").click();
            amina.screenshot("document-sections");
            press(amina, amina.page().getByRole(AriaRole.DIALOG), "Close");
            amina.page().locator(".editor-outline summary").click();
            amina.page()
                    .locator(".editor-outline li", withText("Executive summary"))
                    .locator(".outline-pen[title*='United Nations Office on Drugs and Crime']")
                    .waitFor();
            amina.screenshot("document-penholder");
            amina.isAccessible();
            assertThat(Files.readString(download(amina, "Markdown")))
                    .contains(brief + ", second", "# Situation analysis");
            clara.open(other);
            clara.page().locator(".editor-outline summary").click();
            clara.page().locator(".outline-pen").waitFor();
            clara.open(path(clara).replaceFirst("/documents/.*", "/documents"));
            clara.page().locator(".line h2", withText(brief + ", second")).waitFor();

            var itself = amina.page().locator(".version", withText("kept by the platform"));
            for (var looks = 0; looks < 40 && itself.count() == 0; looks++) {
                amina.open(address + "/versions");
                amina.page().locator(".version, .versions .empty").first().waitFor();
            }
            assertThat(itself.innerText()).contains("Written by", "Amina Demo", "Clara Demo");
            keep(amina, "First round");
            amina.open(address);
            reads(amina, "Inspectors");
            write(amina, "\nComplaints are answered.");
            saved(amina);
            amina.open(address + "/versions");
            keep(amina, "Second round");
            amina.open(address);
            reads(amina, "Complaints");
            amina.page().locator(".editor-text").focus();
            amina.page().keyboard().press("Control+A");
            amina.page()
                    .keyboard()
                    .type("Employers pay all fees. Inspectors come every month.\n\nComplaints are answered.");
            saved(amina);
            amina.open(address + "/versions");
            keep(amina, "Third round");

            compare(amina, "First round", "Second round");
            amina.page()
                    .locator(".changes ins", withText("Complaints are answered."))
                    .waitFor();
            assertThat(amina.page().locator(".changes del").count()).isZero();
            compare(amina, "Second round", "Third round");
            amina.page().locator(".changes ins", withText("month")).first().waitFor();
            amina.page().locator(".changes del", withText("twice")).first().waitFor();
            amina.screenshot("document-versions-difference");
            amina.isAccessible();

            press(amina, version(amina, "First round"), "Freeze");
            confirm(amina, "Freeze");
            version(amina, "First round").getByText("Frozen", exactly()).waitFor();
            assertThat(version(amina, "First round").locator("code").getAttribute("title"))
                    .matches("[0-9a-f]{64}");
            assertThat(version(amina, "First round")
                            .getByText("Freeze", exactly())
                            .count())
                    .isZero();
            isRightFor(download(amina, version(amina, "First round"), "Word"));

            press(amina, version(amina, "First round"), "Restore");
            confirm(amina, "Restore");
            amina.page().waitForURL("**" + address);
            reads(amina, "Inspectors visit twice a year.");
            assertThat(text(amina)).doesNotContain("Complaints");
            amina.open(address + "/versions");
            amina.page().locator(".version").nth(4).waitFor();
            assertThat(amina.page().locator(".version h2").allInnerTexts())
                    .containsSubsequence("First round", "Third round", "Second round", "First round");
            amina.page().setViewportSize(360, 740);
            amina.screenshot("phone-document-versions-kept");
            fits(amina);
            assertThat(amina.errors()).isEmpty();
        }
    }

    private static void isRightFor(Path word) throws IOException {
        try (var file = new XWPFDocument(Files.newInputStream(word))) {
            assertThat(file.getParagraphs())
                    .extracting(paragraph -> paragraph.getText())
                    .anyMatch(text -> text.contains("First round"))
                    .anyMatch(text -> text.contains("Inspectors visit twice a year."))
                    .noneMatch(text -> text.contains("Complaints"));
        }
    }

    @Test
    void whoseRoleEndsWhileTheyAreAwayKeepsTheirWordsAndOnlyReads() {
        assumeTrue(RunningJointly.ownProcesses(), "only roles of our own people may be changed");
        var people = TestStack.shared().people();
        var greta = "greta-" + UUID.randomUUID();
        people.add(greta, "iom:editor");
        try (var amina = Visitor.atADesk("en");
                var away = Visitor.atADesk("en");
                var there = Visitor.atADesk("en")) {
            var address = begin(amina);
            open(there, greta, address);
            open(away, greta, address);
            write(away, "Saved before. ");
            saved(away);
            away.offline(true);
            away.page().locator(".editor-state[data-state=offline]").waitFor();
            write(away, "Written on the way. ");
            people.grantRole(greta, "iom", "commenter");
            people.revokeRole(greta, "iom", "editor");
            there.page().locator(".editor-text[contenteditable=false]").waitFor();
            there.page().locator(".editor-state[data-state=reading]").waitFor();
            rename(there).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
            away.page()
                    .locator(".editor-state", withText("kept on this device"))
                    .waitFor();
            away.offline(false);

            away.sees("You may only read this text now");
            away.page()
                    .locator(".editor-state[data-state=unsaved]", withText("Not saved"))
                    .waitFor();
            assertThat(away.page().locator(".editor-text").getAttribute("contenteditable"))
                    .isEqualTo("false");
            assertThat(text(away)).contains("Written on the way.");
            away.screenshot("document-role-ended");
            away.isAccessible();
            var file = away.page()
                    .waitForDownload(() -> away.page()
                            .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Download as text"))
                            .click());
            assertThat(file.path()).content().contains("Saved before.", "Written on the way.");
            reads(amina, "Saved before.");
            assertThat(text(amina)).doesNotContain("on the way");

            comment(away, "Saved", "May I still say this?");
            amina.page().locator(".thread-words", withText("Saved")).waitFor();
            people.grantRole(greta, "iom", "editor");
            away.page().locator(".editor-text[contenteditable=true]").waitFor();
            reads(amina, "Written on the way.");
            saved(away);
            assertThat(away.page()
                            .locator(".editor-notice:not(.editor-aside):not(.editor-hint)")
                            .isVisible())
                    .isFalse();
            rename(there).waitFor();
        }
    }

    private static Locator rename(Visitor visitor) {
        return visitor.page().locator(".title-field h1 button");
    }

    @Test
    void everythingBesideTheTextIsReachedByTheKeyboardAndFitsAPhoneInTheDark() {
        try (var amina = Visitor.atADesk("en");
                var dalia = Visitor.atADesk("en");
                var boris = Visitor.onAPhone("ar", ColorScheme.LIGHT)) {
            var address = begin(amina);
            var keys = amina.page().keyboard();
            amina.page().locator(".editor-text").focus();
            keys.type(
                    "# Causes\nPoverty and fees drive workers into debt. [Fees are banned.]\n# Remedies\nFree legal aid. ");
            keys.type("العمل اللائق للجميع");
            saved(amina);
            open(dalia, "dalia", address);
            comment(dalia, "Poverty", "Which study says so?");

            reach(amina, "Shift+Tab", ".editor-outline summary");
            keys.press("Enter");
            amina.page().locator(".editor-outline button", withText("Remedies")).waitFor();
            reach(amina, "Tab", ".editor-outline li:last-child button");
            keys.press("Enter");
            amina.page().waitForFunction("document.activeElement.matches('.editor-text')");
            keys.press("End");
            keys.type(" today");
            amina.page().locator(".editor-text h1", withText("Remedies today")).waitFor();
            keys.press("Control+Alt+s");
            keys.press("End");
            keys.type(" and tomorrow");
            keys.press("Control+Alt+s");
            keys.press("Control+f");
            keys.type("legal");
            reach(amina, "Tab", "[aria-label='Replace with']");
            keys.type("medical");
            keys.press("Enter");
            keys.press("Enter");
            keys.press("Escape");
            reads(amina, "Free medical aid.");

            amina.page().locator(".thread-words", withText("Poverty")).waitFor();
            reach(amina, "Tab", ".thread-words");
            keys.press("Enter");
            amina.sees("Which study says so?");
            reach(amina, "Tab", ".margin textarea");
            keys.type("The one of 2016.");
            amina.screenshot("document-desk-light");
            amina.isAccessible();
            dark(amina, true);
            amina.isAccessible();
            amina.screenshot("document-desk-dark");
            amina.open(address);
            amina.page().locator(".editor-suggestions li").first().waitFor();
            amina.page().locator(".thread-words").waitFor();
            amina.page().setViewportSize(360, 740);
            amina.screenshot("document-phone-dark");
            fits(amina);
            amina.isAccessible();
            dark(amina, false);
            amina.screenshot("document-phone-light");
            open(boris, "boris", address);
            reads(boris, "العمل اللائق للجميع");
            boris.page().locator(".commented").first().waitFor();
            boris.screenshot("document-phone-arabic");
            Visitor.wholePage(boris.page(), "document-phone-arabic-all");
            fits(boris);
            boris.isAccessible();
        }
    }

    /** Presses a key until something has the focus, as a person does who sees where it is. */
    private static void reach(Visitor visitor, String key, String selector) {
        for (var times = 0; times < 80 && !focused(visitor, selector); times++) {
            visitor.page().keyboard().press(key);
        }
        assertThat(focused(visitor, selector))
                .as(selector + " is reached by " + key)
                .isTrue();
    }

    private static void dark(Visitor visitor, boolean dark) {
        visitor.page()
                .emulateMedia(
                        new Page.EmulateMediaOptions().setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT));
    }

    private static void fits(Visitor visitor) {
        assertThat(visitor.page()
                        .evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth + 1"))
                .as("does not scroll sideways")
                .isEqualTo(true);
    }

    private static void choose(Visitor visitor, String name, String type, byte[] bytes) {
        visitor.page().locator("vaadin-upload input[type=file]").setInputFiles(new FilePayload(name, type, bytes));
    }

    private Path large() throws IOException {
        var file = folder.resolve("large.docx");
        try (var large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength((20 << 20) + 1);
        }
        return file;
    }

    private static Path download(Visitor visitor, String form) {
        menu(visitor, "Download");
        return visitor.page()
                .waitForDownload(() ->
                        visitor.page().getByRole(AriaRole.MENUITEM, named(form)).click())
                .path();
    }

    private static Path download(Visitor visitor, Locator within, String form) {
        within.getByRole(
                        AriaRole.MENUITEM,
                        new Locator.GetByRoleOptions().setName("Download").setExact(true))
                .click();
        return visitor.page()
                .waitForDownload(() ->
                        visitor.page().getByRole(AriaRole.MENUITEM, named(form)).click())
                .path();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator option(Visitor visitor, String name) {
        return visitor.page().getByRole(AriaRole.OPTION, named(name));
    }

    private static void keep(Visitor visitor, String name) {
        visitor.page().getByLabel("Name of this version").fill(name);
        visitor.press("Keep this version");
        version(visitor, name).waitFor();
    }

    private static Locator version(Visitor visitor, String name) {
        return visitor.page()
                .locator(".version")
                .filter(new Locator.FilterOptions()
                        .setHas(visitor.page().locator("h2").getByText(name, exactly())))
                .last();
    }

    private static void press(Visitor visitor, Locator within, String button) {
        within.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static void confirm(Visitor visitor, String button) {
        press(visitor, visitor.page().getByRole(AriaRole.DIALOG), button);
    }

    private static void compare(Visitor visitor, String from, String to) {
        var choices = visitor.page().locator(".comparing vaadin-select");
        choices.nth(0).click();
        option(visitor, from).click();
        choices.nth(1).click();
        option(visitor, to).click();
        visitor.press("Compare");
    }
}
