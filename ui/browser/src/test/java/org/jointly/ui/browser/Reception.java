package org.jointly.ui.browser;

import com.microsoft.playwright.FrameLocator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jointly.local.TestStack;

/**
 * A channel of ICMPD in English and Arabic that receives. Paula and Omar are custodians and read; Nadia may come to them.
 * Made once for the tests that need it; whatever they change stays within ICMPD.
 */
final class Reception {
    static final String RECEIVER = "International Centre for Migration Policy Development";
    static final String TITLE = "Say what should change in shelters";
    static final String QUESTION = "What should change?";
    private static final String PROGRAMME = "Survivor voices in national referral mechanisms";

    final CircleMember paula;
    final CircleMember omar;
    final CircleMember nadia;
    final UUID channel;
    final String link;
    /** What Nadia reads to a custodian, so that they know her signing key. */
    final String wordsOfNadia;

    private Reception() {
        RunningJointly.shared();
        var people = TestStack.shared().people();
        for (var username : List.of("paula", "omar", "nadia")) {
            people.add(username, "icmpd:safeguarding+viewer");
        }
        var wire = new Wire(TestStack.shared().voicesUrl());
        paula = new CircleMember("paula", wire).signIn();
        omar = new CircleMember("omar", wire).signIn();
        nadia = new CircleMember("nadia", wire).signIn();
        wordsOfNadia = founded();
        channel = drafted();
        Circle.firstEpoch(TITLE, paula, omar);
        var host = Caller.of("paula", "icmpd");
        var drafted = host.get("/voices/channels/" + channel);
        link = drafted.get("link").asText();
        host.put(
                "/voices/channels/" + channel + "/state",
                Map.of("state", "open", "version", drafted.get("version").asInt()));
    }

    static Reception shared() {
        return Holder.RECEPTION;
    }

    /** With pictures of the views that others walk through without one. */
    private String founded() {
        nadia.opens("/voices/keys");
        nadia.heading("Make your key");
        nadia.looks("frame-keys-none");
        nadia.press("Make my key");
        nadia.heading("Your passphrase");
        nadia.looks("frame-keys-passphrase");
        nadia.writesTheWordsDown();
        nadia.looks("frame-keys-mine");
        var words = nadia.desk()
                .locator(".card", having("As a custodian"))
                .locator(".spoken")
                .innerText();
        nadia.opensCustody();
        nadia.heading("Found the key log of " + RECEIVER);
        nadia.looks("frame-custody-founding");
        Circle.founded("icmpd", paula, omar);
        return words;
    }

    private static UUID drafted() {
        var host = Caller.of("paula", "icmpd");
        var programme = host.get("/programmes?q=" + PROGRAMME.replace(' ', '+'))
                .at("/items/0/id")
                .asText();
        var channel = UUID.fromString(host.post(
                        "/programmes/" + programme + "/voices/channels",
                        Map.of(
                                "title",
                                Map.of("en", TITLE, "ar", "قل ما الذي يجب أن يتغير في الملاجئ"),
                                "languages",
                                List.of("en", "ar"),
                                "helplines",
                                List.of(HELPLINE)))
                .get("id")
                .asText());
        Circle.readersAndOnCall(channel, host, Caller.of("omar", "icmpd"));
        var board = Caller.of("sofia", "unodc");
        Circle.appoint(host, channel, board, "board");
        var form = host.post("/voices/channels/" + channel + "/forms", Map.of("questions", List.of(ASKED)))
                .get("version")
                .asInt();
        board.put("/voices/channels/" + channel + "/forms/" + form + "/decision", Map.of("approve", true));
        return channel;
    }

    void changes(String state) {
        var host = Caller.of("paula", "icmpd");
        var version = host.get("/voices/channels/" + channel).get("version").asInt();
        host.put("/voices/channels/" + channel + "/state", Map.of("state", state, "version", version));
    }

    /** Ids of what has come in, of a day in no order. */
    List<String> voices() {
        return Caller.of("paula", "icmpd")
                .get("/voices/channels/" + channel + "/voices")
                .path("items")
                .findValuesAsText("submission");
    }

    void reads(CircleMember member, String submission) {
        member.opens("/voices/" + channel + "/voices/" + submission);
        member.unlocks();
    }

    /** Somebody of the circle at the door of the frame's server, past the frame. */
    static int answer(CircleMember member, String username, String method, String path) {
        var ticket = Caller.of(username, "icmpd")
                .post("/voices/tickets", Map.of())
                .get("token")
                .asText();
        return (int) member.frame().evaluate("""
                          async ([method, path, ticket]) =>
                            (await fetch(path, {method, headers: {Authorization: `Ticket ${ticket}`}})).status\
                          """, List.of(method, path, ticket));
    }

    static FrameLocator.LocatorOptions having(String text) {
        return new FrameLocator.LocatorOptions().setHasText(text);
    }

    private static final Map<String, Object> ASKED =
            Circle.question(Map.of("en", QUESTION, "ar", "ما الذي يجب أن يتغير؟"));

    private static final Map<String, Object> HELPLINE = Map.of(
            "country",
            "AL",
            "languages",
            List.of("en", "ar"),
            "name",
            "Helpline of the demo",
            "number",
            "116 006",
            "hours",
            "Day and night",
            "checkedOn",
            "2026-11-01");

    private static final class Holder {
        static final Reception RECEPTION = new Reception();
    }
}
