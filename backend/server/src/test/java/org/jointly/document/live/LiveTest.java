package org.jointly.document.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jointly.document.live.Browser.message;
import static org.jointly.programme.ProgrammeStory.AMINA_EDITOR_OF_IOM;
import static org.jointly.programme.ProgrammeStory.CARLOS_PRINCIPAL_OF_UNODC;
import static org.jointly.programme.ProgrammeStory.CLARA_EDITOR_OF_UNODC;
import static org.jointly.programme.ProgrammeStory.DALIA_OF_AN_NGO;
import static org.jointly.programme.ProgrammeStory.ELIO_ADMIN_OF_THE_NGO;
import static org.jointly.programme.ProgrammeStory.begun;
import static org.jointly.programme.ProgrammeStory.joined;
import static org.jointly.programme.ProgrammeStory.mainText;
import static org.jointly.programme.ProgrammeStory.participation;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jointly.access.PlatformStory;
import org.jointly.api.programme.Capacity;
import org.jointly.api.programme.archival.Archival;
import org.jointly.api.programme.archival.PutAway;
import org.jointly.document.live.wire.Closing;
import org.jointly.document.yjs.YDocument;
import org.jointly.document.yjs.encoding.ByteWriter;
import org.jointly.platform.Backend;
import org.jointly.platform.LockedRows;
import org.jointly.platform.Promise;
import org.jointly.platform.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What several browsers, honest and not, meet at a live document. */
class LiveTest {
    private static final String IOM = "International Organization for Migration";
    private static final String UNODC = "United Nations Office on Drugs and Crime";

    private UUID programme = new UUID(0, 0);
    private UUID document = new UUID(0, 0);

    @BeforeEach
    void aProgrammeOfTwoAndAPartner() {
        programme = begun(AMINA_EDITOR_OF_IOM, "Written together").id();
        joined(AMINA_EDITOR_OF_IOM, programme, CARLOS_PRINCIPAL_OF_UNODC, Capacity.PARTICIPATING);
        joined(AMINA_EDITOR_OF_IOM, programme, ELIO_ADMIN_OF_THE_NGO, Capacity.PARTNER);
        document = main(AMINA_EDITOR_OF_IOM);
    }

    @Test
    void aProgrammeBeginsWithItsDocumentFromTheTemplate() {
        try (var amina = Browser.of(AMINA_EDITOR_OF_IOM, document)) {
            assertThat(amina.plain()).contains("Executive summary", "Results framework", "Work plans and budgets");
            assertThat(amina.scope()).isEqualTo("read-write");
        }
    }

    @Test
    void whatOneWritesTheOthersReadAndEveryUpdateIsAcknowledgedOnce() {
        try (var amina = Browser.of(AMINA_EDITOR_OF_IOM, document);
                var clara = Browser.of(CLARA_EDITOR_OF_UNODC, document);
                var dalia = Browser.of(DALIA_OF_AN_NGO, document)) {
            amina.await(() -> amina.kept() == 1);
            clara.await(() -> clara.kept() == 1);
            for (var i = 0; i < 20; i++) {
                amina.write("Amina " + i);
                clara.write("Clara " + i);
            }

            amina.await(() -> amina.kept() == 21 && amina.plain().contains("Clara 19"));
            clara.await(() -> clara.kept() == 21 && clara.plain().contains("Amina 19"));
            dalia.await(() -> dalia.plain().equals(amina.plain()));
            assertThat(clara.plain()).isEqualTo(amina.plain());
            assertThat(amina.notKept()).isZero();
        }
    }

    @Test
    void whatIsAcknowledgedIsInTheLogUnderTheNameOfWhoSentIt() throws SQLException {
        try (var clara = Browser.of(CLARA_EDITOR_OF_UNODC, document)) {
            clara.write("For the record");
            clara.await(() -> clara.kept() == 2);

            assertThat(asked("select count(*) from document.edit where document = '" + document
                            + "' and person = '" + Backend.stack().people().id("clara") + "' and organisation = '"
                            + CLARA_EDITOR_OF_UNODC.organisation() + "'"))
                    .isEqualTo(1);
        }
    }

    @Test
    void anUpdateSentTwiceIsAcknowledgedTwiceAndKeptOnce() throws SQLException {
        try (var amina = Browser.of(AMINA_EDITOR_OF_IOM, document)) {
            var update = amina.write("Once");
            amina.send(update);
            amina.send(new YDocument().update());
            amina.await(() -> amina.kept() == 4);

            assertThat(edits()).isEqualTo(2);
        }
    }

    @Test
    void aPartnerReadsAndWhatItSendsIsNotKept() throws SQLException {
        try (var dalia = Browser.of(DALIA_OF_AN_NGO, document)) {
            assertThat(dalia.scope()).isEqualTo("readonly");
            dalia.write("By the NGO");
            dalia.await(() -> dalia.notKept() == 1);

            assertThat(edits()).isEqualTo(1);
            assertThat(dalia.closedWith()).isZero();
        }
    }

    @Test
    void whoComesBackFromOfflineMerges() {
        try (var amina = Browser.of(AMINA_EDITOR_OF_IOM, document);
                var clara = Browser.of(CLARA_EDITOR_OF_UNODC, document)) {
            clara.close();
            amina.write("While Clara was away");
            amina.await(() -> amina.kept() == 2);
            try {
                clara.write("Written on a train");
            } catch (RuntimeException e) {
                assertThat(e).hasMessageContaining("closed");
            }
            clara.reconnect();

            clara.await(() -> clara.plain().contains("While Clara was away"));
            amina.await(() -> amina.plain().contains("Written on a train"));
            assertThat(clara.plain()).isEqualTo(amina.plain());
        }
    }

    @Test
    void noTicketNoText() {
        try (var amina = Browser.unknown(AMINA_EDITOR_OF_IOM, document)) {
            amina.send(message(document, 0).number(0).block(new byte[] {0}));
            amina.authenticate("made up");
            amina.await(() -> amina.denied().equals("ticket"));
            assertThat(amina.plain()).isEmpty();
        }
    }

    @Test
    void aTicketOpensNoOtherDocument() {
        var other = begun(AMINA_EDITOR_OF_IOM, "Another").id();
        var its = mainText(AMINA_EDITOR_OF_IOM, other);
        try (var amina = Browser.unknown(AMINA_EDITOR_OF_IOM, its);
                var there = Browser.unknown(AMINA_EDITOR_OF_IOM, document)) {
            amina.authenticate(there.ticket().token());
            amina.await(() -> amina.denied().equals("ticket"));
        }
    }

    @Test
    void aCopyOfAnotherLifeOrAnOlderPageIsTurnedAway() {
        try (var amina = Browser.unknown(AMINA_EDITOR_OF_IOM, document)) {
            var ticket = amina.ticket();
            amina.authenticate(ticket.token() + " " + UUID.randomUUID() + " 1");
            amina.await(() -> amina.denied().equals("epoch"));
            amina.authenticate(ticket.token() + " " + ticket.epoch() + " 1");
            amina.await(() -> amina.denied().equals("schema"));
            amina.authenticate(ticket.token() + " " + ticket.epoch() + " 2");
            amina.await(() -> amina.scope().equals("read-write"));
        }
    }

    @Test
    void aMalformedUpdateReachesNobodyAndTheLogStaysClean() throws SQLException {
        try (var amina = Browser.of(AMINA_EDITOR_OF_IOM, document);
                var clara = Browser.of(CLARA_EDITOR_OF_UNODC, document)) {
            amina.send(new byte[] {1, 1, 1, 0, 99});
            amina.await(() -> amina.closedWith() == Closing.REFUSED_CONTENT);
            assertThat(amina.closedBecause()).isNotEmpty();
            clara.write("Undisturbed");
            clara.await(() -> clara.kept() == 2);

            assertThat(edits()).isEqualTo(2);
        }
    }

    @Test
    void nobodyWritesUnderAnotherPersonsNumber() throws SQLException {
        try (var amina = Browser.of(AMINA_EDITOR_OF_IOM, document);
                var clara = Browser.of(CLARA_EDITOR_OF_UNODC, document)) {
            amina.write("Mine");
            amina.await(() -> amina.kept() == 2);
            clara.await(() -> clara.plain().contains("Mine"));
            clara.write(amina.client, "Not hers");
            clara.await(() -> clara.closedWith() == Closing.FORBIDDEN);

            assertThat(edits()).isEqualTo(2);
            assertThat(amina.plain()).doesNotContain("Not hers");
        }
    }

    @Test
    void nobodyDecidesInTheNameOfAnother() throws SQLException {
        var byAmina = decision(AMINA_EDITOR_OF_IOM, "amina", "Amina Demo", IOM);
        var byClara = decision(CLARA_EDITOR_OF_UNODC, "clara", "Clara Demo", UNODC);
        try (var amina = Browser.of(AMINA_EDITOR_OF_IOM, document)) {
            amina.decide("one", byAmina);
            amina.await(() -> amina.kept() == 2);
            for (var forged : List.of(
                    byAmina,
                    with(byClara, "personName", "Amina Demo"),
                    with(byClara, "organisation", IOM),
                    with(byClara, "organisationId", String.valueOf(AMINA_EDITOR_OF_IOM.organisation())),
                    with(byClara, "proposal", Map.of("id", "another")))) {
                try (var clara = Browser.of(CLARA_EDITOR_OF_UNODC, document)) {
                    clara.await(() -> clara.decisions().containsKey("one"));
                    clara.decide("one", forged);
                    clara.await(() -> clara.closedWith() == Closing.FORBIDDEN);
                    assertThat(clara.closedBecause()).contains("in the name of somebody else");
                }
            }
            assertThat(edits()).isEqualTo(2);
            assertThat(amina.decisions()).containsExactly(Map.entry("one", byAmina));

            try (var clara = Browser.of(CLARA_EDITOR_OF_UNODC, document)) {
                clara.decide("one", byClara);
                amina.await(() -> amina.decisions().containsValue(byClara));
            }
        }
    }

    @Test
    void nobodyProposesInTheNameOfAnother() throws SQLException {
        var byAmina = proposal(AMINA_EDITOR_OF_IOM, "amina", "Amina Demo", IOM);
        var byClara = proposal(CLARA_EDITOR_OF_UNODC, "clara", "Clara Demo", UNODC);
        try (var amina = Browser.of(AMINA_EDITOR_OF_IOM, document)) {
            amina.propose("one", byAmina);
            amina.await(() -> amina.kept() == 2);
            for (var forged : List.of(
                    byAmina,
                    with(byAmina, "id", "two"),
                    with(byClara, "personName", "Amina Demo"),
                    with(byClara, "organisationId", String.valueOf(AMINA_EDITOR_OF_IOM.organisation())))) {
                try (var clara = Browser.of(CLARA_EDITOR_OF_UNODC, document)) {
                    clara.propose(String.valueOf(forged.get("id")), forged);
                    clara.await(() -> clara.closedWith() == Closing.FORBIDDEN);
                    assertThat(clara.closedBecause()).contains("in the name of somebody else");
                }
            }
            try (var clara = Browser.of(CLARA_EDITOR_OF_UNODC, document)) {
                clara.propose("one", byClara);
                clara.await(() -> clara.closedWith() == Closing.FORBIDDEN);
            }
            assertThat(edits()).as("nor takes it for their own").isEqualTo(2);

            try (var clara = Browser.of(CLARA_EDITOR_OF_UNODC, document)) {
                clara.propose("two", with(byClara, "id", "two"));
                clara.await(() -> clara.kept() == 2);
            }
            assertThat(edits()).isEqualTo(3);
        }
    }

    private static Map<String, Object> proposal(Visitor by, String username, String name, String organisation) {
        return Map.of(
                "id",
                "one",
                "person",
                Backend.stack().people().id(username),
                "personName",
                name,
                "organisationId",
                String.valueOf(by.organisation()),
                "organisation",
                organisation,
                "colour",
                "#123456",
                "at",
                "2026-11-24T10:00:00Z");
    }

    private static Map<String, Object> decision(Visitor by, String username, String name, String organisation) {
        return Map.of(
                "proposal",
                Map.of("id", "one"),
                "accepted",
                true,
                "person",
                Backend.stack().people().id(username),
                "personName",
                name,
                "organisationId",
                String.valueOf(by.organisation()),
                "organisation",
                organisation);
    }

    private static Map<String, Object> with(Map<String, Object> decision, String key, Object value) {
        var other = new HashMap<>(decision);
        other.put(key, value);
        return other;
    }

    /** As the provider does it: letters of the time away come first, then what was under way when the server died. */
    @Test
    void whatComesBeforeWhatItLeansOnWaitsForIt() {
        try (var amina = Browser.unknown(AMINA_EDITOR_OF_IOM, document)) {
            amina.authenticate(amina.ticket().token());
            amina.await(() -> amina.scope().equals("read-write"));
            var lost = amina.unsent("Lost with the server. ");
            amina.write("Written while it was away. ");
            amina.send(message(document, 0).number(1).block(amina.everything()));
            amina.await(() -> amina.kept() == 2);

            assertThat(lost).isNotEmpty();
            assertThat(amina.closedWith()).isZero();
        }
        try (var clara = Browser.of(CLARA_EDITOR_OF_UNODC, document)) {
            assertThat(clara.plain()).contains("Lost with the server. ", "Written while it was away. ");
        }
    }

    /** As our page does it when the answer is too large for a message. */
    @Test
    void anAnswerInPartsIsAcknowledgedPartByPart() throws SQLException {
        try (var amina = Browser.unknown(AMINA_EDITOR_OF_IOM, document);
                var clara = Browser.of(CLARA_EDITOR_OF_UNODC, document)) {
            amina.authenticate(amina.ticket().token());
            amina.await(() -> amina.scope().equals("read-write"));
            var megabyte = "x".repeat(1 << 20);
            for (var part = 0; part < 20; part++) {
                amina.write(megabyte);
            }
            var last = amina.unsent("The last of it");
            amina.send(message(document, 0).number(1).block(last));
            amina.send(new byte[] {0, 0});
            amina.await(() -> amina.kept() == 22);

            clara.await(() -> clara.plain().contains("The last of it"));
            assertThat(clara.plain()).hasSizeGreaterThan(20 << 20);
            assertThat(edits()).isEqualTo(22);
            assertThat(amina.closedWith() + amina.notKept()).isZero();
        }
    }

    @Test
    void whatLeansOnSomethingMissingIsSentAnew() throws SQLException {
        try (var amina = Browser.of(AMINA_EDITOR_OF_IOM, document)) {
            var alone = new YDocument();
            alone.edit(77, editing -> editing.text("default").append("lost", Map.of()));
            amina.send(alone.edit(77, editing -> editing.text("default").append("found", Map.of())));
            amina.await(() -> amina.closedWith() == Closing.RESET);

            assertThat(edits()).isEqualTo(1);
        }
    }

    @Test
    void whoseOrganisationLeavesIsOut() {
        try (var clara = Browser.of(CLARA_EDITOR_OF_UNODC, document)) {
            AMINA_EDITOR_OF_IOM.delete("/programmes/" + programme + "/participations/"
                    + participation(AMINA_EDITOR_OF_IOM, programme, CARLOS_PRINCIPAL_OF_UNODC)
                            .id());
            // rights are looked at every two seconds; how fast this machine is besides is no matter of a test
            clara.await(() -> clara.closedWith() == Closing.FORBIDDEN);
        }
    }

    @Test
    void whatIsArchivedIsReadOnAndTakesNoMoreWordsWithinSeconds() throws SQLException {
        try (var clara = Browser.of(CLARA_EDITOR_OF_UNODC, document)) {
            clara.write("Before");
            clara.await(() -> clara.kept() == 2);
            var edits = edits();

            var promise = Promise.begins();
            AMINA_EDITOR_OF_IOM
                    .post("/programmes/" + programme + "/archival", new PutAway("Over"))
                    .as(Archival.class);
            promise.keeps(() -> !clara.scope().equals("read-write"));
            clara.write("After");

            clara.await(() -> clara.notKept() > 0);
            assertThat(edits()).isEqualTo(edits);
            assertThat(clara.closedWith()).as("it is still read").isZero();
        }
    }

    @Test
    void whoseOrganisationIsSuspendedIsOutWithinSecondsAlsoOfWhatIsOpen() {
        var alias = PlatformStory.name();
        var organisation = PlatformStory.registered(alias).organisation();
        Backend.stack().people().add("live-" + alias, alias + ":editor");
        var writer = new Visitor("live-" + alias, organisation);
        var text = mainText(writer, begun(writer, "Soon suspended").id());
        try (var open = Browser.of(writer, text)) {
            open.write("Before");
            open.await(() -> open.kept() == 2);

            var promise = Promise.begins();
            PlatformStory.suspend(Objects.requireNonNull(organisation)).as(Object.class);

            promise.keeps(() -> open.closedWith() == Closing.FORBIDDEN);
        }
    }

    @Test
    void whoseRoleIsTakenIsOutWithinSecondsAlsoOfWhatIsOpen() {
        var username = "live-" + UUID.randomUUID();
        Backend.stack().people().add(username, "sahel-aid:editor");
        var writer = Visitor.of(username, "sahel-aid");
        var text = mainText(writer, begun(writer, "Soon without an editor").id());
        try (var open = Browser.of(writer, text)) {
            open.write("Before");
            open.await(() -> open.kept() == 2);

            var promise = Promise.begins();
            var taken = Visitor.of("sanou", "sahel-aid")
                    .delete("/access/people/" + Backend.stack().people().id(username) + "/roles/editor");
            assertThat(taken.status()).as(taken.text()).isEqualTo(200);

            promise.keeps(() -> open.closedWith() == Closing.FORBIDDEN);
        }
    }

    @Test
    void presenceIsTruthfulEchoedAndEndsWithTheConnection() {
        try (var amina = Browser.of(AMINA_EDITOR_OF_IOM, document)) {
            try (var clara = Browser.of(CLARA_EDITOR_OF_UNODC, document)) {
                clara.send(message(document, 1)
                        .block(new ByteWriter()
                                .number(1)
                                .number(clara.client)
                                .number(1)
                                .string("{\"user\": {\"name\": \"The Secretary-General\", \"color\": \"#123456\"}}")
                                .bytes()));
                clara.await(() -> clara.presence().stream().anyMatch(state -> state.contains("Clara")));
                amina.await(() -> amina.presence().stream()
                        .anyMatch(state -> state.contains("Clara") && state.contains("#123456")));
                assertThat(amina.presence()).noneMatch(state -> state.contains("Secretary"));
            }
            amina.await(() -> amina.presence().getLast().equals("null"));
        }
    }

    @Test
    void theSameMessagesGoOverPlainHttp() throws Exception {
        // Closing a client waits for its answers to end, and this one does not.
        var http = HttpClient.newHttpClient();
        try (var amina = Browser.unknown(AMINA_EDITOR_OF_IOM, document)) {
            var events = Backend.address().resolve("/documents/live/events");
            var stream = http.send(
                    HttpRequest.newBuilder(events)
                            .timeout(Duration.ofSeconds(60))
                            .build(),
                    HttpResponse.BodyHandlers.ofLines());
            assertThat(stream.headers().firstValue("Content-Type")).hasValue("text/event-stream");
            var lines = stream.body().iterator();
            assertThat(lines.next()).isEqualTo("event: session");
            var session = lines.next().substring("data: ".length());

            var ticket = message(document, 2)
                    .number(0)
                    .string(amina.ticket().token())
                    .string("4.8.0");
            var step = message(document, 0).number(0).block(new byte[] {0});
            var body =
                    new ByteWriter().block(ticket.bytes()).block(step.bytes()).bytes();
            var sent = http.send(
                    HttpRequest.newBuilder(URI.create(events + "/" + session))
                            .timeout(Duration.ofSeconds(60))
                            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
            assertThat(sent.statusCode()).isEqualTo(204);
            assertThat(sent.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
            assertThat(lines.next()).isEmpty();
            assertThat(new String(Base64.getDecoder().decode(lines.next().substring("data: ".length())), UTF_8))
                    .contains("read-write");
            assertThat(lines.next()).isEmpty();
            assertThat(new String(Base64.getDecoder().decode(lines.next().substring("data: ".length())), UTF_8))
                    .contains("Executive summary");
        } finally {
            http.shutdownNow();
        }
    }

    @Test
    void tooMuchBeforeTheTicketEndsTheConnection() {
        try (var amina = Browser.unknown(AMINA_EDITOR_OF_IOM, document)) {
            amina.sendUntilClosed(message(document, 3), 1001);
            amina.await(() -> amina.closedWith() == Closing.TOO_BIG);
        }
    }

    @Test
    void aFrameAboveFiveMebibytesIsRefused() {
        try (var amina = Browser.of(AMINA_EDITOR_OF_IOM, document)) {
            // The server closes before it has read everything, so the sending itself may break off.
            assertThatThrownBy(() -> {
                        amina.sendRaw(new byte[(5 << 20) + 1]);
                        amina.sendRaw(new byte[1]);
                        amina.await(() -> false);
                    })
                    .isNotNull();
            LockedRows.await(() -> amina.closedWith() != 0);
        }
    }

    private UUID main(Visitor visitor) {
        return mainText(visitor, programme);
    }

    private long edits() throws SQLException {
        return asked("select count(*) from document.edit where document = '" + document + "'");
    }

    private static long asked(String query) throws SQLException {
        try (var connection = Backend.stack().postgres().asSuperuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
