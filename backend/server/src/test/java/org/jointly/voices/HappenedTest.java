package org.jointly.voices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointly.programme.ProgrammeStory.CLARA_EDITOR_OF_UNODC;
import static org.jointly.voices.VoicesStory.HANA_OF_THE_NGO;
import static org.jointly.voices.VoicesStory.IOM;
import static org.jointly.voices.VoicesStory.LUIS_OF_UNODC;
import static org.jointly.voices.VoicesStory.SAMIRA_OF_IOM;
import static org.jointly.voices.VoicesStory.SOFIA_OF_UNODC;
import static org.jointly.voices.VoicesStory.TOMAS_OF_IOM;
import static org.jointly.voices.VoicesStory.UNODC;
import static org.jointly.voices.VoicesStory.keyed;
import static org.jointly.voices.VoicesStory.openChannel;
import static org.jointly.voices.VoicesStory.staff;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;
import org.jointly.api.voices.Channel;
import org.jointly.api.voices.ChannelDuty;
import org.jointly.api.voices.inbox.Voice;
import org.jointly.api.voices.inbox.VoiceState;
import org.jointly.api.voices.theme.BlockTheme;
import org.jointly.api.voices.theme.Effect;
import org.jointly.api.voices.theme.EffectOutcome;
import org.jointly.api.voices.theme.RecordEffect;
import org.jointly.api.voices.theme.Theme;
import org.jointly.platform.Backend;
import org.jointly.platform.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a survivor reads with their code is what happened, as the server saw it; and what is sent twice is there once. */
class HappenedTest {
    private static Channel channel;

    @BeforeAll
    static void anOpenChannel() {
        channel = openChannel();
    }

    @Test
    void eachStepIsReadOnceItWasTakenAndNotBefore() {
        var survivor = new Survivor().sent(channel.id(), Map.of(IOM, List.of("policy", "reply", "quote", "share")));
        var path = "/v/staff/submissions/" + survivor.submission;
        var sealed = Survivor.base64(Survivor.sealed(4096));

        assertThat(happened(survivor, IOM)).isEmpty();
        assertThat(state(survivor)).isEqualTo("received");

        SAMIRA_OF_IOM.get("/voices/channels/" + channel.id() + "/voices").status();
        assertThat(happened(survivor, IOM))
                .as("a look at the list opens nothing")
                .isEmpty();
        staff(SAMIRA_OF_IOM, "GET", path, "").expect(200);
        assertThat(happened(survivor, IOM)).containsExactly("opened");
        assertThat(state(survivor)).isEqualTo("screened");
        assertThat(inbox(survivor).state()).isEqualTo(VoiceState.SCREENED);

        staff(SAMIRA_OF_IOM, "POST", path + "/replies", Map.of("number", 1, "epoch", 1, "sealed", sealed))
                .expect(204);
        assertThat(happened(survivor, IOM)).containsExactly("opened", "answered");
        staff(SAMIRA_OF_IOM, "POST", path + "/exports", Map.of("use", "invite")).expect(403);
        assertThat(happened(survivor, IOM)).doesNotContain("exported");
        staff(SAMIRA_OF_IOM, "POST", path + "/exports", Map.of("use", "quote")).expect(204);
        assertThat(happened(survivor, IOM)).containsExactly("opened", "answered", "exported");

        staff(SAMIRA_OF_IOM, "POST", path + "/shares", Map.of("organisation", UNODC, "epoch", 1, "sealed", sealed))
                .expect(204);
        assertThat(happened(survivor, IOM)).containsExactly("opened", "answered", "exported", "passed_on");
        assertThat(happened(survivor, UNODC)).as("the other has not looked").isEmpty();
        assertThat(state(survivor)).isEqualTo("shared");
        assertThat(survivor.status().text()).contains("\"on\":\"" + LocalDate.now(ZoneOffset.UTC) + "\"");
    }

    @Test
    void usedPublishedAndWhatBecameOfItFollowTheTheme() {
        var survivors = new ArrayList<Survivor>();
        for (var i = 0; i < 11; i++) {
            survivors.add(new Survivor().sent(channel.id(), Map.of(i < 10 ? IOM : UNODC, List.of("policy"))));
        }
        var first = survivors.getFirst();
        var id = staff(
                        SAMIRA_OF_IOM,
                        "POST",
                        "/v/staff/themes",
                        Map.of(
                                "channel",
                                channel.id(),
                                "kind",
                                "theme",
                                "text",
                                Map.of("en", "A door with a lock"),
                                "voices",
                                survivors.subList(0, 10).stream()
                                        .map(one -> one.submission)
                                        .toList()))
                .expect(201)
                .json()
                .get("id")
                .asText();
        var theme = "/voices/themes/" + id;
        assertThat(happened(first, IOM)).as("one reader alone uses nothing").isEmpty();

        TOMAS_OF_IOM.put(theme + "/approval", "").as(Theme.class);
        assertThat(happened(first, IOM)).containsExactly("used");
        staff(
                        LUIS_OF_UNODC,
                        "POST",
                        "/v/staff/themes/" + id + "/voices",
                        Map.of("voices", List.of(survivors.getLast().submission)))
                .expect(204);
        SAMIRA_OF_IOM.put(theme + "/publication", "").as(Theme.class);
        assertThat(happened(first, IOM)).containsExactly("used", "published");
        assertThat(happened(survivors.getLast(), UNODC)).containsExactly("used", "published");
        CLARA_EDITOR_OF_UNODC
                .post(
                        theme + "/effects",
                        new RecordEffect(EffectOutcome.DONE, "Every room has one", "Shelter board", LocalDate.now()))
                .as(Effect.class);
        assertThat(happened(first, IOM)).containsExactly("used", "published", "effect_reported");
        assertThat(state(first)).isEqualTo("effect_reported");

        HANA_OF_THE_NGO
                .put(theme + "/block", new BlockTheme("It names a house"))
                .as(Theme.class);
        assertThat(happened(first, IOM)).as("what the board blocked is not out").isEmpty();
        assertThat(state(first)).isEqualTo("received");
    }

    /** Somebody named to read whom no custodian gave the key sees sealed bytes; nothing was opened by that. */
    @Test
    void whoCannotUnlockOpensNothing() {
        var survivor = new Survivor().sent(channel.id(), Map.of(IOM, List.of()));
        Backend.stack().people().add("happened-noor", "iom:safeguarding+viewer");
        var noor = Visitor.of("happened-noor", "iom");
        keyed(noor);
        VoicesStory.appointed(SAMIRA_OF_IOM, channel.id(), noor, ChannelDuty.READER);

        staff(noor, "GET", "/v/staff/submissions/" + survivor.submission, "").expect(200);

        assertThat(happened(survivor, IOM)).isEmpty();
        assertThat(state(survivor)).isEqualTo("received");
        assertThat(inbox(survivor).keepUntil()).isEqualTo(today().plusDays(90));
    }

    @Test
    void howLongItIsKeptCountsFromWhatHappened() {
        var read = new Survivor().sent(channel.id(), Map.of(SOFIA_OF_UNODC.organisation(), List.of("reply")));
        assertThat(keepUntil(read)).isEqualTo(today().plusDays(90));
        staff(SOFIA_OF_UNODC, "GET", "/v/staff/submissions/" + read.submission, "")
                .expect(200);
        assertThat(keepUntil(read)).isEqualTo(today().plusDays(365));

        var answered = new Survivor().sent(channel.id(), Map.of(IOM, List.of("reply", "policy")));
        var sealed = Survivor.base64(Survivor.sealed(4096));
        staff(
                        TOMAS_OF_IOM,
                        "POST",
                        "/v/staff/submissions/" + answered.submission + "/replies",
                        Map.of("number", 1, "epoch", 1, "sealed", sealed))
                .expect(204);
        assertThat(keepUntil(answered)).isEqualTo(today().plusDays(365));
    }

    @Test
    void theStateIsNobodysToSet() {
        var survivor = new Survivor().sent(channel.id(), Map.of(IOM, List.of()));
        var path = "/voices/channels/" + channel.id() + "/voices/" + survivor.submission + "/state";

        assertThat(SAMIRA_OF_IOM.put(path, Map.of("state", "used")).status()).isIn(404, 405);
        assertThat(state(survivor)).isEqualTo("received");
    }

    @Test
    void theSameSentAtTheSameTimeIsThereOnce() throws Exception {
        var survivor = new Survivor();
        var request = survivor.submission(channel.id(), Map.of(IOM, List.of("policy")));
        var again = new java.util.LinkedHashMap<>(Survivor.work());
        request.forEach(again::putIfAbsent);

        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = new ArrayList<Callable<Integer>>();
            for (var body : List.of(request, request, again, again)) {
                calls.add(() -> PortCalls.post("/v/submissions", body).status());
            }
            for (var status : both.invokeAll(calls)) {
                assertThat(status.get()).isEqualTo(204);
            }
        }

        assertThat(survivor.status().json().get("organisations")).hasSize(1);
        var changed = survivor.submission(channel.id(), Map.of(IOM, List.of("quote")));
        assertThat(PortCalls.post("/v/submissions", changed)
                        .expect(422)
                        .json()
                        .get("type")
                        .asText())
                .endsWith("sent-before");
        changed.put("submission", UUID.randomUUID());
        assertThat(PortCalls.post("/v/submissions", changed).status())
                .as("the challenge was not used up, the code was")
                .isEqualTo(422);
        assertThat(survivor.status().json().get("consents").findValuesAsText("use"))
                .containsExactly("policy");
    }

    private static List<String> happened(Survivor survivor, UUID organisation) {
        for (var with : survivor.status().expect(200).json().get("organisations")) {
            if (with.get("organisation").asText().equals(organisation.toString())) {
                return StreamSupport.stream(with.get("happened").spliterator(), false)
                        .map(one -> one.get("what").asText())
                        .toList();
            }
        }
        throw new AssertionError("The organisation has no part of it");
    }

    private static String state(Survivor survivor) {
        return survivor.status().json().get("state").asText();
    }

    private static LocalDate keepUntil(Survivor survivor) {
        JsonNode status = survivor.status().json();
        return LocalDate.parse(status.get("keepUntil").asText());
    }

    private static Voice inbox(Survivor survivor) {
        return SAMIRA_OF_IOM
                .get("/voices/channels/" + channel.id() + "/voices/" + survivor.submission)
                .as(Voice.class);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
