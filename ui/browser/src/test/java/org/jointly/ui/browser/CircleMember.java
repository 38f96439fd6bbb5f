package org.jointly.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.Assertions;

/** Somebody of the circle in front of the staff pages; the passphrase is on their paper, whichever test they are in. */
final class CircleMember implements AutoCloseable {
    private static final Map<String, String> PAPERS = new HashMap<>();
    private final Visitor visitor = Visitor.atADesk("en");
    private final String username;

    CircleMember(String username, Wire wire) {
        this.username = username;
        wire.watch(visitor.context());
    }

    CircleMember signIn() {
        visitor.open("/voices").signIn(username);
        return this;
    }

    Visitor visitor() {
        return visitor;
    }

    Page page() {
        return visitor.page();
    }

    CircleMember opens(String path) {
        visitor.open(path);
        return this;
    }

    FrameLocator desk() {
        return page().frameLocator("iframe.reader-frame");
    }

    /** As the frame names them. */
    String givenName() {
        return username.substring(0, 1).toUpperCase(Locale.ROOT) + username.substring(1);
    }

    /** Makes a key of one's own, unless another test had this person make it. */
    void hasAKey() {
        if (PAPERS.containsKey(username)) {
            return;
        }
        opens("/voices/keys");
        press("Make my key");
        writesTheWordsDown();
        deskIsAccessible();
    }

    /** From the new passphrase on the screen to the key that is kept. */
    void writesTheWordsDown() {
        desk().locator(".code li").first().waitFor();
        var passphrase =
                String.join(" ", desk().locator(".code li").allInnerTexts()).trim();
        var words = passphrase.split("\\s+");
        press("I have written it down");
        var fields = desk().getByLabel("Word ");
        fields.first().waitFor();
        for (var field : fields.all()) {
            var label = desk().locator("label[for='" + field.getAttribute("id") + "']")
                    .innerText();
            field.fill(words[Integer.parseInt(label.replaceAll("\\D", "")) - 1]);
        }
        press("Keep my key");
        heading("My key");
        PAPERS.put(username, passphrase);
    }

    void unlocks() {
        desk().getByLabel("Your passphrase of 7 words").fill(Objects.requireNonNull(PAPERS.get(username)));
        press("Unlock");
    }

    void opensCustody() {
        opens("/voices/keys");
        page().getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Keys of the organisation"))
                .click();
        visitor.settled();
        unlocks();
    }

    /** Signs a change and has another custodian sign it too. */
    void laysBefore(CircleMember second) {
        press("Sign and lay before a second custodian");
        heading("Waits for a second signature");
        second.signsAsSecond();
    }

    void signsAsSecond() {
        opensCustody();
        heading("Waits for a second signature");
        desk().getByRole(AriaRole.CHECKBOX).check();
        press("Sign");
        reads("each signed by two custodians");
    }

    /** A button of the frame's card of that name; there is one for every channel. */
    void pressAt(String card, String button) {
        nothingMoves();
        desk().locator(".card", new FrameLocator.LocatorOptions().setHasText(card))
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    void unfolds(String summary) {
        nothingMoves();
        desk().locator("summary", new FrameLocator.LocatorOptions().setHasText(summary))
                .click();
    }

    /** Takes the voice out as a file sealed to somebody. */
    Path exports() {
        unfolds("Export this voice");
        desk().getByLabel("Sealed to whom?").fill("age10l8e9yym3hewjgz9msqknufql0x8s46p53kjsx9mwtlzg8q3cuus7pnsnr");
        var file = page().waitForDownload(() -> press("Save the sealed file")).path();
        Assertions.assertThat(content(file)).startsWith("age-encryption.org/v1\n-> X25519 ");
        return file;
    }

    private static String content(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** Two pictures, at a desk in the light and on a phone in the dark, where all can use it and nothing hangs over the edge. */
    void looks(String name) {
        taken(name, ColorScheme.LIGHT, 1280);
        taken(name, ColorScheme.DARK, 360);
        page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page().setViewportSize(1280, 860);
        nothingMoves();
    }

    private void taken(String name, ColorScheme scheme, int width) {
        page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page().setViewportSize(width, 860);
        nothingMoves();
        assertThat(page().locator("html")).hasJSProperty("scrollWidth", width);
        for (var frame : page().frames()) {
            if (frame != page().mainFrame()) {
                frame.waitForFunction(
                        "scheme => document.documentElement.dataset.appearance === scheme",
                        scheme.name().toLowerCase(Locale.ROOT));
                Assertions.assertThat(frame.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                        .as(name + " fits its frame")
                        .isEqualTo(true);
            }
        }
        // a frame of another origin is painted as far as the window reaches
        page().setViewportSize(width, (Integer) page().evaluate("document.documentElement.scrollHeight"));
        page().frames().forEach(Visitor::coloursSettled);
        visitor.screenshot(name + (scheme == ColorScheme.LIGHT ? "-desk" : "-phone"));
        visitor.isAccessible();
        deskIsAccessible();
    }

    /** A click goes to a place of the window, and what the page around the frame does moves the frame. */
    private void nothingMoves() {
        visitor.settled();
        frameFits();
    }

    /** The frame tells its height a moment after its content or its width has changed. */
    private void frameFits() {
        for (var frame : page().frames()) {
            if (frame != page().mainFrame()) {
                page().waitForCondition(() -> {
                    var inside =
                            frame.evaluate("() => document.querySelector('main')?.getBoundingClientRect().height ?? 0");
                    var outside = page().locator("iframe.reader-frame").evaluate("frame => frame.clientHeight");
                    return ((Number) outside).doubleValue() >= ((Number) inside).doubleValue() - 1;
                });
            }
        }
    }

    void press(String button) {
        nothingMoves();
        desk().getByRole(
                        AriaRole.BUTTON,
                        new FrameLocator.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }

    void heading(String text) {
        desk().getByRole(
                        AriaRole.HEADING,
                        new FrameLocator.GetByRoleOptions().setName(text).setExact(true))
                .first()
                .waitFor();
    }

    void reads(String words) {
        assertThat(desk().locator("body")).containsText(words, within());
    }

    /** In the part of the frame that is about something. */
    void reads(String about, String words) {
        assertThat(desk().locator("section", new FrameLocator.LocatorOptions().setHasText(about)))
                .containsText(words, within());
    }

    void deskIsAccessible() {
        for (Frame frame : page().frames()) {
            if (frame != page().mainFrame()) {
                Visitor.isAccessible(frame);
            }
        }
    }

    /** Chooses in a combo box of the staff page. */
    void chooses(String label, String item) {
        var box = page().getByRole(
                        AriaRole.COMBOBOX,
                        new Page.GetByRoleOptions().setName(label).setExact(true));
        box.click();
        box.fill(item);
        page().locator("vaadin-combo-box-item", new Page.LocatorOptions().setHasText(item))
                .first()
                .click();
        visitor.settled();
    }

    private static LocatorAssertions.ContainsTextOptions within() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);
    }

    /** The frame in which keys are, for what a person could not do by hand. */
    Frame frame() {
        return page().frames().stream()
                .filter(frame -> frame != page().mainFrame())
                .findFirst()
                .orElseThrow();
    }

    Locator line(String text) {
        return page().locator(".voice-line", new Page.LocatorOptions().setHasText(text));
    }

    @Override
    public void close() {
        visitor.close();
    }
}
