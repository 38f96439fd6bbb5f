package org.jointly.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.JsonObject;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Keys change hands: Paula and Omar let Nadia in and out, make new sheets, and find everything again when no reader is left. */
@TestMethodOrder(OrderAnnotation.class)
class KeysIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BEFORE = "the door of our room had no lock on the inside";
    private static final String AFTER = "let us keep our own papers in our own drawer";

    @TempDir
    static Path folder;

    @BeforeAll
    static void onlyProcessesOfOurOwn() {
        assumeTrue(RunningJointly.ownProcesses(), "people and keys are only changed where they are ours");
    }

    @Test
    @Order(1)
    void whoJoinsReadsWhatCameBeforeAndWhoLeavesNothingThatComesAfterAndNoSurvivorLosesAWord() {
        var here = Reception.shared();
        try (var first = Survivor.inAHurry();
                var second = Survivor.inAHurry()) {
            writes(first, here.link, BEFORE);
            var earlier = packagesOf(first.page());
            first.sends();
            var before = earlier.getFirst().get("submission").asText();

            Circle.appoint(Caller.of("paula", "icmpd"), here.channel, Caller.of("nadia", "icmpd"), "reader");
            here.reads(here.nadia, before);
            here.nadia.reads("This was not sealed to your key");
            here.omar.opensCustody();
            here.omar.reads("Named as reader, but cannot open what comes in: nadia");
            here.omar.looks("frame-custody");
            here.omar.pressAt(Reception.TITLE, "Add readers");
            here.omar.heading("Add readers");
            here.omar.desk().getByLabel("nadia").check();
            here.omar.looks("frame-custody-readers");
            here.omar.laysBefore(here.paula);
            here.paula.reads("Epoch 1. Readers: paula Test, omar Test, nadia Test");
            here.reads(here.nadia, before);
            here.nadia.reads(BEFORE);

            writes(second, here.link, AFTER);
            second.at("Ready to send?");
            var sent = packagesOf(second.page());
            here.omar.opensCustody();
            here.omar.pressAt(Reception.TITLE, "Begin a new epoch");
            here.omar.heading("Begin a new epoch");
            here.omar.desk().getByLabel("nadia").uncheck();
            here.omar.looks("frame-custody-epoch");
            here.omar.press("Sign and lay before a second custodian");
            here.omar.heading("Waits for a second signature");
            here.omar.looks("frame-custody-draft");
            whoIsNoCustodianDropsNothing(here);
            here.paula.signsAsSecond();
            here.paula.reads("Epoch 2. Readers: paula Test, omar Test");

            second.sends();
            assertThat(sent).hasSize(2);
            assertThat(epochs(sent)).containsExactly(1, 2);
            for (var same : List.of("submission", "lookup", "auth", "withdraw")) {
                assertThat(sent.get(1).get(same)).as(same).isEqualTo(sent.get(0).get(same));
            }

            var after = sent.get(1).get("submission").asText();
            assertThat(here.voices()).contains(before, after);
            here.reads(here.nadia, after);
            here.nadia.reads("This was not sealed to your key");
            assertThat(here.nadia.desk().locator("body").innerText()).doesNotContain(AFTER);
            here.reads(here.nadia, before);
            here.nadia.reads(BEFORE);
            here.reads(here.omar, after);
            here.omar.reads(AFTER);
        }
    }

    @Test
    @Order(2)
    void newCustodiansMakeNewSheetsAndTwoOfThemOpenEverythingOffline() throws Exception {
        var here = Reception.shared();
        here.nadia.opensCustody();
        here.nadia.reads("You are no custodian");
        here.nadia.looks("frame-custody-looking");
        assertThat(here.nadia.desk().getByText("Export for recovery").count()).isZero();
        assertThat(Reception.answer(here.nadia, "nadia", "GET", "/v/staff/recovery"))
                .isEqualTo(403);
        assertThat(trail()).startsWith("recovery.refused by nadia Test");

        here.paula.opensCustody();
        here.paula.press("Change custodians");
        here.paula.heading("Change custodians");
        here.paula.reads(here.wordsOfNadia);
        here.paula.desk().getByLabel("nadia").check();
        here.paula.looks("frame-custody-custodians");
        here.paula.laysBefore(here.omar);
        here.omar.reads("Custodians: nadia Test, omar Test, paula Test");

        var sheets = newSheets(here);
        here.nadia.signsAsSecond();
        here.nadia.press("New recovery sheets");
        here.nadia.press("Go on");
        here.nadia.reads("You cannot read “" + Reception.TITLE + "”");
        here.nadia.press("Back");

        var export = folder.resolve("export.json");
        Files.copy(
                here.nadia
                        .page()
                        .waitForDownload(() -> here.nadia.press("Export for recovery"))
                        .path(),
                export);
        assertThat(trail()).startsWith("voices.recovered by nadia Test");
        assertThat(Files.readString(export)).doesNotContain(BEFORE).doesNotContain(AFTER);

        var alone = recover(export, "alone", sheets.get(1));
        assertThat(alone.exit).as(alone.said).isEqualTo(1);
        assertThat(alone.said).contains("The input ended before both sheets were typed. Nothing was opened.");
        assertThat(folder.resolve("alone")).doesNotExist();
        var twice = recover(export, "twice", sheets.get(1), sheets.get(1));
        assertThat(twice.exit).as(twice.said).isEqualTo(1);
        assertThat(twice.said).contains("Two different sheets are needed.");

        var mistyped = new ArrayList<>(sheets.get(0).words);
        mistyped.set(4, "zzzz");
        var opened = recover(export, "opened", new Sheet(1, mistyped), sheets.get(0), sheets.get(2));
        assertThat(opened.exit).as(opened.said).isZero();
        assertThat(opened.said).contains("Word 5, “zzzz”, is not on the list of words.");
        try (Stream<Path> files = Files.walk(folder.resolve("opened"))) {
            var words =
                    files.filter(Files::isRegularFile).map(KeysIT::contentOf).collect(Collectors.joining());
            assertThat(words).contains(BEFORE).contains(AFTER);
        }
    }

    @Test
    @Order(3)
    void aPasskeyOpensWhatThePassphraseOpens() {
        var paula = Reception.shared().paula;
        paula.opens("/voices/keys");
        paula.unlocks();
        paula.heading("My key");
        var devtools = paula.page().context().newCDPSession(paula.page());
        devtools.send("WebAuthn.enable");
        var authenticator = devtools.send("WebAuthn.addVirtualAuthenticator", authenticator())
                .get("authenticatorId")
                .getAsString();
        paula.press("Add a passkey");
        paula.reads("A passkey is set up.");
        paula.looks("frame-keys-passkey");
        paula.press("Lock now");
        paula.heading("Unlock");
        paula.looks("frame-unlock");

        paula.press("Unlock with a passkey");
        paula.heading("My key");

        paula.press("Lock now");
        paula.heading("Unlock");
        var lost = new JsonObject();
        lost.addProperty("authenticatorId", authenticator);
        devtools.send("WebAuthn.clearCredentials", lost);
        paula.press("Unlock with a passkey");
        paula.reads("The passkey did not answer, or you stopped it.");
        paula.unlocks();
        paula.heading("My key");
        paula.press("Remove the passkey");
        paula.reads("This device or a security key can unlock for you.");
        paula.press("Lock now");
        paula.heading("Unlock");
        assertThat(paula.desk().getByText("Unlock with a passkey").count()).isZero();
        devtools.detach();
    }

    @Test
    @Order(4)
    void theFrameSaysWhatIsWrongWithAPassphraseAndForgetsAfterTenQuietMinutes() {
        var here = Reception.shared();
        var omar = here.omar;
        omar.visitor().turnAway();
        omar.page().clock().install();
        omar.opens("/voices/" + here.channel + "/voices/" + here.voices().getFirst());
        omar.heading("Unlock");
        var passphrase = omar.desk().getByLabel("Your passphrase of 7 words");
        passphrase.fill("these are six words of somebody");
        passphrase.press("Enter");
        omar.reads("A passphrase has 7 words; these are 6.");
        passphrase.fill("these are seven words of somebody else");
        passphrase.press("Enter");
        omar.reads("This is not your passphrase.");
        assertThat(passphrase.getAttribute("aria-invalid")).isEqualTo("true");
        omar.desk().getByLabel("Show what I type").check();
        omar.looks("frame-unlock-wrong");
        omar.unlocks();
        omar.heading("A voice");
        var words = omar.desk().locator(".words").first().innerText();
        assertThat(words).isNotBlank();

        var warning = omar.desk()
                .getByRole(AriaRole.ALERT)
                .filter(new Locator.FilterOptions().setHasText("In one minute this window locks"));
        omar.page().clock().fastForward("09:10");
        warning.waitFor();
        omar.looks("frame-locking-soon");
        omar.desk()
                .getByRole(AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName("I am here"))
                .press("Enter");
        warning.waitFor(gone());
        omar.page().clock().fastForward("09:10");
        warning.waitFor();
        omar.page().clock().fastForward("01:00");
        omar.heading("Unlock");
        omar.reads("This window locked itself after ten quiet minutes.");
        assertThat(omar.desk().locator("body").innerText()).doesNotContain(words);
        assertThat(passphrase.inputValue()).isEmpty();
        omar.looks("frame-locked");
        omar.unlocks();
        omar.reads(words);
        omar.visitor().turnAway();
    }

    /** Up to the last step before sending. */
    private static void writes(Survivor survivor, String link, String words) {
        survivor.follows(link);
        survivor.begins();
        survivor.answers(Reception.QUESTION, words);
        survivor.addsNoPhoto();
        survivor.skips("Do you want to come back later?");
        survivor.allows(Reception.RECEIVER, "Use my ideas");
    }

    private static List<JsonNode> packagesOf(Page page) {
        var sent = new ArrayList<JsonNode>();
        page.onRequest(request -> {
            if (request.url().endsWith("/v/submissions")) {
                sent.add(json(request.postData()));
            }
        });
        return sent;
    }

    private static List<Integer> epochs(List<JsonNode> sent) {
        return sent.stream().map(one -> one.at("/envelopes/0/epoch").asInt()).toList();
    }

    private static void whoIsNoCustodianDropsNothing(Reception here) {
        here.nadia.opensCustody();
        here.nadia.reads("Two custodians must sign; you are none.");
        assertThat(here.nadia.desk().getByText("Drop this draft").count()).isZero();
        var draft = (String) here.nadia
                .frame()
                .evaluate(
                        """
                        async ticket => (await (await fetch("/v/staff/me", {headers: {Authorization: `Ticket ${ticket}`}}))
                          .json()).drafts[0].id""",
                        Caller.of("nadia", "icmpd")
                                .post("/voices/tickets", Map.of())
                                .get("token")
                                .asText());
        assertThat(Reception.answer(here.nadia, "nadia", "DELETE", "/v/staff/keylog/drafts/" + draft))
                .isEqualTo(403);
    }

    /** As they come out of the printer: what paper shows, in the light, whatever the screen is set to. */
    private static List<Sheet> newSheets(Reception here) {
        var omar = here.omar;
        omar.press("New recovery sheets");
        omar.heading("New recovery sheets");
        omar.press("Go on");
        omar.heading("Three recovery sheets");
        omar.looks("frame-custody-sheets");
        omar.frame().evaluate("() => window.print = () => document.documentElement.dataset.printed = 'yes'");
        omar.press("Print");
        omar.frame().waitForFunction("() => document.documentElement.dataset.printed === 'yes'");
        omar.page()
                .emulateMedia(
                        new Page.EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.DARK));
        omar.frame().evaluate("() => document.documentElement.dataset.appearance = 'dark'");
        var sheets = List.of(sheet(omar, 1), sheet(omar, 2), sheet(omar, 3));
        assertThat(omar.desk().locator("button:visible, input:visible").count()).isZero();
        assertThat(omar.frame()
                        .evaluate("() => [getComputedStyle(document.body).backgroundColor,"
                                + " getComputedStyle(document.querySelector('.sheet .hint')).color]"))
                .isEqualTo(List.of("rgb(255, 255, 255)", "rgb(51, 51, 51)"));
        Visitor.part(omar.desk().locator(".sheet").first(), "frame-custody-sheet-printed");
        omar.page()
                .emulateMedia(
                        new Page.EmulateMediaOptions().setMedia(Media.SCREEN).setColorScheme(ColorScheme.LIGHT));
        // The frame is a process of its own and hears of it later; what is clicked before lies where it lay on paper.
        omar.frame().waitForFunction("""
                () => matchMedia('screen').matches && document.querySelector('[name=printed]').checkVisibility()""");
        omar.frame().evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        omar.desk().getByLabel("All three are on paper and in three hands").check();
        omar.press("Sign and lay before a second custodian");
        omar.heading("Waits for a second signature");
        omar.reads("New recovery key");
        omar.looks("frame-custody-draft-recovery");
        return sheets;
    }

    private static Sheet sheet(CircleMember member, int number) {
        var sheet =
                member.desk().locator(".sheet", Reception.having("Recovery sheet " + number + " of 3, two are needed"));
        return new Sheet(
                number,
                sheet.locator("li").allInnerTexts().stream().map(String::strip).toList());
    }

    private record Sheet(int number, List<String> words) {
        String typed() {
            return number + "\n" + again();
        }

        /** After a mistake only the words are asked for again. */
        String again() {
            return String.join(" ", words) + "\n";
        }
    }

    private record Recovered(int exit, String said) {}

    /** The tool as it is shipped. A second sheet of the same number is the first one typed again. */
    private static Recovered recover(Path export, String to, Sheet... sheets) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var tool = new ProcessBuilder(
                        java,
                        "-Dfile.encoding=UTF-8",
                        "-Dstdout.encoding=UTF-8",
                        "-Duser.language=en",
                        "-jar",
                        "../../deploy/recovery/target/jointly-recovery.jar",
                        export.toString(),
                        folder.resolve(to).toString())
                .redirectErrorStream(true)
                .start();
        try (var paper = tool.outputWriter()) {
            for (var at = 0; at < sheets.length; at++) {
                paper.write(
                        at > 0 && sheets[at].number == sheets[at - 1].number && !sheets[at].equals(sheets[at - 1])
                                ? sheets[at].again()
                                : sheets[at].typed());
            }
        }
        var said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Recovered(tool.waitFor(), said);
    }

    /** The newest entries of ICMPD's trail, newest first. */
    private static List<String> trail() {
        var entries = Caller.of("adam", "icmpd").get("/audit/entries").path("items");
        var trail = new ArrayList<String>();
        entries.forEach(entry -> trail.add(entry.get("action").asText() + " by "
                + entry.at("/by/personName").asText()));
        return trail;
    }

    private static JsonObject authenticator() {
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("ctap2Version", "ctap2_1");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("hasPrf", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var asked = new JsonObject();
        asked.add("options", options);
        return asked;
    }

    private static Locator.WaitForOptions gone() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
    }

    private static String contentOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
