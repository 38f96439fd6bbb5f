package org.jointly.ui.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;

/** Somebody without a name, on an old phone, with nothing but a link and a piece of paper. */
final class Survivor implements AutoCloseable {
    private final Visitor visitor = Visitor.onAPhoneWithoutCompiler("en");
    private List<String> paper = List.of();

    Survivor(Wire wire) {
        wire.watch(visitor.context());
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

    void writes(String change, Path photo) {
        press("I want to write");
        at("How old are you?");
        press("I am 18 or older");
        at("Before you write");
        press("I understand, go on");
        at("What should change?");
        page().getByLabel("Your answer").fill(change);
        press("Next");
        at("Which part of life is it about?");
        page().getByLabel("Papers").check();
        press("Next");
        at("Roughly when did you need help?");
        press("Next");
        at("Do you want to add photos?");
        page().getByLabel("Add photos").setInputFiles(photo);
        page().getByText("Photo 1, ").waitFor();
        press("Next");
        at("Do you want to come back later?");
        press("Next");
        at("What may International Organization for Migration do with it?");
        page().getByRole(AriaRole.SWITCH, new Page.GetByRoleOptions().setName("Use my ideas"))
                .check();
        page().getByRole(AriaRole.SWITCH, new Page.GetByRoleOptions().setName("Answer me"))
                .check();
        press("Next");
        at("Ready to send?");
        press("Send");
        at("It has arrived. This is your code.");
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
        press("Check");
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
        page().getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions()
                                .setName(heading)
                                .setExact(true)
                                .setLevel(1))
                .waitFor();
        visitor.isAccessible();
    }

    @Override
    public void close() {
        visitor.close();
    }
}
