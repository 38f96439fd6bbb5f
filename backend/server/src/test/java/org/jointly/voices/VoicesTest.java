package org.jointly.voices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointly.programme.ProgrammeStory.AMINA_EDITOR_OF_IOM;
import static org.jointly.programme.ProgrammeStory.CLARA_EDITOR_OF_UNODC;
import static org.jointly.programme.ProgrammeStory.IRENE_ADMIN_OF_IOM;
import static org.jointly.voices.VoicesStory.HANA_OF_THE_NGO;
import static org.jointly.voices.VoicesStory.IOM;
import static org.jointly.voices.VoicesStory.LUIS_OF_UNODC;
import static org.jointly.voices.VoicesStory.SAMIRA_OF_IOM;
import static org.jointly.voices.VoicesStory.SOFIA_OF_UNODC;
import static org.jointly.voices.VoicesStory.TOMAS_OF_IOM;
import static org.jointly.voices.VoicesStory.UNODC;
import static org.jointly.voices.VoicesStory.approveQuestions;
import static org.jointly.voices.VoicesStory.draftedChannel;
import static org.jointly.voices.VoicesStory.entry;
import static org.jointly.voices.VoicesStory.openChannel;
import static org.jointly.voices.VoicesStory.questions;
import static org.jointly.voices.VoicesStory.staff;

import io.micronaut.core.type.Argument;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jointly.api.Page;
import org.jointly.api.audit.AuditEntry;
import org.jointly.api.voices.ChangeChannelState;
import org.jointly.api.voices.Channel;
import org.jointly.api.voices.ChannelDuty;
import org.jointly.api.voices.ChannelState;
import org.jointly.api.voices.Count;
import org.jointly.api.voices.form.DecideForm;
import org.jointly.api.voices.inbox.CopyTask;
import org.jointly.api.voices.inbox.Voice;
import org.jointly.api.voices.inbox.VoiceState;
import org.jointly.api.voices.theme.BlockTheme;
import org.jointly.api.voices.theme.Effect;
import org.jointly.api.voices.theme.EffectOutcome;
import org.jointly.api.voices.theme.PublishedTheme;
import org.jointly.api.voices.theme.RecordEffect;
import org.jointly.api.voices.theme.Theme;
import org.jointly.api.voices.theme.ThemeState;
import org.jointly.platform.Backend;
import org.jointly.platform.Visitor;
import org.jointly.platform.outbox.OutboxCalls;
import org.jointly.voices.keeper.Keeper;
import org.jointly.voices.keeper.Quarter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From a survivor to a reader, to a theme beside the programme and back: what is allowed, and what is not. */
class VoicesTest {
    private static final List<String> ALL = List.of("policy", "quote", "reword", "reply", "invite", "share");
    private static Channel channel;

    @BeforeAll
    static void anOpenChannel() {
        channel = openChannel();
    }

    @Test
    void aSurvivorComesBackGetsAnAnswerAndTakesEverythingBack() {
        var survivor = new Survivor().sent(channel.id(), Map.of(IOM, List.of("policy", "reply"), UNODC, List.of()));
        var path = "/v/staff/submissions/" + survivor.submission;

        assertThat(inbox(SAMIRA_OF_IOM, survivor).state()).isEqualTo(VoiceState.RECEIVED);
        var opened = staff(SAMIRA_OF_IOM, "GET", path, "").expect(200).json();
        assertThat(opened.get("consents").findValuesAsText("use")).containsExactly("policy", "reply");
        assertThat(inbox(SAMIRA_OF_IOM, survivor).state()).isEqualTo(VoiceState.SCREENED);
        var sealed = Survivor.base64(Survivor.sealed(4096));
        staff(TOMAS_OF_IOM, "POST", path + "/replies", Map.of("number", 1, "epoch", 1, "sealed", sealed))
                .expect(204);
        message(survivor, IOM, 1).expect(204);

        var status = survivor.status().expect(200).json();
        assertThat(status.get("found").asBoolean()).isTrue();
        assertThat(status.get("state").asText()).isEqualTo("screened");
        assertThat(status.get("replies").get(0).get("sealed").asText()).isEqualTo(sealed);
        assertThat(status.get("messages")).hasSize(1);
        assertThat(status.get("organisations")).hasSize(2);

        var withdrawn = survivor.withdrawn().expect(200).json();
        assertThat(withdrawn.get("published")).isEmpty();
        assertThat(withdrawn.get("deleteBy").asText())
                .isEqualTo(today().plusDays(14).toString());
        assertThat(survivor.status().json().get("found").asBoolean()).isFalse();
        assertThat(inbox(SAMIRA_OF_IOM, survivor).state()).isEqualTo(VoiceState.WITHDRAWN);
        staff(SAMIRA_OF_IOM, "GET", path, "").expect(404);
        assertThat(copies(SAMIRA_OF_IOM, survivor)).singleElement().satisfies(task -> {
            assertThat(task.mine()).isTrue();
            assertThat(SAMIRA_OF_IOM
                            .put("/voices/copies/" + task.id() + "/done", "")
                            .as(CopyTask.class)
                            .doneAt())
                    .isNotNull();
            assertThat(TOMAS_OF_IOM
                            .put("/voices/copies/" + task.id() + "/done", "")
                            .status())
                    .isEqualTo(403);
        });
        assertThat(left(survivor)).isEqualTo("tombstone 2");
        PortCalls.post("/v/submissions", survivor.submission(channel.id(), Map.of(IOM, List.of())))
                .expect(422);
    }

    @Test
    void aVoiceIsTakenBackFromOneOrganisationAndStaysWithTheOther() {
        var survivor = new Survivor().sent(channel.id(), Map.of(IOM, List.of("policy"), UNODC, List.of("policy")));
        var request = survivor.withdrawal();
        request.put("organisation", UNODC);

        PortCalls.post("/v/withdrawals", request).expect(200);

        assertThat(inbox(SOFIA_OF_UNODC, survivor).state()).isEqualTo(VoiceState.WITHDRAWN);
        assertThat(inbox(SAMIRA_OF_IOM, survivor).state()).isEqualTo(VoiceState.RECEIVED);
        assertThat(survivor.status().json().get("organisations").findValuesAsText("state"))
                .containsExactlyInAnyOrder("received", "withdrawn");
    }

    @Test
    void nobodyButTheReadersOfTheOrganisationGetsAnything() {
        var survivor = new Survivor().sent(channel.id(), Map.of(IOM, ALL));
        var inbox = "/voices/channels/" + channel.id() + "/voices";
        var opened = "/v/staff/submissions/" + survivor.submission;

        staff(SOFIA_OF_UNODC, "GET", opened, "").expect(404);
        staff(HANA_OF_THE_NGO, "GET", opened, "").expect(404);
        assertThat(SOFIA_OF_UNODC.get(inbox + "/" + survivor.submission).status())
                .isEqualTo(404);
        assertThat(HANA_OF_THE_NGO.get(inbox).status()).isEqualTo(403);
        assertThat(IRENE_ADMIN_OF_IOM.get(inbox).status()).isEqualTo(403);
        assertThat(IRENE_ADMIN_OF_IOM.post("/voices/tickets", "").status()).isEqualTo(403);
        assertThat(AMINA_EDITOR_OF_IOM.get(inbox).status()).isEqualTo(404);
        assertThat(new Visitor("rosa", null).get(inbox).status()).isEqualTo(403);
        PortCalls.send("GET", opened, new byte[0], Map.of("Authorization", "Ticket nonsense"))
                .expect(401);
        PortCalls.send(
                        "GET",
                        opened,
                        new byte[0],
                        Map.of("Authorization", "Bearer " + Backend.stack().token("samira")))
                .expect(401);
    }

    @Test
    void nothingIsUsedWithoutConsent() {
        var survivor = new Survivor().sent(channel.id(), Map.of(IOM, List.of()));
        var path = "/v/staff/submissions/" + survivor.submission;
        var sealed = Survivor.base64(Survivor.sealed(4096));
        var share = Map.of("organisation", UNODC, "epoch", 1, "sealed", sealed);
        var theme = Map.of(
                "channel",
                channel.id(),
                "kind",
                "theme",
                "text",
                Map.of("en", "Keep papers"),
                "voices",
                List.of(survivor.submission));

        for (var refused : List.of(
                staff(SAMIRA_OF_IOM, "POST", path + "/replies", Map.of("number", 1, "epoch", 1, "sealed", sealed)),
                staff(SAMIRA_OF_IOM, "POST", path + "/exports", Map.of("use", "quote")),
                staff(SAMIRA_OF_IOM, "POST", path + "/shares", share),
                staff(SAMIRA_OF_IOM, "POST", "/v/staff/themes", theme))) {
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.json().get("type").asText()).endsWith("no-consent");
        }

        survivor.consent(IOM, "share", true).expect(204);
        staff(SAMIRA_OF_IOM, "POST", path + "/shares", share).expect(204);
        assertThat(inbox(SOFIA_OF_UNODC, survivor).shared()).isTrue();
        survivor.consent(IOM, "share", false).expect(204);
        staff(SAMIRA_OF_IOM, "POST", path + "/shares", share).expect(403);
    }

    @Test
    void aThemeIsPublishedWithElevenVoicesOfTwoOrganisationsAndGoesWhenOneIsTakenBack() {
        var survivors = new ArrayList<Survivor>();
        for (var i = 0; i < 11; i++) {
            survivors.add(new Survivor().sent(channel.id(), Map.of(i < 10 ? IOM : UNODC, List.of("policy"))));
        }
        var ofIom = survivors.subList(0, 10).stream().map(one -> one.submission).toList();
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
                                Map.of("en", "Papers stay with us"),
                                "voices",
                                ofIom))
                .expect(201)
                .json()
                .get("id")
                .asText();
        var theme = "/voices/themes/" + id;

        assertThat(SAMIRA_OF_IOM.put(theme + "/approval", "").status()).isEqualTo(403);
        assertThat(SOFIA_OF_UNODC.put(theme + "/approval", "").as(Theme.class).voices())
                .isEqualTo(Theme.FEW);
        assertThat(TOMAS_OF_IOM.put(theme + "/publication", "").problem().type().toString())
                .endsWith("too-few");
        var desk = "/v/staff/themes/" + id;
        var last = Map.of("voices", List.of(survivors.getLast().submission));
        assertThat(staff(LUIS_OF_UNODC, "GET", desk, "")
                        .expect(200)
                        .json()
                        .at("/text/en")
                        .asText())
                .isEqualTo("Papers stay with us");
        staff(HANA_OF_THE_NGO, "GET", desk, "").expect(404);
        staff(LUIS_OF_UNODC, "POST", desk + "/voices", last).expect(204);
        assertThat(TOMAS_OF_IOM.put(theme + "/publication", "").as(Theme.class).state())
                .isEqualTo(ThemeState.PUBLISHED);

        assertThat(published(CLARA_EDITOR_OF_UNODC))
                .anyMatch(
                        seen -> seen.id().toString().equals(id) && seen.voices().equals("10"));
        CLARA_EDITOR_OF_UNODC
                .post(theme + "/effects", new RecordEffect(EffectOutcome.DONE, "It is law now", "Ministry", today()))
                .as(Effect.class);
        var open = PortCalls.get("/v/channels/" + channel.id() + "/themes")
                .expect(200)
                .json();
        assertThat(open.findValuesAsText("outcome")).contains("done");
        assertThat(survivors.getFirst().status().json().get("published").findValuesAsText("theme"))
                .contains(id);

        var withdrawn = survivors.getFirst().withdrawn().expect(200).json();
        assertThat(withdrawn.get("published").findValuesAsText("theme")).contains(id);
        assertThat(published(CLARA_EDITOR_OF_UNODC))
                .noneMatch(seen -> seen.id().toString().equals(id));
        assertThat(PortCalls.get("/v/channels/" + channel.id() + "/themes")
                        .json()
                        .findValuesAsText("id"))
                .doesNotContain(id);
        assertThat(HANA_OF_THE_NGO
                        .put(theme + "/block", new BlockTheme("It names a town"))
                        .as(Theme.class)
                        .state())
                .isEqualTo(ThemeState.BLOCKED);
        staff(LUIS_OF_UNODC, "POST", desk + "/voices", last).expect(403);
    }

    @Test
    void aChannelOpensOnlyWithQuestionsOfTheBoardAndKeys() {
        var drafted = draftedChannel();
        var path = "/voices/channels/" + drafted.id();
        var opening = new ChangeChannelState(ChannelState.OPEN, drafted.version());

        assertThat(SAMIRA_OF_IOM.put(path + "/state", opening).problem().type().toString())
                .endsWith("not-ready");
        PortCalls.get("/v/channels/" + drafted.id()).expect(404);
        assertThat(SAMIRA_OF_IOM.post(path + "/forms", questions()).status()).isEqualTo(201);
        assertThat(SAMIRA_OF_IOM
                        .put(path + "/forms/1/decision", new DecideForm(true, null))
                        .status())
                .isEqualTo(403);
        assertThat(CLARA_EDITOR_OF_UNODC.get(path).status()).isEqualTo(404);
        approveQuestions(drafted.id());
        assertThat(SAMIRA_OF_IOM.put(path + "/state", opening).problem().detail())
                .doesNotContain("form");
    }

    @Test
    void aPhotoIsGivenToItsReadersByteForByteAndGoesWithTheVoice() {
        var survivor = new Survivor();
        var photo = Survivor.sealed(4096);
        var request = survivor.submission(channel.id(), Map.of(IOM, ALL));
        request.put("attachments", List.of(Map.of("number", 1, "sealed", Survivor.base64(photo))));
        PortCalls.post("/v/submissions", request).expect(204);
        var path = "/v/staff/submissions/" + survivor.submission;

        assertThat(staff(SAMIRA_OF_IOM, "GET", path, "")
                        .json()
                        .get("attachments")
                        .get(0)
                        .get("bytes")
                        .asInt())
                .isEqualTo(photo.length);
        var given = staff(SAMIRA_OF_IOM, "GET", path + "/attachments/1", "").expect(200);
        assertThat(given.bytes()).isEqualTo(photo);
        assertThat(given.headers()).containsEntry("content-type", List.of("application/octet-stream"));
        staff(SAMIRA_OF_IOM, "GET", path + "/attachments/2", "").expect(404);

        survivor.withdrawn().expect(200);
        staff(SAMIRA_OF_IOM, "GET", path + "/attachments/1", "").expect(404);

        for (var wrong : List.of(
                List.of(Map.of("number", 1, "sealed", Survivor.base64(Survivor.sealed(4097)))),
                List.of(Map.of("number", 6, "sealed", Survivor.base64(photo))),
                List.of(
                        Map.of("number", 1, "sealed", Survivor.base64(photo)),
                        Map.of("number", 1, "sealed", Survivor.base64(photo))))) {
            var refused = new Survivor().submission(channel.id(), Map.of(IOM, ALL));
            refused.put("attachments", wrong);
            PortCalls.post("/v/submissions", refused).expect(422);
        }
    }

    @Test
    void aCustodianWhoReadsNothingTakesOutWhatRecoveryNeeds() {
        var abandoned = openChannel();
        var survivor = new Survivor();
        var request = survivor.submission(abandoned.id(), Map.of(IOM, ALL));
        request.put("attachments", List.of(Map.of("number", 1, "sealed", Survivor.base64(Survivor.sealed(4096)))));
        PortCalls.post("/v/submissions", request).expect(204);
        message(survivor, IOM, 1).expect(204);
        SAMIRA_OF_IOM.get("/voices/channels/" + abandoned.id()).as(Channel.class).appointments().stream()
                .filter(named -> named.organisation().id().equals(IOM) && named.duty() == ChannelDuty.READER)
                .forEach(named -> assertThat(SAMIRA_OF_IOM
                                .delete("/voices/channels/" + abandoned.id() + "/appointments/" + named.id())
                                .status())
                        .isLessThan(300));

        staff(TOMAS_OF_IOM, "GET", "/v/staff/submissions/" + survivor.submission, "")
                .expect(404);
        var recovered =
                staff(TOMAS_OF_IOM, "GET", "/v/staff/recovery", "").expect(200).json();

        assertThat(recovered.get("organisation").asText()).isEqualTo(IOM.toString());
        assertThat(recovered.get("epochs").findValuesAsText("channel"))
                .contains(abandoned.id().toString());
        assertThat(recovered.get("voices")).anySatisfy(voice -> {
            assertThat(voice.get("submission").asText()).isEqualTo(survivor.submission.toString());
            assertThat(voice.get("sealed").asText()).isNotEmpty();
            assertThat(voice.get("messages")).hasSize(1);
            assertThat(voice.get("attachments")).hasSize(1);
        });
        survivor.withdrawn().expect(200);
        assertThat(copies(TOMAS_OF_IOM, survivor)).singleElement().satisfies(task -> {
            assertThat(task.mine()).isTrue();
            assertThat(task.exported()).isTrue();
        });
        assertThat(staff(SOFIA_OF_UNODC, "GET", "/v/staff/recovery", "")
                        .expect(200)
                        .text())
                .doesNotContain(survivor.submission.toString());
    }

    @Test
    void whatIsKeptLongEnoughIsDeletedByTheClock() {
        var unread = new Survivor().sent(channel.id(), Map.of(IOM, List.of()));
        var handled = new Survivor().sent(channel.id(), Map.of(IOM, List.of()));
        staff(SAMIRA_OF_IOM, "GET", "/v/staff/submissions/" + handled.submission, "")
                .expect(200);
        var keeper = Backend.beans().getBean(Keeper.class);

        keeper.keep(today().plusDays(90));
        assertThat(unread.status().json().get("found").asBoolean()).isTrue();
        keeper.keep(today().plusDays(91));
        assertThat(unread.status().json().get("found").asBoolean()).isFalse();
        assertThat(handled.status().json().get("found").asBoolean()).isTrue();
        keeper.keep(today().plusDays(366));
        assertThat(handled.status().json().get("found").asBoolean()).isFalse();
        OutboxCalls.awaitDelivered("voices");
        assertThat(trail())
                .filteredOn(entry -> entry.action().equals("voices.expired"))
                .isNotEmpty()
                .allSatisfy(entry -> {
                    assertThat(entry.by().personName()).isEqualTo("Jointly");
                    assertThat(entry.by().person()).isEqualTo(new UUID(0, 0));
                })
                .anyMatch(entry -> entry.subject().equals(channel.id()));
    }

    @Test
    void aQuarterIsCountedOnceItIsOverRoundedAndWithoutSmallFigures() {
        var counted = openChannel();
        for (var i = 0; i < 13; i++) {
            new Survivor().sent(counted.id(), Map.of(IOM, i < 12 ? List.of("policy") : List.of("policy", "quote")));
        }
        Backend.beans().getBean(Keeper.class).keep(Quarter.of(today()).last().plusDays(1));

        var counts = SAMIRA_OF_IOM
                .get("/voices/channels/" + counted.id() + "/counts")
                .as(Argument.listOf(Count.class));
        var quarter = Quarter.of(today()).toString();
        assertThat(counts).contains(new Count(quarter, "all", "all", 15), new Count(quarter, "use", "policy", 15));
        assertThat(counts).contains(new Count(quarter, "mode", "drop", null), new Count(quarter, "use", "quote", null));
    }

    @Test
    void theTrailSaysWhoOpenedAndNeverWhoTookBack() {
        var survivor = new Survivor().sent(channel.id(), Map.of(IOM, List.of("policy")));
        staff(TOMAS_OF_IOM, "GET", "/v/staff/submissions/" + survivor.submission, "")
                .expect(200);
        survivor.withdrawn().expect(200);
        Backend.beans().getBean(Keeper.class).keep(today().plusDays(1));

        assertThat(trail())
                .filteredOn(entry -> entry.subject().equals(survivor.submission))
                .extracting(AuditEntry::action)
                .contains("voice.opened", "voice.withdrawn");
        assertThat(trail())
                .filteredOn(entry -> entry.action().equals("voice.withdrawn"))
                .allMatch(entry -> entry.by().person().equals(new UUID(0, 0)));
    }

    private static PortCalls.Reply message(Survivor survivor, UUID organisation, int number) {
        return PortCalls.post("/v/messages", survivor.message(organisation, number));
    }

    private static Voice inbox(Visitor reader, Survivor survivor) {
        return reader.get("/voices/channels/" + channel.id() + "/voices/" + survivor.submission)
                .as(Voice.class);
    }

    private static List<CopyTask> copies(Visitor reader, Survivor survivor) {
        return reader.get("/voices/copies").as(Argument.listOf(CopyTask.class)).stream()
                .filter(task -> task.submission().equals(survivor.submission))
                .toList();
    }

    /** As an administrator of IOM reads it, the latest first. */
    private static List<AuditEntry> trail() {
        List<?> entries = IRENE_ADMIN_OF_IOM
                .get("/audit/entries")
                .as(Argument.of(Page.class, AuditEntry.class))
                .items();
        return entries.stream().map(AuditEntry.class::cast).toList();
    }

    private static List<PublishedTheme> published(Visitor reader) {
        return reader.get("/programmes/" + channel.programme() + "/voices/themes")
                .as(Argument.listOf(PublishedTheme.class));
    }

    private static LocalDate today() {
        return LocalDate.now(java.time.ZoneOffset.UTC);
    }

    /** Which tables still know the submission, to somebody whom no row-level security binds. */
    private static String left(Survivor survivor) {
        try (var connection = Backend.stack().postgres().asSuperuser();
                var statement = connection.createStatement()) {
            var known = new ArrayList<String>();
            for (var table : List.of(
                    "submission",
                    "envelope",
                    "letter",
                    "attachment",
                    "consent",
                    "message",
                    "reply",
                    "opening",
                    "tombstone",
                    "escalation",
                    "theme_voice")) {
                var column = table.equals("submission") ? "id" : "submission";
                try (var rows = statement.executeQuery("select count(*) from voices." + table + " where " + column
                        + " = '" + survivor.submission + "'")) {
                    rows.next();
                    if (rows.getInt(1) > 0) {
                        known.add(table + " " + rows.getInt(1));
                    }
                }
            }
            return String.join(", ", known);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
