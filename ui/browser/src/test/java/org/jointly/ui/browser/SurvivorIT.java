package org.jointly.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jointly.local.TestStack;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The survivor's page in bad light: an old phone, no mouse, no network, somebody who comes in, somebody who forges keys. */
class SurvivorIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ELSEWHERE = "The weather of tomorrow";

    @BeforeAll
    static void onlyProcessesOfOurOwn() {
        assumeTrue(RunningJointly.ownProcesses(), "voices are only sent where they are ours");
    }

    @Test
    void withAHelperAndTheKeyboardAlone() {
        var here = Reception.shared();
        try (var phone = Visitor.onAPhone("en", ColorScheme.DARK)) {
            var page = phone.page();
            elsewhere(page);
            page.navigate("about:blank");
            page.navigate(here.link + ".a");
            enters(phone, "Language", "English");
            phone.at("What should change?");
            assertThat(page.locator(".note").innerText()).startsWith("A helper is with you.");
            enters(phone, "What should change?", "I want to write");
            enters(phone, "How old are you?", "I am 18 or older");
            phone.screenshot("survivor-assisted");
            enters(phone, "Before you write", "I understand, go on");
            phone.at(Reception.QUESTION);
            tabTo(page, "Your answer");
            page.keyboard().type("a room of our own");
            enters(phone, Reception.QUESTION, "Next");
            enters(phone, "Do you want to add photos?", "Go on without photos");
            enters(phone, "Do you want to come back later?", "Next");
            phone.at("What may " + Reception.RECEIVER + " do with it?");
            tabTo(page, "Answer me");
            page.keyboard().press("Space");
            assertThat(page.getByRole(AriaRole.SWITCH, new Page.GetByRoleOptions().setName("Answer me"))
                            .isChecked())
                    .isTrue();
            tabTo(page, "Next");
            page.keyboard().press("Enter");
            phone.at("Ready to send?");
            assertThat(page.locator(".note").innerText()).contains("written with help");
            phone.screenshot("survivor-assisted-review");
            enters(phone, "Ready to send?", "Next");
            phone.at("This is your code");
            page.locator(".code li").first().waitFor();
            var paper = page.locator(".code li").allInnerTexts();
            phone.screenshot("survivor-assisted-code");
            enters(phone, "This is your code", "I have written it down");
            phone.at("Let us check your paper");
            typesBack(page, number -> "umbrellas");
            page.keyboard().press("Enter");
            page.getByText("That is not it. Look at your paper again.").waitFor();
            phone.isAccessible();
            phone.screenshot("survivor-wrong-word");
            typesBack(page, number -> paper.get(number - 1));
            page.keyboard().press("Enter");
            enters(phone, "Thank you", "Leave this page");
            page.getByText(ELSEWHERE).waitFor();
            var newest = here.voices();
            assertThat(Caller.of("paula", "icmpd")
                            .get("/voices/channels/" + here.channel + "/voices")
                            .path("items")
                            .findValuesAsText("mode"))
                    .as(newest.toString())
                    .contains("assisted");
        }
    }

    @Test
    void inArabicWithDigitsAndEverythingTwiceAsLarge() {
        var here = Reception.shared();
        var words = words("ar");
        try (var phone = Visitor.onAPhone("ar", ColorScheme.LIGHT)) {
            var page = phone.page();
            page.setViewportSize(180, 370);
            page.navigate("about:blank");
            page.navigate(here.link);
            large(phone, say(words, "language"));
            press(page, "العربية");
            large(phone, say(words, "welcome.title"));
            press(page, say(words, "helplines"));
            large(phone, say(words, "helplines"));
            page.getByText("116 006").waitFor();
            large(phone, say(words, "helplines"));
            press(page, say(words, "back"));
            press(page, say(words, "welcome.write"));
            large(phone, say(words, "age.title"));
            press(page, say(words, "age.adult"));
            large(phone, say(words, "before.title"));
            press(page, say(words, "before.next"));
            large(phone, "ما الذي يجب أن يتغير؟");
            page.getByLabel(say(words, "question.answer")).fill("نريد بابًا له قفل");
            press(page, say(words, "next"));
            large(phone, say(words, "photos.title"));
            press(page, say(words, "photos.none"));
            large(phone, say(words, "way.title"));
            assertThat(page.getByLabel(say(words, "way.digits")).isChecked()).isTrue();
            press(page, say(words, "next"));
            large(phone, say(words, "consents.title").replace("{name}", Reception.RECEIVER));
            press(page, say(words, "next"));
            large(phone, say(words, "review.title"));
            press(page, say(words, "next"));
            large(phone, say(words, "receipt.title"));
            page.locator(".code li").first().waitFor();
            large(phone, say(words, "receipt.title"));
            Visitor.wholePage(page, "survivor-digits-large");
            var paper = page.locator(".code li").allInnerTexts();
            assertThat(paper).hasSize(8).allMatch(group -> group.matches("\\d{4}"));
            press(page, say(words, "receipt.written"));
            large(phone, say(words, "check.title"));
            typesBack(page, number -> arabicDigits(paper.get(number - 1)));
            press(page, say(words, "check.done"));
            large(phone, say(words, "thanks.title"));

            page.navigate("about:blank");
            page.navigate(here.link);
            press(page, "العربية");
            press(page, say(words, "welcome.return"));
            large(phone, say(words, "code.title"));
            page.getByLabel(say(words, "code.label")).fill(arabicDigits(String.join(" ", paper)));
            press(page, say(words, "code.open"));
            large(phone, say(words, "status.title"));
            Visitor.wholePage(page, "survivor-status-large");
        }
    }

    @Test
    void withoutACodeAndOverABadLineEverythingArrivesOnce() {
        var here = Reception.shared();
        var before = here.voices();
        try (var survivor = Survivor.inAHurry()) {
            var page = survivor.page();
            survivor.follows(here.link);
            survivor.begins();
            survivor.answers(Reception.QUESTION, "pay us for our time");
            survivor.addsNoPhoto();
            survivor.at("Do you want to come back later?");
            page.getByLabel("No code").check();
            survivor.visitor().screenshot("survivor-drop");
            survivor.visitor().isAccessible();
            survivor.press("Next");
            survivor.at("What may " + Reception.RECEIVER + " do with it?");
            assertThat(page.getByRole(AriaRole.SWITCH).count()).isEqualTo(4);
            survivor.allows(Reception.RECEIVER, "Use my ideas");
            survivor.at("Ready to send?");
            page.getByText("There will be no code.").waitFor();

            survivor.visitor().offline(true);
            survivor.press("Send");
            page.getByText("It did not arrive. Nothing is lost.").waitFor();
            survivor.visitor().isAccessible();
            survivor.visitor().screenshot("survivor-no-network");
            survivor.visitor().offline(false);
            var sent = new ArrayList<JsonNode>();
            // the first arrives, but nobody hears so
            page.route("**/v/submissions", route -> {
                sent.add(json(route.request().postData()));
                if (sent.size() == 1) {
                    assertThat(delivered(route).status()).isEqualTo(204);
                    route.abort("connectionreset");
                } else {
                    route.resume();
                }
            });
            survivor.press("Try again");
            page.getByText("We could not hear whether it arrived.").waitFor();
            survivor.visitor().isAccessible();
            survivor.visitor().screenshot("survivor-unheard");
            survivor.press("Try again");
            survivor.at("Thank you");
            page.getByText("There is no code, as you chose.").waitFor();
            survivor.visitor().isAccessible();
            survivor.visitor().screenshot("survivor-drop-thanks");

            assertThat(sent).hasSize(2);
            for (var same : List.of("submission", "lookup", "envelopes", "consents")) {
                assertThat(sent.get(1).get(same)).as(same).isEqualTo(sent.get(0).get(same));
            }
            assertThat(here.voices()).hasSize(before.size() + 1);
        }
    }

    @Test
    void nothingLeavesThePhoneBeforeTheCodeIsOnPaperAndWhatIsLostOnTheWayIsNeverThereTwice() {
        var here = Reception.shared();
        var before = here.voices();
        var wire = new Wire(TestStack.shared().voicesUrl());
        try (var survivor = Survivor.onANewPhone(wire)) {
            var page = survivor.page();
            survivor.follows(here.link);
            survivor.begins();
            survivor.answers(Reception.QUESTION, "tell us when the house closes");
            survivor.addsNoPhoto();
            survivor.skips("Do you want to come back later?");
            survivor.allows(Reception.RECEIVER, "Use my ideas");
            survivor.at("Ready to send?");
            page.getByText("Nothing is sent before you have written it down.").waitFor();
            survivor.getsTheCode();
            page.getByText("Nothing has been sent yet.").waitFor();
            var shown = page.locator(".code li").allInnerTexts();
            survivor.press("Back");
            survivor.getsTheCode();
            assertThat(page.locator(".code li").allInnerTexts())
                    .as("the code on paper stays")
                    .isEqualTo(shown);
            assertThat(wire.sent("/v/submissions")).isZero();
            assertThat(wire.sent("/v/challenge")).isZero();
            assertThat(here.voices()).hasSize(before.size());

            var lost = new ArrayList<JsonNode>();
            page.route("**/v/submissions", route -> {
                lost.add(json(route.request().postData()));
                if (lost.size() == 1) {
                    assertThat(delivered(route).status()).isEqualTo(204);
                    route.abort("connectionreset");
                } else {
                    route.resume();
                }
            });
            survivor.typesTwoWordsBack();
            page.getByText("We could not hear whether it arrived.").waitFor();
            survivor.press("Back");
            survivor.at("Ready to send?");
            page.getByText("You have your code on paper.").waitFor();
            survivor.press("Back");
            survivor.allows(Reception.RECEIVER, "Answer me");
            survivor.press("Send");
            survivor.at("Thank you");
            page.getByText("What you sent first had arrived already.").waitFor();
            survivor.visitor().isAccessible();
            survivor.visitor().screenshot("survivor-sent-before");

            assertThat(lost).hasSize(2);
            for (var same : List.of("submission", "lookup")) {
                assertThat(lost.get(1).get(same)).as(same).isEqualTo(lost.get(0).get(same));
            }
            assertThat(here.voices()).hasSize(before.size() + 1);
            survivor.comesBack(here.link);
            survivor.at("Your voice");
            page.getByText("Has arrived. Nobody has opened it yet.").waitFor();
        }
    }

    @Test
    void aClosedChannelTakesNothingNewAndKeepsEverythingForWhoWrote() {
        var here = Reception.shared();
        try (var survivor = Survivor.inAHurry()) {
            var page = survivor.page();
            survivor.follows(here.link);
            survivor.begins();
            survivor.answers(Reception.QUESTION, "do not lock the gate at noon");
            survivor.addsNoPhoto();
            survivor.skips("Do you want to come back later?");
            survivor.allows(Reception.RECEIVER, "Use my ideas", "Answer me");
            survivor.sends();
            here.changes("closed");
            try {
                survivor.follows(here.link);
                survivor.press("I want to write");
                survivor.at("Closed at the moment");
                survivor.visitor().isAccessible();
                survivor.visitor().screenshot("survivor-closed");
                survivor.press("Someone to call");
                page.getByText("116 006").waitFor();
                survivor.press("Back");
                survivor.press("What has changed so far");
                page.getByText("There is nothing to show yet.").waitFor();
                survivor.comesBack(here.link);
                survivor.at("Your voice");
                page.getByText("Has arrived. Nobody has opened it yet.").waitFor();
                survivor.visitor().screenshot("survivor-status-closed");
                survivor.press("Write again");
                page.getByLabel("What do you want to add?").fill("and say so at the door");
                survivor.press("Send");
                survivor.at("Sent");
                survivor.press("Back");
                survivor.press("Take it back");
                survivor.press("Take back everything");
                page.route("**/v/withdrawals", route -> {
                    assertThat(delivered(route).status()).isEqualTo(200);
                    route.abort("connectionreset");
                });
                survivor.press("Yes, delete");
                survivor.at("It is deleted");
            } finally {
                here.changes("open");
            }
        }
    }

    @Test
    void whoPressesEscapeThreeTimesLeavesNothingBehind() {
        var here = Reception.shared();
        try (var survivor = Survivor.inAHurry()) {
            var page = survivor.page();
            elsewhere(page);
            survivor.follows(here.link);
            survivor.begins();
            survivor.at(Reception.QUESTION);
            page.getByLabel("Your answer").fill("he is at the door");
            assertThat(page.title()).isEqualTo("Page");
            assertThat(page.url()).doesNotContain("#").doesNotContain(here.channel.toString());
            for (var press = 0; press < 3; press++) {
                page.keyboard().press("Escape");
            }
            page.getByText(ELSEWHERE).waitFor();
            page.goBack();
            assertThat(page.url()).isEqualTo("about:blank");
            page.goForward();
            page.getByText(ELSEWHERE).waitFor();
            assertThat(page.content()).doesNotContain("he is at the door");
        }
    }

    @Test
    void forgedKeysAreRefusedBeforeAWordIsWritten() {
        var here = Reception.shared();
        var another = here.link.replaceFirst("\\.[A-Za-z0-9_-]{22}$", ".AAAAAAAAAAAAAAAAAAAAAA");
        var forgeries = new LinkedHashMap<String, Consumer<ArrayNode>>();
        forgeries.put("another founding", log -> entry(log, 0, "\"seq\":0", "\"seq\":0,\"note\":\"\""));
        forgeries.put(
                "another key for the epoch",
                log -> entry(log, 1, "\"recipient\":\"age1pq1", "\"recipient\":\"age1pq1x"));
        forgeries.put("one signature only", log -> ((ArrayNode) log.get(1).get("signatures")).remove(1));
        forgeries.put("the founding left out", log -> log.remove(0));
        try (var survivor = Survivor.inAHurry()) {
            var page = survivor.page();
            survivor.follows(another);
            refused(survivor, "another fingerprint");
            survivor.visitor().isAccessible();
            survivor.visitor().screenshot("survivor-refused");
            page.getByText("Ask the people who gave you the link for a new one.")
                    .waitFor();
            for (var forgery : forgeries.entrySet()) {
                page.route("**/v/channels/" + here.channel, route -> forged(route, forgery.getValue()));
                survivor.follows(here.link);
                refused(survivor, forgery.getKey());
                page.unroute("**/v/channels/" + here.channel);
            }
            survivor.follows(here.link);
            survivor.begins();
            survivor.at(Reception.QUESTION);
        }
    }

    private static void refused(Survivor survivor, String why) {
        survivor.press("I want to write");
        survivor.page()
                .locator("h1")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("Do not write here|How old are you")))
                .waitFor();
        assertThat(survivor.page().locator("h1").innerText()).as(why).isEqualTo("Do not write here");
        assertThat(survivor.page().locator("textarea, input").count()).as(why).isZero();
    }

    /** What a server would answer that wants to read along. */
    private static void forged(Route route, Consumer<ArrayNode> forgery) {
        var answer = delivered(route);
        var channel = (ObjectNode) json(answer.text());
        forgery.accept((ArrayNode) channel.at("/receivers/0/keylog"));
        route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(channel.toString()));
    }

    private static void entry(ArrayNode log, int at, String from, String to) {
        var entry = log.get(at).get("entry").asText();
        assertThat(entry).contains(from);
        ((ObjectNode) log.get(at)).put("entry", entry.replace(from, to));
    }

    /** The neutral page is on the internet, where tests do not go; the way there is the real one. */
    private static void elsewhere(Page page) {
        page.route("**/leave", route -> {
            var left = delivered(route);
            assertThat(left.status()).isEqualTo(303);
            assertThat(left.headers().get("clear-site-data")).isNotBlank();
            route.fulfill(new Route.FulfillOptions()
                    .setContentType("text/html")
                    .setBody("<!doctype html><title>Weather</title><p>" + ELSEWHERE));
        });
    }

    /** By its plain name, and as no other origin's: only browsers know by themselves where a name under localhost leads. */
    private static APIResponse delivered(Route route) {
        var address = route.request().url().replace("//voices.localhost", "//localhost");
        var headers = new HashMap<>(route.request().headers());
        headers.remove("origin");
        return route.fetch(
                new Route.FetchOptions().setUrl(address).setHeaders(headers).setMaxRedirects(0));
    }

    /** A step that can be read and used on half the width of an old phone, without moving sideways. */
    private static void large(Visitor phone, String heading) {
        phone.at(heading);
        assertThat(phone.page().evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .as(heading)
                .isEqualTo(true);
        phone.isAccessible();
    }

    private static void enters(Visitor phone, String heading, String button) {
        phone.at(heading);
        tabTo(phone.page(), button);
        phone.page().keyboard().press("Enter");
    }

    /** Presses Tab until what has this name has the focus. */
    private static void tabTo(Page page, String name) {
        var passed = new ArrayList<String>();
        while (passed.size() < 30) {
            page.keyboard().press("Tab");
            var focused = (String) page.evaluate("() => ((document.activeElement.labels?.[0]?.querySelector('span') ??"
                    + " document.activeElement.labels?.[0] ?? document.activeElement).textContent ?? '').trim()");
            passed.add(focused);
            if (focused.equals(name)) {
                return;
            }
        }
        throw new AssertionError("The keyboard does not reach “" + name + "”, only " + passed);
    }

    private interface Paper {
        String part(int number);
    }

    /** Fills in the two parts of the code that are asked for. */
    private static void typesBack(Page page, Paper paper) {
        for (var field : page.locator("input[type=text]").all()) {
            var label = page.locator("label[for='" + field.getAttribute("id") + "']")
                    .innerText();
            field.fill(paper.part(Integer.parseInt(label.replaceAll("\\D", ""))));
            field.focus();
        }
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }

    private static String arabicDigits(String digits) {
        return digits.chars()
                .map(one -> Character.isDigit(one) ? '\u0660' + (one - '0') : one)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static JsonNode words(String language) {
        try {
            return JSON.readTree(
                    Path.of("../frontend/voices/words/" + language + ".json").toFile());
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static String say(JsonNode words, String key) {
        assertThat(words.has(key)).as(key).isTrue();
        return words.get(key).asText();
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
