package org.jointly.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;

/** Somebody of the circle in front of the staff pages; the passphrase is on their paper. */
final class CircleMember implements AutoCloseable {
    private final Visitor visitor = Visitor.atADesk("en");
    private final String username;
    private String passphrase = "";

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

    void makesAKey() {
        opens("/voices/keys");
        press("Make my key");
        desk().locator(".code li").first().waitFor();
        passphrase =
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
    }

    void unlocks() {
        desk().getByLabel("Your passphrase of 7 words").fill(passphrase);
        press("Unlock");
    }

    void opensCustody() {
        opens("/voices/keys");
        page().getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Keys of the organisation"))
                .click();
        visitor.settled();
        unlocks();
    }

    void signsAsSecond() {
        opensCustody();
        heading("Waits for a second signature");
        desk().getByLabel("I have compared the words with each person").check();
        press("Sign");
    }

    void press(String button) {
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

    Locator line(String text) {
        return page().locator(".voice-line", new Page.LocatorOptions().setHasText(text));
    }

    @Override
    public void close() {
        visitor.close();
    }
}
