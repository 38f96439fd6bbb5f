package org.jointly.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Amina of IOM and Clara of UNODC write one text, and Dalia of an NGO comments on it. */
class CoeditingIT {
    private static final String IOM = "International Organization for Migration";
    private static final String PROGRAMME = "Fair recruitment in West Africa";

    /** Others' carets and their names stand among the words, but are no part of them. */
    private static final String TEXT = """
            () => {
              const copy = document.querySelector('.editor-text').cloneNode(true);
              copy.querySelectorAll('.caret').forEach(caret => caret.remove());
              return copy.textContent.replaceAll('\u2060', '').trim();
            }""";

    /** As with a proxy that does not let WebSockets through: they never open. */
    private static final String WITHOUT_SOCKET = """
            const Real = WebSocket;
            window.WebSocket = class extends Real {
              constructor(url, protocols) {
                super(String(url).replace('/documents/live', '/nowhere'), protocols);
              }
            };""";

    @Test
    void twoOrganisationsWriteAtOnceAndAPartnerCommentsWithoutChangingALetter() {
        try (var amina = Visitor.atADesk("en");
                var clara = Visitor.atADesk("en");
                var dalia = Visitor.atADesk("en")) {
            var address = begin(amina);
            open(clara, "clara", address);
            open(dalia, "dalia", address);

            write(amina, "Recruiters pay every fee. ");
            reads(clara, "Recruiters pay every fee.");
            write(clara, "Inspectors visit twice a year.");
            for (var reader : new Visitor[] {amina, clara, dalia}) {
                reads(reader, "Recruiters pay every fee. Inspectors visit twice a year.");
            }
            saved(amina);
            saved(clara);
            amina.page().locator(".editor-people li[title*='Clara Demo']").waitFor();

            dalia.page().locator(".editor-text").click();
            dalia.page().keyboard().type("Not mine to write");
            assertThat(dalia.page().locator(".editor-text").getAttribute("contenteditable"))
                    .isEqualTo("false");
            comment(dalia, "Inspectors", "Announced or unannounced?");
            dalia.sees("Announced or unannounced?").screenshot("document-partner");
            dalia.isAccessible();
            dalia.page().locator(".commented").getByText("Inspectors").waitFor();

            var thread = amina.page().locator(".thread-words", new Page.LocatorOptions().setHasText("Inspectors"));
            thread.waitFor();
            amina.page().locator(".commented").waitFor();
            amina.screenshot("document-writer");
            amina.isAccessible();
            thread.click();
            amina.sees("Announced or unannounced?");
            resolve(amina, "Accepted");
            amina.page().locator(".settled", withText("Accepted")).waitFor();
            amina.screenshot("document-thread");
            for (var reader : new Visitor[] {amina, clara, dalia}) {
                assertThat(text(reader)).isEqualTo("Recruiters pay every fee. Inspectors visit twice a year.");
                assertThat(reader.errors()).isEmpty();
            }
        }
    }

    @Test
    void whatIsWrittenWithoutANetworkArrivesWhenItIsBack() {
        try (var amina = Visitor.atADesk("en");
                var clara = Visitor.atADesk("en")) {
            open(clara, "clara", begin(amina));
            write(amina, "Before. ");
            reads(clara, "Before.");

            amina.offline(true);
            amina.page().locator(".editor-state[data-state=offline]").waitFor();
            write(amina, "Written in the train. ");
            amina.screenshot("document-offline");
            write(clara, "Written at the desk. ");
            saved(clara);
            assertThat(text(clara)).doesNotContain("train");
            assertThat(text(amina)).doesNotContain("desk");

            amina.offline(false);
            reads(clara, "Written in the train.");
            reads(amina, "Written at the desk.");
            saved(amina);
            assertThat(text(amina)).isEqualTo(text(clara)).contains("Before.");
        }
    }

    /** The heart of the product: what anybody saw as saved is there, whatever happens to the machine. */
    @Test
    void nothingAcknowledgedIsLostWhenTheBackendIsKilled() {
        assumeTrue(RunningJointly.ownProcesses(), "only a backend of our own may be killed");
        try (var amina = Visitor.atADesk("en");
                var clara = Visitor.atADesk("en");
                var dalia = Visitor.atADesk("en")) {
            var address = begin(amina);
            open(clara, "clara", address);
            open(dalia, "dalia", address);
            for (var kill = 0; kill < 3; kill++) {
                write(amina, "Amina saved %d. ".formatted(kill));
                saved(amina);
                write(clara, "Clara saved %d. ".formatted(kill));
                saved(clara);
                write(amina, "Amina in between %d. ".formatted(kill));
                RunningJointly.shared().killBackend();
                amina.page().locator(".editor-state:not([data-state=saved])").waitFor();
                write(amina, "Amina alone %d. ".formatted(kill));
                write(clara, "Clara alone %d. ".formatted(kill));
                RunningJointly.shared().startBackend();
                for (var words :
                        List.of("Amina saved", "Clara saved", "Amina in between", "Amina alone", "Clara alone")) {
                    for (var reader : List.of(amina, clara, dalia)) {
                        reads(reader, "%s %d.".formatted(words, kill));
                    }
                }
                saved(amina);
                saved(clara);
            }

            assertThat(text(clara)).isEqualTo(text(amina));
            assertThat(text(dalia)).isEqualTo(text(amina));
        }
    }

    @Test
    void whereNoWebSocketGetsThroughOneWritesAllTheSame() {
        try (var amina = Visitor.atADesk("en");
                var clara = Visitor.atADesk("en")) {
            clara.page().context().addInitScript(WITHOUT_SOCKET);
            open(clara, "clara", begin(amina));
            write(clara, "From behind a strict proxy. ");
            saved(clara);
            reads(amina, "From behind a strict proxy.");
            write(amina, "Heard. ");
            reads(clara, "Heard.");
            saved(amina);
        }
    }

    @Test
    void aVersionIsKeptComparedAndBroughtBack() {
        try (var amina = Visitor.atADesk("en")) {
            var address = begin(amina);
            write(amina, "Complaints are answered within thirty days.");
            saved(amina);
            amina.open(address + "/versions");
            amina.page().getByLabel("Name of this version").fill("First round");
            amina.press("Keep this version").sees("“First round” is kept");

            amina.open(address);
            reads(amina, "thirty days");
            amina.page().locator(".editor-text").getByText("thirty").first().click();
            amina.page().keyboard().press("Control+A");
            amina.page().keyboard().type("Complaints are answered within sixty days.");
            saved(amina);
            amina.open(address + "/versions").press("Compare with now");
            amina.page().locator("ins", withText("sixty")).waitFor();
            amina.page().locator("del", withText("thirty")).waitFor();
            amina.screenshot("document-versions");
            amina.isAccessible();

            amina.press("Restore");
            amina.page()
                    .getByRole(AriaRole.DIALOG)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Restore"))
                    .click();
            amina.page().waitForURL("**" + address);
            reads(amina, "Complaints are answered within thirty days.");
        }
    }

    /** A text nobody else writes in, in a programme that IOM leads, UNODC drafts and an NGO is partner of; where it is. */
    private static String begin(Visitor amina) {
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
        return amina.page().url().replaceFirst("^https?://[^/]+", "");
    }

    private static void open(Visitor visitor, String username, String address) {
        visitor.open(address).signIn(username);
        visitor.page().locator(".editor-state[data-state]").waitFor();
    }

    private static void write(Visitor visitor, String words) {
        visitor.page().locator(".editor-text").click();
        visitor.page().keyboard().press("Control+End");
        visitor.page().keyboard().type(words);
    }

    private static void reads(Visitor visitor, String words) {
        visitor.page().waitForFunction("words => (%s)().includes(words)".formatted(TEXT), words);
    }

    private static void saved(Visitor visitor) {
        visitor.page().locator(".editor-state[data-state=saved]").waitFor();
    }

    private static void comment(Visitor visitor, String word, String text) {
        visitor.page().locator(".editor-text").getByText(word).first().evaluate("""
                (place, word) => {
                  const words = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
                  for (let node = words.nextNode(); node; node = words.nextNode()) {
                    const at = node.data.indexOf(word);
                    if (at >= 0) getSelection().setBaseAndExtent(node, at, node, at + word.length);
                  }
                }""", word);
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

    private static void resolve(Visitor visitor, String disposition) {
        visitor.press("Resolve");
        var dialog = visitor.page().getByRole(AriaRole.DIALOG);
        dialog.locator("vaadin-select").click();
        visitor.page()
                .getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(disposition).setExact(true))
                .click();
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Resolve"))
                .click();
    }

    private static String text(Visitor visitor) {
        return (String) visitor.page().evaluate("(%s)()".formatted(TEXT));
    }

    private static Page.LocatorOptions withText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }
}
