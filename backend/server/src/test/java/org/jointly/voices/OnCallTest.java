package org.jointly.voices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointly.programme.ProgrammeStory.IRENE_ADMIN_OF_IOM;
import static org.jointly.voices.VoicesStory.IOM;
import static org.jointly.voices.VoicesStory.LUIS_OF_UNODC;
import static org.jointly.voices.VoicesStory.SAMIRA_OF_IOM;
import static org.jointly.voices.VoicesStory.SOFIA_OF_UNODC;
import static org.jointly.voices.VoicesStory.TOMAS_OF_IOM;
import static org.jointly.voices.VoicesStory.UNODC;
import static org.jointly.voices.VoicesStory.appointed;
import static org.jointly.voices.VoicesStory.custodian;
import static org.jointly.voices.VoicesStory.keyed;
import static org.jointly.voices.VoicesStory.openChannel;
import static org.jointly.voices.VoicesStory.person;
import static org.jointly.voices.VoicesStory.reader;
import static org.jointly.voices.VoicesStory.readyChannel;
import static org.jointly.voices.VoicesStory.staff;

import io.micronaut.core.type.Argument;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jointly.api.Page;
import org.jointly.api.audit.AuditEntry;
import org.jointly.api.voices.Appoint;
import org.jointly.api.voices.ChangeChannelState;
import org.jointly.api.voices.Channel;
import org.jointly.api.voices.ChannelDuty;
import org.jointly.api.voices.ChannelState;
import org.jointly.api.voices.DraftChannel;
import org.jointly.api.voices.EditChannel;
import org.jointly.api.voices.Lack;
import org.jointly.api.voices.Receiver;
import org.jointly.api.voices.Stop;
import org.jointly.api.voices.inbox.Asked;
import org.jointly.api.voices.inbox.DecideEscalation;
import org.jointly.api.voices.inbox.Escalation;
import org.jointly.api.voices.inbox.EscalationDecision;
import org.jointly.platform.Backend;
import org.jointly.platform.Visitor;
import org.jointly.platform.outbox.OutboxCalls;
import org.jointly.voices.keeper.OnCallWatch;
import org.junit.jupiter.api.Test;

/** A call that somebody's life may be at risk: there are always two who can answer it, and it is never raised to nobody. */
class OnCallTest {
    private static final DecideEscalation ACT =
            new DecideEscalation(EscalationDecision.ACT, "The duty officer rings the shelter now");

    @Test
    void itIsDecidedWithAReasonByAnotherWhoOpenedTheVoice() {
        var channel = openChannel();
        var survivor = new Survivor().sent(channel.id(), Map.of(IOM, List.of()));
        var raised = raise(SAMIRA_OF_IOM, channel, survivor).as(Escalation.class);
        var decision = "/voices/escalations/" + raised.id() + "/decision";

        assertThat(raised.decideBy()).isEqualTo(raised.raisedAt().plusSeconds(2 * 3600));
        assertThat(raised.asked()).extracting(Asked::person).containsExactly(person(TOMAS_OF_IOM));
        assertThat(raised.looked()).isFalse();
        assertThat(raised.decidable()).isFalse();
        open(SAMIRA_OF_IOM, survivor);
        assertThat(SAMIRA_OF_IOM.put(decision, ACT).status()).isEqualTo(403);
        assertThat(SOFIA_OF_UNODC.put(decision, ACT).status()).isEqualTo(404);
        assertThat(TOMAS_OF_IOM.put(decision, ACT).problem().type().toString()).endsWith("not-opened");
        assertThat(TOMAS_OF_IOM
                        .put(decision, new DecideEscalation(EscalationDecision.ACT, " "))
                        .status())
                .isEqualTo(422);

        open(TOMAS_OF_IOM, survivor);

        assertThat(escalation(SAMIRA_OF_IOM, raised).asked())
                .singleElement()
                .satisfies(asked -> assertThat(asked.lookedAt()).isNotNull());
        var decided = TOMAS_OF_IOM.put(decision, ACT).as(Escalation.class);
        assertThat(decided.decision()).isEqualTo(EscalationDecision.ACT);
        assertThat(decided.reason()).isEqualTo(ACT.reason());
        assertThat(TOMAS_OF_IOM.put(decision, ACT).status()).isEqualTo(409);
    }

    @Test
    void aChannelOpensOnlyWithTwoWhoAreOnCallAndCanUnlock() {
        var channel = readyChannel();
        end(channel, SAMIRA_OF_IOM, ChannelDuty.ON_CALL, TOMAS_OF_IOM);
        var path = "/voices/channels/" + channel.id();
        var opening = new ChangeChannelState(ChannelState.OPEN, channel.version());

        assertThat(channel(channel).lacks()).containsExactly(Lack.DECIDERS);
        assertThat(SAMIRA_OF_IOM.put(path + "/state", opening).problem().type().toString())
                .endsWith("not-ready");
        appointed(SAMIRA_OF_IOM, channel.id(), TOMAS_OF_IOM, ChannelDuty.ON_CALL);
        assertThat(SAMIRA_OF_IOM.put(path + "/state", opening).as(Channel.class).takesVoices())
                .isTrue();
    }

    @Test
    void whenADutyEndsNothingNewIsTakenAndWhoCanMendItIsTold() {
        var channel = openChannel();
        var before = new Survivor().sent(channel.id(), Map.of(IOM, List.of(), UNODC, List.of()));

        end(channel, SOFIA_OF_UNODC, ChannelDuty.ON_CALL, LUIS_OF_UNODC);

        refused(channel, UNODC);
        new Survivor().sent(channel.id(), Map.of(IOM, List.of()));
        assertThat(receiver(channel, UNODC).receiving()).isFalse();
        assertThat(receiver(channel, UNODC).deciders()).isEqualTo(1);
        assertThat(stops(SOFIA_OF_UNODC, channel)).singleElement().satisfies(stop -> {
            assertThat(stop.deciders()).isEqualTo(1);
            assertThat(stop.stopsAt()).isNull();
        });
        assertThat(stops(SAMIRA_OF_IOM, channel)).isEmpty();

        end(channel, SAMIRA_OF_IOM, ChannelDuty.READER, TOMAS_OF_IOM);
        refused(channel, IOM);
        assertThat(channel(channel).takesVoices()).isFalse();
        assertThat(channel(channel).lacks()).contains(Lack.DECIDERS);
        assertThat(PortCalls.get("/v/channels/" + channel.id())
                        .expect(200)
                        .json()
                        .get("open")
                        .asBoolean())
                .isFalse();
        assertThat(stops(IRENE_ADMIN_OF_IOM, channel)).hasSize(1);
        watch().watch();
        assertThat(trail("receiver.stopped", channel.id())).isTrue();
        assertThat(before.status().json().get("found").asBoolean()).isTrue();

        appointed(SAMIRA_OF_IOM, channel.id(), TOMAS_OF_IOM, ChannelDuty.READER);
        watch().watch();
        assertThat(trail("receiver.resumed", channel.id())).isTrue();
        new Survivor().sent(channel.id(), Map.of(IOM, List.of()));
    }

    @Test
    void whenADatePassesNothingNewIsTakenAndItIsSaidBefore() throws SQLException {
        var channel = openChannel();
        end(channel, SAMIRA_OF_IOM, ChannelDuty.ON_CALL, TOMAS_OF_IOM);
        var until = Instant.now().plusSeconds(3 * 24 * 3600);
        SAMIRA_OF_IOM
                .post(
                        "/voices/channels/" + channel.id() + "/appointments",
                        new Appoint(person(TOMAS_OF_IOM), IOM, ChannelDuty.ON_CALL, null, until))
                .as(org.jointly.api.voices.Appointment.class);
        new Survivor().sent(channel.id(), Map.of(IOM, List.of()));
        assertThat(stops(TOMAS_OF_IOM, channel))
                .singleElement()
                .satisfies(stop -> assertThat(stop.stopsAt()).isCloseTo(until, within()));

        execute("update voices.appointment set from_at = now() - interval '2 days', until_at = now() - interval '1"
                + " second' where channel = '" + channel.id() + "' and until_at > now()");

        refused(channel, IOM);
        assertThat(stops(TOMAS_OF_IOM, channel))
                .singleElement()
                .satisfies(stop -> assertThat(stop.stopsAt()).isNull());
    }

    @Test
    void whenARoleIsTakenAwayOrSomebodyLeavesNothingNewIsTaken() {
        var people = Backend.stack().people();
        people.add("oncall-kofi", "iom:safeguarding+viewer");
        var kofi = Visitor.of("oncall-kofi", "iom");
        var channel = openChannel();
        keyed(kofi);
        named(channel, kofi);
        end(channel, SAMIRA_OF_IOM, ChannelDuty.ON_CALL, TOMAS_OF_IOM);
        new Survivor().sent(channel.id(), Map.of(IOM, List.of()));

        people.revokeRole("oncall-kofi", "iom", "safeguarding");
        watchAnew();
        refused(channel, IOM);
        people.grantRole("oncall-kofi", "iom", "safeguarding");
        watchAnew();
        new Survivor().sent(channel.id(), Map.of(IOM, List.of()));
        people.setEnabled("oncall-kofi", false);
        watchAnew();
        refused(channel, IOM);
        people.setEnabled("oncall-kofi", true);
        people.removeFromOrganisation("oncall-kofi", "iom");
        watchAnew();
        refused(channel, IOM);
    }

    @Test
    void whoMadeAnotherKeyOfTheirOwnCannotUnlockAndDoesNotCount() {
        var people = Backend.stack().people();
        people.add("oncall-mei", "iom:safeguarding+viewer");
        var mei = Visitor.of("oncall-mei", "iom");
        var channel = openChannel();
        keyed(mei);
        named(channel, mei);
        end(channel, SAMIRA_OF_IOM, ChannelDuty.ON_CALL, TOMAS_OF_IOM);
        new Survivor().sent(channel.id(), Map.of(IOM, List.of()));

        staff(
                        mei,
                        "PUT",
                        "/v/staff/key",
                        Map.of(
                                "recipient",
                                "age1pq1another" + UUID.randomUUID(),
                                "signing",
                                VoicesStory.publicKey(mei),
                                "wrapped",
                                Survivor.base64(Survivor.sealed(500)),
                                "replace",
                                true))
                .expect(204);

        refused(channel, IOM);
        assertThat(channel(channel).appointments())
                .filteredOn(named -> named.person().equals(person(mei)))
                .isNotEmpty()
                .noneMatch(named -> named.unlocks());
    }

    @Test
    void undecidedAfterTheChannelsTimeItGoesToEverybodyWhoCanUnlock() throws SQLException {
        var people = Backend.stack().people();
        people.add("oncall-ines", "iom:safeguarding+viewer");
        var ines = Visitor.of("oncall-ines", "iom");
        var channel = openChannel();
        keyed(ines);
        epochWith(channel, ines);
        var edited = channel(channel);
        SAMIRA_OF_IOM
                .put("/voices/channels/" + channel.id(), new EditChannel(within(edited, 30), edited.version()))
                .as(Channel.class);
        var survivor = new Survivor();
        var request = survivor.submission(channel.id(), Map.of(IOM, List.of()));
        request.put(
                "envelopes",
                List.of(Map.of("organisation", IOM, "epoch", 2, "sealed", Survivor.base64(Survivor.sealed(4096)))));
        PortCalls.post("/v/submissions", request).expect(204);
        var raised = raise(SAMIRA_OF_IOM, channel, survivor).as(Escalation.class);
        var decision = "/voices/escalations/" + raised.id() + "/decision";
        assertThat(raised.decideBy()).isEqualTo(raised.raisedAt().plusSeconds(30 * 60));
        open(ines, survivor);
        assertThat(escalation(ines, raised).decidable()).isFalse();
        assertThat(ines.put(decision, ACT).status()).isEqualTo(403);

        execute("update voices.escalation set decide_by = now() - interval '1 second' where id = '" + raised.id()
                + "'");
        watch().watch();

        assertThat(escalation(ines, raised)).satisfies(late -> {
            assertThat(late.decidable()).isTrue();
            assertThat(late.overdue()).isTrue();
            assertThat(late.passedOnAt()).isNotNull();
            assertThat(late.asked()).extracting(Asked::person).containsExactly(person(TOMAS_OF_IOM), person(ines));
        });
        assertThat(escalation(TOMAS_OF_IOM, raised).decidable()).isTrue();
        assertThat(escalation(SAMIRA_OF_IOM, raised).decidable()).isFalse();
        assertThat(trail("escalation.passed_on", raised.id())).isTrue();
        assertThat(ines.put(decision, ACT).as(Escalation.class).decidedBy())
                .satisfies(by -> assertThat(by.person()).isEqualTo(person(ines)));
    }

    @Test
    void itIsNeverRaisedToNobodyOrOnlyToWhoRaisesIt() {
        var channel = openChannel();
        var survivor = new Survivor().sent(channel.id(), Map.of(IOM, List.of()));

        end(channel, SAMIRA_OF_IOM, ChannelDuty.ON_CALL, TOMAS_OF_IOM);
        var raised = raise(SAMIRA_OF_IOM, channel, survivor).as(Escalation.class);
        assertThat(raised.asked())
                .as("nobody else is on call, so the other reader is asked")
                .extracting(Asked::person)
                .containsExactly(person(TOMAS_OF_IOM));
        open(TOMAS_OF_IOM, survivor);
        TOMAS_OF_IOM
                .put("/voices/escalations/" + raised.id() + "/decision", ACT)
                .as(Escalation.class);

        end(channel, SAMIRA_OF_IOM, ChannelDuty.READER, TOMAS_OF_IOM);
        assertThat(raise(SAMIRA_OF_IOM, channel, survivor).problem().type().toString())
                .endsWith("nobody-to-ask");
        assertThat(trail("escalation.unanswerable", channel.id())).isTrue();
    }

    @Test
    void aSuspendedOrganisationTakesNothingNewAndItsSurvivorsLoseNothing() throws SQLException {
        var channel = openChannel();
        var survivor = new Survivor().sent(channel.id(), Map.of(IOM, List.of(), UNODC, List.of("reply")));
        execute("update organisation.organisation set enabled = false where id = '" + UNODC + "'");
        try {
            refused(channel, UNODC);
            var seen = PortCalls.get("/v/channels/" + channel.id()).expect(200).json();
            assertThat(seen.get("receivers")).hasSize(2);
            assertThat(survivor.status().json().get("organisations")).hasSize(2);
            survivor.withdrawn().expect(200);
        } finally {
            execute("update organisation.organisation set enabled = true where id = '" + UNODC + "'");
        }
    }

    @Test
    void aReceiverThatLeftStillNamesWhoReadsAndDecides() {
        var channel = openChannel();
        var survivor = new Survivor().sent(channel.id(), Map.of(UNODC, List.of("reply")));
        SOFIA_OF_UNODC
                .delete("/voices/channels/" + channel.id() + "/receivers/mine")
                .as(Channel.class);

        refused(channel, UNODC);
        end(channel, SOFIA_OF_UNODC, ChannelDuty.ON_CALL, LUIS_OF_UNODC);
        assertThat(stops(SOFIA_OF_UNODC, channel))
                .as("it holds a voice, so two must be able to decide")
                .hasSize(1);
        appointed(SOFIA_OF_UNODC, channel.id(), LUIS_OF_UNODC, ChannelDuty.ON_CALL);
        assertThat(stops(SOFIA_OF_UNODC, channel)).isEmpty();
        assertThat(raise(LUIS_OF_UNODC, channel, survivor).as(Escalation.class).asked())
                .extracting(Asked::person)
                .containsExactly(person(SOFIA_OF_UNODC));
        PortCalls.post("/v/messages", survivor.message(UNODC, 1)).expect(204);
        staff(
                        SOFIA_OF_UNODC,
                        "POST",
                        "/v/staff/submissions/" + survivor.submission + "/replies",
                        Map.of("number", 1, "epoch", 1, "sealed", Survivor.base64(Survivor.sealed(4096))))
                .expect(204);
        var seen = PortCalls.get("/v/channels/" + channel.id()).expect(200).json();
        assertThat(seen.get("receivers").findValuesAsText("organisation")).contains(UNODC.toString());
        assertThat(survivor.status().json().get("replies")).hasSize(1);
        survivor.withdrawn().expect(200);
    }

    /** A new epoch, in which a third person reads and is on call beside those of before. */
    private static void named(Channel channel, Visitor third) {
        appointed(SAMIRA_OF_IOM, channel.id(), third, ChannelDuty.ON_CALL);
        appointed(SAMIRA_OF_IOM, channel.id(), third, ChannelDuty.READER);
        give(channel, third);
    }

    private static void give(Channel channel, Visitor third) {
        var key = new HashMap<String, Object>();
        key.put("channel", channel.id());
        key.put("epoch", 1);
        key.put("person", person(third));
        key.put("sealed", Survivor.base64(Survivor.sealed(500)));
        VoicesStory.appended(
                SAMIRA_OF_IOM,
                TOMAS_OF_IOM,
                "readers",
                Map.of(
                        "channel",
                        channel.id(),
                        "epoch",
                        1,
                        "readers",
                        List.of(reader(SAMIRA_OF_IOM), reader(TOMAS_OF_IOM), reader(third))),
                List.of(key));
    }

    /** A third person reads, and is not on call. */
    private static void epochWith(Channel channel, Visitor third) {
        appointed(SAMIRA_OF_IOM, channel.id(), third, ChannelDuty.READER);
        var keys = new ArrayList<Map<String, Object>>();
        for (var whom : new Visitor[] {SAMIRA_OF_IOM, TOMAS_OF_IOM, third}) {
            keys.add(Map.of(
                    "channel", channel.id(),
                    "epoch", 2,
                    "person", person(whom),
                    "sealed", Survivor.base64(Survivor.sealed(500))));
        }
        keys.add(Map.of("channel", channel.id(), "epoch", 2, "sealed", Survivor.base64(Survivor.sealed(500))));
        VoicesStory.appended(
                SAMIRA_OF_IOM,
                TOMAS_OF_IOM,
                "epoch",
                Map.of(
                        "channel",
                        channel.id(),
                        "epoch",
                        2,
                        "recipient",
                        "age1pq1" + UUID.randomUUID(),
                        "signing",
                        custodian(SAMIRA_OF_IOM).get("key"),
                        "readers",
                        List.of(reader(SAMIRA_OF_IOM), reader(TOMAS_OF_IOM), reader(third))),
                keys);
    }

    private static DraftChannel within(Channel channel, int minutes) {
        return new DraftChannel(
                channel.title(),
                channel.languages(),
                channel.unreadDays(),
                channel.handledDays(),
                channel.helplines(),
                minutes);
    }

    private static org.assertj.core.data.TemporalUnitOffset within() {
        return new org.assertj.core.data.TemporalUnitWithinOffset(1, java.time.temporal.ChronoUnit.SECONDS);
    }

    private static Visitor.Answer raise(Visitor reader, Channel channel, Survivor survivor) {
        return reader.post("/voices/channels/" + channel.id() + "/voices/" + survivor.submission + "/escalations", "");
    }

    private static Escalation escalation(Visitor reader, Escalation raised) {
        return reader.get("/voices/escalations").as(Argument.listOf(Escalation.class)).stream()
                .filter(one -> one.id().equals(raised.id()))
                .findFirst()
                .orElseThrow();
    }

    private static void open(Visitor reader, Survivor survivor) {
        staff(reader, "GET", "/v/staff/submissions/" + survivor.submission, "").expect(200);
    }

    private static void end(Channel channel, Visitor by, ChannelDuty duty, Visitor whom) {
        by.get("/voices/channels/" + channel.id()).as(Channel.class).appointments().stream()
                .filter(named -> named.duty() == duty && named.person().equals(person(whom)) && named.current())
                .forEach(named -> assertThat(
                                by.delete("/voices/channels/" + channel.id() + "/appointments/" + named.id())
                                        .status())
                        .isEqualTo(200));
    }

    private static void refused(Channel channel, UUID organisation) {
        assertThat(PortCalls.post(
                                "/v/submissions",
                                new Survivor().submission(channel.id(), Map.of(organisation, List.of())))
                        .expect(422)
                        .json()
                        .get("type")
                        .asText())
                .endsWith("receiver-stopped");
    }

    private static Channel channel(Channel channel) {
        return SAMIRA_OF_IOM.get("/voices/channels/" + channel.id()).as(Channel.class);
    }

    private static Receiver receiver(Channel channel, UUID organisation) {
        return channel(channel).receivers().stream()
                .filter(one -> one.organisation().id().equals(organisation))
                .findFirst()
                .orElseThrow();
    }

    private static List<Stop> stops(Visitor reader, Channel channel) {
        return reader.get("/voices/stops").as(Argument.listOf(Stop.class)).stream()
                .filter(stop -> stop.channel().equals(channel.id()))
                .toList();
    }

    private static OnCallWatch watch() {
        return Backend.beans().getBean(OnCallWatch.class);
    }

    /** What Keycloak said a moment ago is old. */
    private static void watchAnew() {
        try {
            execute("update voices.roster set learned_at = now() - interval '1 hour'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        watch().watch();
    }

    private static boolean trail(String action, UUID subject) {
        OutboxCalls.awaitDelivered("voices");
        List<?> entries = IRENE_ADMIN_OF_IOM
                .get("/audit/entries")
                .as(Argument.of(Page.class, AuditEntry.class))
                .items();
        return entries.stream()
                .map(AuditEntry.class::cast)
                .anyMatch(entry ->
                        entry.action().equals(action) && entry.subject().equals(subject));
    }

    private static void execute(String statement) throws SQLException {
        try (var connection = Backend.stack().postgres().asSuperuser();
                var statements = connection.createStatement()) {
            statements.execute(statement);
        }
    }
}
