package org.jointly.ui.browser;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What must be agreed before anybody can write. Browser tests of one JVM share it, in any order: keys are made once. */
final class Circle {
    static final String PROGRAMME = "Fair recruitment in West Africa";
    private static final Set<String> FOUNDED = new HashSet<>();

    private Circle() {}

    /** Two custodians found the key log of their organisation in the frame, unless another test had them do it. */
    static void founded(String organisation, CircleMember first, CircleMember second) {
        first.hasAKey();
        second.hasAKey();
        if (!FOUNDED.add(organisation)) {
            return;
        }
        first.opensCustody();
        first.desk().getByLabel(second.givenName()).check();
        first.press("Go on");
        first.heading("Three recovery sheets");
        first.deskIsAccessible();
        first.desk().getByLabel("All three are on paper and in three hands").check();
        first.laysBefore(second);
    }

    /** The channel's first key, by two custodians who read for it. */
    static void firstEpoch(String channel, CircleMember first, CircleMember second) {
        first.opensCustody();
        first.pressAt(channel, "Begin the first epoch");
        first.laysBefore(second);
        second.reads("Epoch 1. Readers:");
    }

    /** A channel of IOM with one question, Samira and Tomas as readers and on call, and Hana as board; it lacks the first key. */
    static UUID drafted(String title) {
        var samira = Caller.of("samira", "iom");
        var programme = samira.get("/programmes?q=" + PROGRAMME.replace(' ', '+'))
                .at("/items/0/id")
                .asText();
        var channel = UUID.fromString(samira.post(
                        "/programmes/" + programme + "/voices/channels",
                        Map.of("title", Map.of("en", title), "languages", List.of("en"), "helplines", List.of()))
                .get("id")
                .asText());
        readersAndOnCall(channel, samira, Caller.of("tomas", "iom"));
        var hana = Caller.of("hana", "harbour");
        appoint(samira, channel, hana, "board");
        var form = samira.post(
                        "/voices/channels/" + channel + "/forms",
                        Map.of("questions", List.of(question(Map.of("en", "What should change?")))))
                .get("version")
                .asInt();
        hana.put("/voices/channels/" + channel + "/forms/" + form + "/decision", Map.of("approve", true));
        return channel;
    }

    /** For custodians of the organisation's key log. */
    static void readersAndOnCall(UUID channel, Caller first, Caller second) {
        for (var whom : List.of(first, second)) {
            appoint(first, channel, whom, "reader");
            appoint(first, channel, whom, "on_call");
        }
    }

    static void open(UUID channel) {
        var samira = Caller.of("samira", "iom");
        var version = samira.get("/voices/channels/" + channel).get("version").asInt();
        samira.put("/voices/channels/" + channel + "/state", Map.of("state", "open", "version", version));
    }

    static void appoint(Caller by, UUID channel, Caller whom, String duty) {
        by.post(
                "/voices/channels/" + channel + "/appointments",
                Map.of("person", whom.person(), "organisation", whom.organisation(), "duty", duty));
    }

    /** To be answered in one's own words. */
    static Map<String, Object> question(Map<String, String> text) {
        return Map.of("id", "change", "kind", "text", "required", true, "text", text, "options", List.of());
    }
}
