package org.jointly.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointly.ui.browser.Texts.IOM;
import static org.jointly.ui.browser.Texts.begin;
import static org.jointly.ui.browser.Texts.comment;
import static org.jointly.ui.browser.Texts.exactly;
import static org.jointly.ui.browser.Texts.focused;
import static org.jointly.ui.browser.Texts.insert;
import static org.jointly.ui.browser.Texts.onTheDevice;
import static org.jointly.ui.browser.Texts.open;
import static org.jointly.ui.browser.Texts.path;
import static org.jointly.ui.browser.Texts.reads;
import static org.jointly.ui.browser.Texts.saved;
import static org.jointly.ui.browser.Texts.select;
import static org.jointly.ui.browser.Texts.text;
import static org.jointly.ui.browser.Texts.withText;
import static org.jointly.ui.browser.Texts.write;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Amina of IOM and Clara of UNODC write one text, and Dalia of an NGO comments on it. */
class CoeditingIT {
    private static final String CLARA = "Clara Demo · United Nations Office on Drugs and Crime";

    private static final String COPIES =
            "indexedDB.databases().then(all => all.filter(one => one.name.startsWith('jointly.')).length)";

    /** As with a proxy that does not let WebSockets through, until it does: meanwhile they never open. */
    private static final String WITHOUT_SOCKET = """
            window.strict = true;
            window.opened = 0;
            const Real = WebSocket;
            window.WebSocket = class extends Real {
              constructor(url, protocols) {
                super(window.strict ? String(url).replace('/documents/live', '/nowhere') : url, protocols);
                this.addEventListener('open', () => window.opened += String(url).endsWith('/documents/live') ? 1 : 0);
              }
            };""";

    /** The backend's live texts cannot be reached at all, in whatever way. */
    private static final String WITHOUT_LIVE_TEXTS = """
            const Socket = WebSocket, Events = EventSource;
            const away = url => String(url).replace('/documents/live', '/nowhere');
            window.WebSocket = class extends Socket { constructor(url, protocols) { super(away(url), protocols); } };
            window.EventSource = class extends Events { constructor(url) { super(away(url)); } };""";

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
            amina.page().locator(".editor-face[title*='Clara Demo']").first().waitFor();

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

    /**
     * The heart of the product: what anybody saw as saved is there, whatever happens to the network or the machine, and a
     * suggestion stays that of the person and organisation who made it.
     */
    @Test
    void nothingAcknowledgedIsLostWhenTheBackendIsKilled() {
        assumeTrue(RunningJointly.ownProcesses(), "only a backend of our own may be killed");
        try (var amina = Visitor.atADesk("en");
                var clara = Visitor.atADesk("en");
                var dalia = Visitor.atADesk("en")) {
            var address = begin(amina);
            open(clara, "clara", address);
            open(dalia, "dalia", address);
            write(amina, "States shall register all recruiters by law. ");
            saved(amina);
            reads(clara, "States shall register all recruiters by law.");
            suggest(clara);
            replace(clara, "shall", "should");
            replace(clara, "by law", "");
            suggest(clara);
            saved(clara);
            for (var reader : List.of(amina, dalia)) {
                suggestion(reader, "should").getByText(CLARA).waitFor();
                suggestion(reader, "by law").getByText(CLARA).waitFor();
            }
            comment(dalia, "recruiters", "Also those abroad?");
            amina.isAccessible();
            amina.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            amina.isAccessible();
            amina.screenshot("document-suggestions-dark");
            amina.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));

            for (var kill = 0; kill < 3; kill++) {
                write(amina, "Amina saved %d. ".formatted(kill));
                saved(amina);
                write(clara, "Clara saved %d. ".formatted(kill));
                saved(clara);
                insert(amina, "Amina in between %d. ".formatted(kill));
                clara.offline(kill == 1);
                RunningJointly.shared().killBackend();
                amina.page().locator(".editor-state:not([data-state=saved])").waitFor();
                write(amina, "Amina alone %d. ".formatted(kill));
                write(clara, "Clara alone %d. ".formatted(kill));
                if (kill == 0) {
                    answer(amina, "should", "Accept");
                    answer(amina, "by law", "Reject");
                }
                if (kill == 2) {
                    amina.offline(true);
                    clara.offline(true);
                }
                RunningJointly.shared().startBackend();
                if (kill == 2) {
                    readsWhoWasNeverThere(address, "Amina saved 2.", "Clara saved 2.");
                }
                amina.offline(false);
                clara.offline(false);
                for (var words :
                        List.of("Amina saved", "Clara saved", "Amina in between", "Amina alone", "Clara alone")) {
                    for (var reader : List.of(amina, clara, dalia)) {
                        reads(reader, "%s %d.".formatted(words, kill));
                    }
                }
                saved(amina);
                saved(clara);
            }

            assertThat(text(amina)).startsWith("States should register all recruiters by law.");
            assertThat(text(clara)).isEqualTo(text(amina));
            assertThat(text(dalia)).isEqualTo(text(amina));
            for (var reader : List.of(amina, clara, dalia)) {
                assertThat(reader.page().locator(".editor-text :is(ins, del)").count())
                        .isZero();
                decided(reader, "should", CLARA, "Accepted by Amina Demo · " + IOM);
                decided(reader, "by law", CLARA, "Rejected by Amina Demo · " + IOM);
            }
            amina.screenshot("document-decided");
            amina.page().locator(".thread-words", withText("recruiters")).waitFor();
            amina.page().locator(".commented").getByText("recruiters").waitFor();

            amina.open(address + "/versions");
            amina.page().getByLabel("Name of this version").fill("Second round");
            amina.press("Keep this version");
            amina.page()
                    .locator(".version", withText("Second round"))
                    .getByText("Clara Demo")
                    .waitFor();
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
            assertThat(clara.page().evaluate("opened")).isEqualTo(0);

            clara.page().evaluate("strict = false");
            clara.page().waitForFunction("opened >= 2");
            saved(clara);
            write(clara, "And without it again. ");
            saved(clara);
            reads(amina, "And without it again.");
        }
    }

    @Test
    void whoseParticipationEndsSeesItAtOnceAndKeepsWhatWasNotSaved() {
        var name = "Fair fees " + UUID.randomUUID();
        try (var clara = Visitor.atADesk("en");
                var ilse = Visitor.atADesk("en");
                var away = Visitor.atADesk("en");
                var ivan = Visitor.atADesk("en")) {
            clara.open("/programmes/new").signIn("clara");
            clara.page().getByLabel("Title (English)").fill(name);
            clara.press("Create programme");
            clara.page().waitForURL("**/programmes/*-*");
            var programme = path(clara.settled());
            clara.open(programme + "/organisations").press("Invite organisations");
            var organisation =
                    clara.page().getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Organisation"));
            organisation.fill("International Labour");
            clara.page()
                    .locator("vaadin-combo-box-item", withText("International Labour"))
                    .first()
                    .click();
            clara.press("Send invitation").sees("Invited, not answered yet");
            ivan.open("/").signIn("ivan");
            ivan.page()
                    .locator(".matter", withText(name))
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Answer"))
                    .click();
            ivan.press("Accept");
            ivan.page().waitForURL("**/programmes/*-*");

            ilse.open(programme + "/documents").signIn("ilse");
            ilse.page().locator(".line h2 a").first().click();
            saved(ilse);
            write(ilse, "Saved in time. ");
            saved(ilse);
            open(away, "ilse", path(ilse));
            away.offline(true);
            away.page().locator(".editor-state[data-state=offline]").waitFor();
            write(away, "Written on the way. ");
            ilse.page().evaluate("""
                    () => { const tickets = document.querySelector('jointly-editor').$server;
                            const ask = tickets.ticket;
                            window.asked = 0;
                            tickets.ticket = () => { window.asked++; return ask.call(tickets); }; }""");

            clara.open(programme + "/organisations");
            clara.page()
                    .locator(".entry", withText("International Labour"))
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("End participation"))
                    .click();
            clara.page()
                    .getByRole(AriaRole.DIALOG)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("End participation"))
                    .click();
            while (!ilse.page()
                    .locator(".editor-notice:not(.editor-aside):not(.editor-hint)")
                    .isVisible()) {
                ilse.page().keyboard().type("Too late. ");
            }
            ilse.sees("Your organisation does not take part in this text any more")
                    .screenshot("document-ended");
            ilse.isAccessible();
            assertThat(ilse.page().locator(".editor-text").getAttribute("contenteditable"))
                    .isEqualTo("false");
            assertThat(ilse.page().locator(".tool-bold").getAttribute("aria-disabled"))
                    .isEqualTo("true");
            ilse.page().evaluate("asked = 0");
            var file = ilse.page()
                    .waitForDownload(() -> ilse.page()
                            .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Download as text"))
                            .click());
            assertThat(file.path()).content().contains("Saved in time. T");
            assertThat(ilse.page().evaluate("asked"))
                    .as("whoever was told that it is over does not come again")
                    .isEqualTo(0);

            away.offline(false);
            away.sees("Your organisation does not take part in this text any more");
            away.page().locator(".editor-state[data-state=refused]").waitFor();
            assertThat(away.page().locator(".editor-text").getAttribute("contenteditable"))
                    .isEqualTo("false");
            var written = away.page()
                    .waitForDownload(() -> away.page()
                            .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Download as text"))
                            .click());
            assertThat(written.path()).content().contains("Written on the way.");
        }
    }

    @Test
    void whatWasWrittenBeforeThePageWasClosedWithoutANetworkIsMergedLater() {
        try (var amina = Visitor.atADesk("en");
                var clara = Visitor.atADesk("en")) {
            var address = begin(amina);
            open(clara, "clara", address);
            write(amina, "Before. ");
            saved(amina);
            reads(clara, "Before.");
            amina.offline(true);
            amina.page().locator(".editor-state[data-state=offline]").waitFor();
            write(amina, "Written on the plane. ");
            onTheDevice(amina);
            amina.turnAway();
            write(clara, "Written meanwhile. ");
            saved(clara);

            amina.offline(false);
            amina.page().addInitScript(WITHOUT_LIVE_TEXTS);
            amina.open(address);
            reads(amina, "Written on the plane.");
            amina.page()
                    .locator(".editor-state:not([data-state=saved])", withText("kept on this device"))
                    .waitFor();
            assertThat(text(amina)).doesNotContain("meanwhile");
            write(amina, "Written on landing. ");
            amina.screenshot("document-kept");
            onTheDevice(amina);
            amina.turnAway();

            amina.open(address);
            saved(amina);
            for (var reader : List.of(amina, clara)) {
                for (var words : List.of("Before.", "on the plane.", "meanwhile.", "on landing.")) {
                    reads(reader, words);
                }
            }
            assertThat(text(amina)).isEqualTo(text(clara));
        }
    }

    @Test
    void signingOutTakesTheCopyOnTheDeviceAlong() {
        try (var amina = Visitor.atADesk("en")) {
            var address = begin(amina);
            write(amina, "Nobody else’s business on this computer. ");
            saved(amina);
            assertThat(copies(amina)).isPositive();

            amina.page().navigate("/logout");
            amina.sees("You are signed out");
            amina.page().waitForFunction("async () => (await %s) === 0".formatted(COPIES));
            amina.open(address);
            amina.page().locator("#username").waitFor();
            assertThat(copies(amina)).isZero();
        }
    }

    @Test
    void theKeyboardAloneIsEnoughAndListenersHearWhoComes() {
        try (var amina = Visitor.atADesk("en");
                var clara = Visitor.atADesk("en")) {
            var address = begin(amina);
            var keys = amina.page().keyboard();
            for (var tab = 0; tab < 80 && !focused(amina, ".editor-text"); tab++) {
                keys.press("Tab");
            }
            assertThat(focused(amina, ".editor-text")).isTrue();
            keys.type("## Recruitment fees\nNo worker pays. ");
            keys.press("Alt+F10");
            while (!focused(amina, ".tool-bold")) {
                keys.press("ArrowRight");
            }
            keys.press("Enter");
            assertThat(amina.page().locator(".tool-bold").getAttribute("aria-pressed"))
                    .isEqualTo("true");
            keys.type("Ever.");
            amina.page().locator(".editor-text strong", withText("Ever.")).waitFor();
            keys.press("Control+b");
            for (var tool : List.of("bold", "bold", "bullets", "bullets")) {
                assertThat(amina.page().evaluate("""
                                tool => {
                                  document.querySelector('.tool-' + tool).focus();
                                  document.querySelector('.tool-' + tool).click();
                                  return document.activeElement.matches('.editor-text');
                                }""", tool))
                        .as("what is typed right after pressing " + tool + " goes into the text")
                        .isEqualTo(true);
            }
            keys.press("Control+Alt+s");
            heard(amina, "You now suggest");
            keys.type(" Nobody.");
            keys.press("Control+Alt+s");
            amina.page().locator(".editor-suggestions li").first().waitFor();
            keys.press("Control+Alt+j");
            while (!amina.page().evaluate("document.activeElement.textContent").equals("Accept")) {
                keys.press("Tab");
            }
            keys.press("Enter");
            amina.page()
                    .locator(".editor-suggestions summary", withText("Decided"))
                    .waitFor();
            assertThat(text(amina)).endsWith("No worker pays. Ever. Nobody.");
            amina.page().waitForFunction("document.activeElement.matches(':is(jointly-editor, .margin) *')");

            amina.page().locator(".editor-text").focus();
            keys.press("Control+/");
            amina.sees("Go to the suggestions");
            amina.screenshot("document-help");
            amina.isAccessible();
            keys.press("Escape");
            keys.press("Control+f");
            keys.type("worker");
            keys.press("Enter");
            amina.sees("1 of 1");
            keys.press("Escape");
            amina.page().waitForFunction("document.activeElement.matches('.editor-text')");

            open(clara, "clara", address);
            heard(amina, "Here now: " + CLARA);
            clara.open("/programmes");
            heard(amina, "Gone: " + CLARA);
            amina.offline(true);
            heard(amina, "Offline");
            amina.offline(false);
            heard(amina, "All changes saved");
        }
    }

    @Test
    void arabicRunsFromTheRightBesideEnglish() {
        try (var amina = Visitor.atADesk("en");
                var boris = Visitor.atADesk("ar")) {
            var address = begin(amina);
            write(amina, "Decent work for all.\nالعمل اللائق للجميع\n- لا رسوم على العمال\nNo fees");
            saved(amina);
            open(boris, "boris", address);
            reads(boris, "No fees");
            for (var reader : List.of(amina, boris)) {
                assertThat(direction(reader, "p", "Decent")).isEqualTo("ltr");
                assertThat(direction(reader, "p", "اللائق")).isEqualTo("rtl");
                assertThat(direction(reader, "[data-list=bullet]", "رسوم")).isEqualTo("rtl");
                assertThat(direction(reader, "[data-list=bullet]", "No fees")).isEqualTo("ltr");
                reader.isAccessible();
            }
            boris.screenshot("document-arabic");
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

    /** Whoever wrote it would tell it anew, were it lost. */
    private static void readsWhoWasNeverThere(String address, String... words) {
        try (var boris = Visitor.atADesk("en")) {
            open(boris, "boris", address);
            for (var each : words) {
                reads(boris, each);
            }
        }
    }

    private static void suggest(Visitor visitor) {
        visitor.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Suggest instead of changing"))
                .click();
    }

    /** Words typed over others, or these only deleted. */
    private static void replace(Visitor visitor, String word, String other) {
        visitor.page().locator(".editor-text").focus();
        select(visitor, word);
        // The browser tells the editor of a selection a little later; a person's hand is slower than that.
        visitor.page().waitForFunction("""
                word => {
                  const { doc, selection } = document.querySelector('jointly-editor').editor.state;
                  return doc.textBetween(selection.from, selection.to) === word;
                }""", word);
        if (other.isEmpty()) {
            visitor.page().keyboard().press("Delete");
        } else {
            visitor.page().keyboard().type(other);
        }
    }

    private static Locator suggestion(Visitor visitor, String words) {
        return visitor.page()
                .locator(".editor-suggestions > ul > li")
                .filter(new Locator.FilterOptions()
                        .setHas(visitor.page().locator(":is(ins, del)").getByText(words, exactly())));
    }

    private static void answer(Visitor visitor, String words, String answer) {
        suggestion(visitor, words).getByText(answer, exactly()).click();
    }

    private static void decided(Visitor visitor, String words, String proposer, String fate) {
        var decided = visitor.page()
                .locator(".editor-suggestions details li")
                .filter(new Locator.FilterOptions()
                        .setHas(visitor.page().locator(":is(ins, del)").getByText(words, exactly())));
        assertThat(decided.textContent()).contains(proposer).contains(fate);
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

    private static void heard(Visitor visitor, String words) {
        visitor.page()
                .waitForFunction("words => document.querySelector('.editor-live').textContent.includes(words)", words);
    }

    private static Object direction(Visitor visitor, String selector, String words) {
        return visitor.page()
                .locator(".editor-text " + selector, withText(words))
                .evaluate("element => getComputedStyle(element).direction");
    }

    private static int copies(Visitor visitor) {
        return (Integer) visitor.page().evaluate("async () => await " + COPIES);
    }
}
