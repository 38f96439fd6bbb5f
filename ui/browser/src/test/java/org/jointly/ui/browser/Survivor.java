package org.jointly.ui.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;

/** Somebody without a name, with nothing but a phone, a link and a piece of paper. */
final class Survivor implements AutoCloseable {
    private final Visitor visitor;
    private final boolean looksAround;
    private List<String> paper = List.of();

    private Survivor(Visitor visitor, boolean looksAround) {
        this.visitor = visitor;
        this.looksAround = looksAround;
    }

    static Survivor onANewPhone(Wire wire) {
        return watched(new Survivor(Visitor.onAPhone("en", ColorScheme.LIGHT), true), wire);
    }

    static Survivor onAnOldPhone(Wire wire) {
        return watched(new Survivor(Visitor.onAPhoneWithoutCompiler("en"), true), wire);
    }

    private static Survivor watched(Survivor survivor, Wire wire) {
        wire.watch(survivor.visitor.context());
        return survivor;
    }

    /** On a phone of today, who walks where others have looked whether everybody can. */
    static Survivor inAHurry() {
        return new Survivor(Visitor.onAPhone("en", ColorScheme.LIGHT), false);
    }

    Page page() {
        return visitor.page();
    }

    Visitor visitor() {
        return visitor;
    }

    void follows(String link) {
        page().navigate("about:blank");
        page().navigate(link);
        at("Language");
        press("English");
        at("What should change?");
    }

    /** Up to the first question; to whom, where there is a choice. */
    void begins(String... receivers) {
        press("I want to write");
        at("How old are you?");
        press("I am 18 or older");
        at("Before you write");
        for (var receiver : receivers) {
            page().getByLabel(receiver).check();
        }
        press("I understand, go on");
    }

    void answers(String question, String words) {
        at(question);
        page().getByLabel("Your answer").fill(words);
        press("Next");
    }

    void ticks(String question, String option) {
        at(question);
        page().getByLabel(option).check();
        press("Next");
    }

    void skips(String question) {
        at(question);
        press("Next");
    }

    void adds(Path photo) {
        at("Do you want to add photos?");
        page().getByLabel("Add photos").setInputFiles(photo);
        page().getByText("Photo 1, ").waitFor();
        press("Next");
    }

    void addsNoPhoto() {
        at("Do you want to add photos?");
        press("Go on without photos");
    }

    void allows(String receiver, String... uses) {
        at("What may " + receiver + " do with it?");
        for (var use : uses) {
            page().getByRole(AriaRole.SWITCH, new Page.GetByRoleOptions().setName(use))
                    .check();
        }
        press("Next");
    }

    /** Up to the code on paper; nothing has left the phone by then. */
    void getsTheCode() {
        at("Ready to send?");
        press("Next");
        at("This is your code");
        page().locator(".code li").first().waitFor();
        paper = page().locator(".code li").allInnerTexts().stream()
                .map(word -> word.replaceAll("[^a-z]", ""))
                .toList();
    }

    void typesTwoWordsBack() {
        press("I have written it down");
        at("Let us check your paper");
        for (var field : page().getByLabel("Word ").all()) {
            var label = page().locator("label[for='" + field.getAttribute("id") + "']")
                    .innerText();
            field.fill(paper.get(Integer.parseInt(label.replaceAll("\\D", "")) - 1));
        }
        press("Check and send");
    }

    void sends() {
        getsTheCode();
        typesTwoWordsBack();
        at("Thank you");
    }

    void comesBack(String link) {
        follows(link);
        press("I have a code");
        at("Your code");
        page().getByLabel("Type your code").fill(String.join(" ", paper));
        press("Open");
    }

    void press(String button) {
        page().getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }

    /** Waits until the screen with this heading shows, which everybody must be able to use. */
    void at(String heading) {
        visitor.at(heading);
        if (looksAround) {
            visitor.isAccessible();
        }
    }

    @Override
    public void close() {
        visitor.close();
    }
}
