package org.jointly.voices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointly.voices.VoicesStory.HANA_OF_THE_NGO;
import static org.jointly.voices.VoicesStory.IOM;
import static org.jointly.voices.VoicesStory.SAMIRA_OF_IOM;
import static org.jointly.voices.VoicesStory.SOFIA_OF_UNODC;
import static org.jointly.voices.VoicesStory.TOMAS_OF_IOM;
import static org.jointly.voices.VoicesStory.UNODC;
import static org.jointly.voices.VoicesStory.entry;
import static org.jointly.voices.VoicesStory.openChannel;
import static org.jointly.voices.VoicesStory.signed;
import static org.jointly.voices.VoicesStory.staff;
import static org.jointly.voices.VoicesStory.vouching;

import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jointly.api.voices.Channel;
import org.jointly.platform.Backend;
import org.jointly.platform.Visitor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every request of the survivors' port, made by everybody, against a table a person has read. */
class PortMatrixTest {
    private static final List<String> USES = List.of("policy", "quote", "reword", "reply", "share");
    private static final int REQUEST_CELLS = 1;

    private static final Map<String, @Nullable Visitor> ASKING = new LinkedHashMap<>();
    private static Channel channel;

    @BeforeAll
    static void populate() {
        var people = Backend.stack().people();
        people.add("quiet-circle", "iom:safeguarding");
        people.add("quiet-foreign", "ilo:safeguarding");
        channel = openChannel();
        ASKING.put("reader", SAMIRA_OF_IOM);
        ASKING.put("circle", Visitor.of("quiet-circle", "iom"));
        ASKING.put("receiver", SOFIA_OF_UNODC);
        ASKING.put("board", HANA_OF_THE_NGO);
        ASKING.put("foreign", Visitor.of("quiet-foreign", "ilo"));
        ASKING.put("nobody", null);
    }

    @Test
    void theTableKnowsEveryRequestAndNoOther() throws IOException {
        int port = PortCalls.address().getPort();
        var routes = Backend.beans()
                .getBean(Router.class)
                .uriRoutes()
                .filter(route -> Objects.equals(route.getPort(), port))
                .filter(route -> !route.getHttpMethodName().equals("HEAD"))
                .map(PortMatrixTest::name)
                .distinct()
                .toList();

        assertThat(lines().stream().map(Line::request)).containsExactlyInAnyOrderElementsOf(routes);
    }

    @Test
    void everybodyGetsWhatTheTableSaysAndNobodyElseAWordOfTheVoice() throws IOException {
        var surprises = new ArrayList<String>();
        for (var line : lines()) {
            for (var who : ASKING.keySet()) {
                var voice = new Voice();
                var answer = voice.ask(line, who);
                var cell = line.request() + " | " + who;
                if (answer.status() != Objects.requireNonNull(line.expected().get(who))) {
                    surprises.add(cell + " answered " + answer.status() + " " + shortened(answer));
                }
                if (!who.equals("reader") && voice.isIn(answer)) {
                    surprises.add(cell + " tells of the voice");
                }
            }
        }

        assertThat(surprises).isEmpty();
    }

    @Test
    void theReaderFindsTheVoiceWhereOthersAreTurnedDown() throws IOException {
        var found = new ArrayList<String>();
        for (var line : lines()) {
            var voice = new Voice();
            if (voice.isIn(voice.ask(line, "reader"))) {
                found.add(line.request());
            }
        }

        assertThat(found)
                .contains(
                        "GET /v/staff/submissions/{submission}",
                        "GET /v/staff/submissions/{submission}/attachments/{number}",
                        "GET /v/staff/recovery");
    }

    @Test
    void whatIsNotForOneAndWhatNeverWasAnswerTheSame() throws IOException {
        for (var line : lines()) {
            if (!line.request().matches(".*\\{(submission|theme|draft)}.*")) {
                continue;
            }
            for (var who : ASKING.keySet()) {
                if (!Integer.valueOf(404).equals(line.expected().get(who))) {
                    continue;
                }
                var unseen = new Voice().ask(line, who);
                var absent = new Voice().askForNothing(line, who);

                assertThat(absent.status()).as(line + who).isEqualTo(unseen.status());
                assertThat(absent.text()).as(line + who).isEqualTo(unseen.text());
            }
        }
    }

    private static String name(UriRouteInfo<?, ?> route) {
        return route.getHttpMethodName() + " " + route.getUriMatchTemplate().toPathString();
    }

    private static String shortened(PortCalls.Reply answer) {
        return answer.text().substring(0, Math.min(300, answer.text().length()));
    }

    private static List<Line> lines() throws IOException {
        try (var text = Files.lines(Path.of("src/test/resources/voices-matrix.csv"))) {
            return text.filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(PortMatrixTest::line)
                    .toList();
        }
    }

    private static Line line(String text) {
        var cells = Arrays.stream(text.split(",", -1)).map(String::strip).toList();
        var expected = new HashMap<String, Integer>();
        var column = REQUEST_CELLS;
        for (var who : ASKING.keySet()) {
            expected.put(who, Integer.valueOf(cells.get(column++)));
        }
        return new Line(cells.getFirst(), expected);
    }

    private record Line(String request, Map<String, Integer> expected) {
        String method() {
            return request.substring(0, request.indexOf(' '));
        }

        String path() {
            return request.substring(request.indexOf(' ') + 1);
        }
    }

    /** One survivor's, sealed to the host alone, with a photo; and what is asked about it. */
    private static final class Voice {
        private final Survivor survivor = new Survivor();
        private final String sealed;
        private final byte[] photo = Survivor.sealed(4096);

        Voice() {
            var request = survivor.submission(channel.id(), Map.of(IOM, USES));
            sealed = ((List<?>) Objects.requireNonNull(request.get("envelopes")))
                    .stream()
                            .map(envelope -> String.valueOf(((Map<?, ?>) envelope).get("sealed")))
                            .findFirst()
                            .orElseThrow();
            request.put("attachments", List.of(Map.of("number", 1, "sealed", Survivor.base64(photo))));
            PortCalls.post("/v/submissions", request).expect(204);
        }

        PortCalls.Reply ask(Line line, String who) {
            return ask(line, who, survivor.submission, line.path().contains("{theme}") ? theme() : null);
        }

        PortCalls.Reply askForNothing(Line line, String who) {
            return ask(line, who, UUID.randomUUID(), UUID.randomUUID());
        }

        boolean isIn(PortCalls.Reply answer) {
            return answer.text().contains(sealed)
                    || answer.text().contains(Survivor.base64(photo))
                    || Arrays.equals(answer.bytes(), photo)
                    || answer.text().contains(survivor.submission.toString());
        }

        private PortCalls.Reply ask(Line line, String who, UUID submission, @Nullable UUID theme) {
            var path = line.path()
                    .replace("{channel}", channel.id().toString())
                    .replace("{submission}", submission.toString())
                    .replace("{theme}", String.valueOf(theme))
                    .replace("{draft}", line.path().contains("{draft}") ? draft(submission) : "")
                    .replace("{number}", "1")
                    .replace("{folder}", "reader")
                    .replace("{name}", line.path().startsWith("/words") ? "en.json" : "page.js");
            var body = body(line);
            var asking = ASKING.get(who);
            return asking == null
                    ? PortCalls.send(
                            line.method(),
                            path,
                            body.equals("") ? new byte[0] : PortCalls.json(body),
                            Map.of("Content-Type", "application/json"))
                    : staff(asking, line.method(), path, body);
        }

        private Object body(Line line) {
            var nobody = new Survivor();
            return switch (line.request()) {
                case "POST /v/submissions" -> nobody.submission(channel.id(), Map.of(UUID.randomUUID(), List.of()));
                case "POST /v/status" -> nobody.code();
                case "POST /v/messages" -> nobody.message(IOM, 1);
                case "POST /v/consents" -> nobody.change(IOM, "policy", true);
                case "POST /v/withdrawals" -> nobody.withdrawal();
                case "PUT /v/staff/key" ->
                    Map.of(
                            "recipient",
                            "age1pq1another",
                            "signing",
                            VoicesStory.publicKey(Visitor.of("quiet-circle", "iom")),
                            "wrapped",
                            Survivor.base64(Survivor.sealed(500)));
                case "POST /v/staff/keylog/drafts" -> drafted(SAMIRA_OF_IOM);
                case "PUT /v/staff/keylog/drafts/{draft}/signature" ->
                    Map.of("signature", signed(SAMIRA_OF_IOM, vouched(TOMAS_OF_IOM)));
                case "POST /v/staff/submissions/{submission}/replies" ->
                    Map.of("number", 1, "epoch", 1, "sealed", Survivor.base64(Survivor.sealed(4096)));
                case "POST /v/staff/submissions/{submission}/exports" -> Map.of("use", "quote");
                case "POST /v/staff/submissions/{submission}/shares" ->
                    Map.of("organisation", UNODC, "epoch", 1, "sealed", Survivor.base64(Survivor.sealed(4096)));
                case "POST /v/staff/themes" -> proposal();
                case "POST /v/staff/themes/{theme}/voices" -> Map.of("voices", List.of(survivor.submission));
                default -> "";
            };
        }

        private Map<String, Object> proposal() {
            return Map.of(
                    "channel",
                    channel.id(),
                    "kind",
                    "theme",
                    "text",
                    Map.of("en", "Papers stay with us"),
                    "voices",
                    List.of(survivor.submission));
        }

        private UUID theme() {
            return UUID.fromString(staff(SAMIRA_OF_IOM, "POST", "/v/staff/themes", proposal())
                    .expect(201)
                    .json()
                    .get("id")
                    .asText());
        }

        /** A draft that Tomas made; nobody's when the submission is nobody's. */
        private String draft(UUID submission) {
            return submission.equals(survivor.submission)
                    ? staff(TOMAS_OF_IOM, "POST", "/v/staff/keylog/drafts", drafted(TOMAS_OF_IOM))
                            .expect(201)
                            .json()
                            .get("id")
                            .asText()
                    : submission.toString();
        }

        private static Map<String, Object> drafted(Visitor by) {
            var text = vouched(by);
            return Map.of("entry", text, "signature", signed(by, text), "keys", List.of());
        }

        private static String vouched(Visitor by) {
            return entry(by, "vouch", vouching(channel.id(), SOFIA_OF_UNODC));
        }
    }
}
