package org.jointly.platform.edge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jointly.programme.ProgrammeStory.AMINA_EDITOR_OF_IOM;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jointly.api.Problem;
import org.jointly.platform.Backend;
import org.jointly.platform.RawCalls;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the network may cost before it is known who speaks, and what is said to those who speak badly. */
class EdgeTest {
    private static final String END = "\r\n\r\n";

    @BeforeAll
    static void started() {
        assertThat(AMINA_EDITOR_OF_IOM.get("/access/me").status()).isEqualTo(200);
    }

    /** Whatever was tried, everybody else is served. */
    @AfterEach
    void theServiceAnswers() {
        assertThat(AMINA_EDITOR_OF_IOM.get("/access/me").status()).isEqualTo(200);
    }

    @Test
    void aHundredAndSixtyStrangersWithFiveMebibytesEachAreCutOff() throws IOException {
        var all = new ArrayList<RawSocket>();
        var heard = new ArrayList<RawSocket>();
        var beginning = Arrays.copyOf(RawSocket.frame(2, true, new byte[5 << 20]), 256 << 10);
        try {
            for (var each = 0; each < 160; each++) {
                var stranger = RawSocket.toApi().upgraded("/documents/live");
                all.add(stranger);
                if (stranger.head().startsWith("HTTP/1.1 101")) {
                    heard.add(stranger);
                }
            }
            assertThat(heard).hasSizeBetween(1, 100);
            for (var stranger : heard) {
                stranger.tries(beginning);
            }
            for (var stranger : heard) {
                assertThat(stranger.rest()).contains("too much before the ticket");
            }
        } finally {
            for (var stranger : all) {
                stranger.close();
            }
        }
    }

    @Test
    void whoShowsNoTicketIsEndedWithinSecondsOnSocketsAndStreams() throws IOException {
        try (var socket = RawSocket.toApi().upgraded("/documents/live");
                var stream = RawSocket.toApi().says("GET /documents/live/events HTTP/1.1\r\nHost: localhost" + END)) {
            assertThat(socket.head()).startsWith("HTTP/1.1 101");
            assertThat(stream.head()).startsWith("HTTP/1.1 200");
            assertThat(socket.rest()).contains("no ticket was shown");
            assertThat(stream.rest()).contains("event: session").contains("4408 no ticket was shown");
        }
    }

    @Test
    void oneAddressHasNoMoreThanAHundredWithoutATicket() throws IOException {
        var strangers = new ArrayList<RawSocket>();
        try {
            var refused = 0;
            for (var each = 0; each < 130; each++) {
                var stranger = each % 2 == 0
                        ? RawSocket.toApi().upgraded("/documents/live")
                        : RawSocket.toApi().says("GET /documents/live/events HTTP/1.1\r\nHost: localhost" + END);
                strangers.add(stranger);
                var head = stranger.head();
                refused += head.startsWith("HTTP/1.1 429") ? 1 : 0;
            }
            assertThat(refused).isGreaterThanOrEqualTo(30);
        } finally {
            for (var stranger : strangers) {
                stranger.close();
            }
        }
    }

    /** The stream has ended; what is sent to it may belong to another node, which is asked. */
    @Test
    void postsToAStreamThatAnotherNodeMayHoldCountAmongThose() throws IOException {
        String name;
        try (var stream = RawSocket.toApi().says("GET /documents/live/events HTTP/1.1\r\nHost: localhost" + END)) {
            assertThat(stream.head()).startsWith("HTTP/1.1 200");
            name = stream.rest().replaceAll("(?s).*event: session\\s+data: (\\S+).*", "$1");
        }
        var post =
                "POST /documents/live/events/" + name + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1" + END + "x";
        var all = new ArrayList<RawSocket>();
        try {
            for (var each = 0; each < 60; each++) {
                all.add(RawSocket.toApi().upgraded("/documents/live"));
                assertThat(all.getLast().head()).startsWith("HTTP/1.1 101");
            }
            var posts = new ArrayList<RawSocket>();
            for (var each = 0; each < 60; each++) {
                all.add(RawSocket.toApi().says(post));
                posts.add(all.getLast());
            }
            var heads = new ArrayList<String>();
            for (var one : posts) {
                heads.add(one.head().lines().findFirst().orElse(""));
            }
            assertThat(heads).filteredOn(head -> head.contains(" 429 ")).hasSizeBetween(20, 59);
            assertThat(heads).filteredOn(head -> head.contains(" 410 ")).isNotEmpty();
        } finally {
            for (var one : all) {
                one.close();
            }
        }
        try (var forged = RawSocket.toApi().says(post.replace(name, name.substring(1)))) {
            assertThat(forged.head()).as("not of ours").contains(" 410 ");
        }
    }

    @Test
    void oneAddressHasNoMoreThanAHundredConnectionsThatSayNothing() throws IOException {
        var silent = new ArrayList<RawSocket>();
        try {
            for (var each = 0; each < 300; each++) {
                silent.add(RawSocket.toApi());
            }
            var refused = 0;
            for (var connection : silent.subList(120, 300)) {
                refused += connection.isEnded() ? 1 : 0;
            }
            assertThat(refused).isGreaterThan(100);
        } finally {
            for (var connection : silent) {
                connection.close();
            }
        }
    }

    @Test
    void twentyWordsAreEnoughToShowATicketAndPartsWithoutEndAreNotGathered() throws IOException {
        try (var talker = RawSocket.toApi().upgraded("/documents/live")) {
            assertThat(talker.head()).startsWith("HTTP/1.1 101");
            for (var word = 0; word < 25; word++) {
                talker.tries(RawSocket.frame(2, true, new byte[] {9}));
            }
            assertThat(talker.rest()).contains("too much before the ticket");
        }
        try (var dripper = RawSocket.toApi().upgraded("/documents/live")) {
            assertThat(dripper.head()).startsWith("HTTP/1.1 101");
            dripper.says(RawSocket.frame(2, false, new byte[1]));
            for (var part = 0; part < 20_000 && dripper.tries(RawSocket.frame(0, false, new byte[1])); part++) {}
            assertThat(dripper.rest()).containsAnyOf("too much before the ticket", "too many parts");
        }
    }

    @Test
    void aHeadThatDoesNotComeAndABodyThatDoesNotComeAreNotWaitedFor() throws IOException {
        try (var nothing = RawSocket.toApi();
                var head = RawSocket.toApi().says("GET /access/me HTTP/1.1\r\nHost: loc");
                var body = RawSocket.toApi()
                        .says("POST /programmes HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                + "Authorization: Bearer " + Backend.stack().token("boris")
                                + "\r\nContent-Length: 1000" + END + "{")) {
            assertThat(nothing.rest()).isEmpty();
            assertThat(head.rest()).startsWith("HTTP/1.1 408").contains("request-timeout");
            assertThat(body.rest()).startsWith("HTTP/1.1 408").contains("request-timeout");
        }
    }

    @Test
    void aLargeBodyOfNobodyIsNotReadAndNotTakenForANextRequest() throws IOException {
        var smuggled = "GET /access/me HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + Backend.stack().token("amina") + END;
        for (var headers : List.of(
                "Content-Length: 33000000",
                "Content-Length: 33000000\r\nAuthorization: Bearer a.b.c",
                "Content-Length: 20\r\nAuthorization: Bearer a.b.c",
                "Content-Length: 34000000\r\nAuthorization: Bearer "
                        + Backend.stack().token("amina"),
                "Content-Length: 34000000\r\nExpect: 100-continue",
                "Transfer-Encoding: chunked\r\nAuthorization: Bearer a.b.c")) {
            try (var nobody = RawSocket.toApi()
                    .says("POST /programmes HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" + headers
                            + END)) {
                var head = nobody.head();
                nobody.tries(smuggled.getBytes(UTF_8));
                var rest = nobody.rest();

                assertThat(head)
                        .as(headers)
                        .containsPattern("^HTTP/1.1 4(01|13|00)")
                        .containsIgnoringCase("connection: close");
                assertThat(rest).as(headers).doesNotContain("HTTP/1.1");
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET  | /programmes?q=%zz      |                                           | 400
            GET  | /programmes/%          |                                           | 400
            GET  | /programmes/%00        |                                           | 400
            GET  | /programmes?q=a%00b    |                                           | 400
            POST | /programmes            | Content-Encoding: br                      | 415
            POST | /programmes            | Content-Encoding: gzip                    | 415
            POST | /programmes            | Content-Encoding: nonsense                | 415
            POST | /programmes            | Content-Type: application/json; charset=x | 415
            POST | /programmes            | Content-Type: application/json; charset=  | 415
            POST | /programmes            | Content-Type: nonsense                    | 415
            POST | /programmes            | Content-Type: /                           | 415
            POST | /programmes            | Content-Type: text/plain                  | 415
            POST | /exchange/imports      | Content-Type: multipart/form-data         | 4
            POST | /exchange/imports      | Content-Type: multipart/form-data; boundary=x | 4
            GET  | /programmes?page=nine&size=x |                                     | 4
            GET  | /documents/nonsense    |                                           | 4
            FOO  | /programmes            |                                           | 4
            """)
    void whatIsWrongIsSaidInPlainWords(String method, String target, String header, String status) throws IOException {
        var headers = new java.util.TreeMap<String, String>();
        headers.put("Authorization", "Bearer " + Backend.stack().token("amina"));
        headers.put("Jointly-Organisation", String.valueOf(AMINA_EDITOR_OF_IOM.organisation()));
        headers.put("Content-Type", "application/json");
        if (header != null) {
            headers.put(header.split(":", 2)[0].strip(), header.split(":", 2)[1].strip());
        }

        var reply = RawCalls.send(
                method, target, headers, method.equals("POST") ? "{\"a\": 1}".getBytes(UTF_8) : new byte[0]);

        told(reply, status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"titles\": \"x\"}",
                "{\"titles\": [{\"language\": 7, \"text\": {}}]}",
                "{\"titles\": [{\"language\": \"en\", \"text\": \"a\\u0000b\"}]}",
                "[]",
                "nonsense",
                "\"\\ud800\"",
                "{\"a\": 1e999999999}"
            })
    void aBodyThatCannotBeReadIsAnsweredWithoutNamesOfClasses(String body) throws IOException {
        told(posted(body), "4");
    }

    @Test
    void whatIsNestedDeeplyIsRefused() throws IOException {
        for (var depth : List.of(150, 400, 900, 5_000, 30_000)) {
            told(posted("[".repeat(depth)), "4");
            told(posted("{\"titles\":".repeat(depth) + "1" + "}".repeat(depth)), "4");
            assertThat(posted("{\"titles\": [{\"language\": \"en\", \"text\": \"x\", \"surprise\": " + "[".repeat(depth)
                                    + "]".repeat(depth) + "}]}")
                            .status())
                    .isLessThan(500);
        }
    }

    @Test
    void headsThatAreTooLargeOrNoneAreRefused() throws IOException {
        for (var head : Map.of(
                        "GET /access/me HTTP/1.1\r\nX-Large: " + "x".repeat(40_000) + END, "431",
                        "GET /" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: localhost" + END, "414",
                        "GET /access/me HTTP/1.1\r\nBad Header: x" + END, "400",
                        "GET /access/me HTTP/1.1\r\nX: a\u0000b" + END, "400",
                        "POST /programmes HTTP/1.1\r\nTransfer-Encoding: gzip, chunked" + END, "400",
                        "POST /programmes HTTP/1.1\r\nContent-Length: -5" + END, "400",
                        "POST /programmes HTTP/1.1\r\nContent-Length: 5\r\nContent-Length: 6" + END, "400",
                        "nonsense" + END, "400")
                .entrySet()) {
            try (var socket = RawSocket.toApi().says(head.getKey())) {
                told(RawCalls.Reply.of(socket.rest()), head.getValue());
            }
        }
    }

    @Test
    void healthAndMetricsStandOnAPortOfTheirOwnAndNothingElseDoes() throws IOException {
        for (var path : List.of(
                "/health",
                "/health/liveness",
                "/health/readiness",
                "/prometheus",
                "/beans",
                "/env",
                "/loggers",
                "/threaddump",
                "/routes",
                "/info",
                "/metrics",
                "/outbox",
                "/intake",
                "/stop",
                "/refresh",
                "/caches")) {
            var reply = RawCalls.send("GET", path, Map.of(), new byte[0]);
            assertThat(reply.status()).as(path).isIn(401, 404);
            assertThat(AMINA_EDITOR_OF_IOM.get(path).status()).as(path).isEqualTo(404);
        }
        for (var path : List.of("/health/liveness", "/health/readiness", "/outbox", "/intake", "/prometheus")) {
            assertThat(managed("GET " + path))
                    .as(path)
                    .startsWith("HTTP/1.1 200")
                    .contains("nosniff");
        }
        assertThat(managed("GET /health/readiness")).doesNotContain("details", "jdbc");
        for (var path : List.of("/access/me", "/beans", "/env", "/routes", "/v/challenge", "/documents/live/events")) {
            assertThat(managed("GET " + path)).as(path).containsPattern("^HTTP/1.1 40[14]");
        }
    }

    private static String managed(String request) throws IOException {
        var port = Backend.beans().getRequiredProperty("endpoints.all.port", Integer.class);
        try (var socket =
                new RawSocket(port).says(request + " HTTP/1.1\r\nHost: localhost\r\nConnection: close" + END)) {
            return socket.rest();
        }
    }

    @Test
    void theSurvivorsPortKnowsNoLiveDocumentsAndTheApiNoSurvivors() throws IOException {
        var voices = Backend.beans().getRequiredProperty("jointly.voices.port", Integer.class);
        for (var path : List.of("/documents/live", "/documents/00000000-0000-0000-0000-000000000000/sync?ticket=x")) {
            try (var socket = new RawSocket(voices).upgraded(path)) {
                assertThat(socket.head()).startsWith("HTTP/1.1 404");
            }
        }
        for (var request : List.of(
                "GET /documents/live/events",
                "POST /documents/live/events/x",
                "GET /access/me",
                "GET /health",
                "GET /outbox",
                "GET /intake",
                "GET /prometheus")) {
            try (var socket = new RawSocket(voices)
                    .says(request + " HTTP/1.1\r\nHost: voices.localhost\r\nContent-Length: 0" + "\r\nConnection: close"
                            + END)) {
                assertThat(socket.rest()).as(request).containsPattern("^HTTP/1.1 40[45]");
            }
        }
        for (var path : List.of("/v/challenge", "/v/submissions", "/v/status", "/v/staff/me", "/reader")) {
            assertThat(AMINA_EDITOR_OF_IOM.get(path).status()).as(path).isEqualTo(404);
            assertThat(AMINA_EDITOR_OF_IOM.post(path, "{}").status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void largeBodiesOfSurvivorsAreTakenOnlyWhereALetterIs() throws IOException {
        var voices = Backend.beans().getRequiredProperty("jointly.voices.port", Integer.class);
        for (var path : List.of("/v/status", "/v/consents", "/v/withdrawals", "/v/nothing", "/")) {
            try (var socket = new RawSocket(voices)
                    .says("POST " + path + " HTTP/1.1\r\nHost: voices.localhost\r\n"
                            + "Content-Type: application/json\r\nContent-Length: 1000000" + END)) {
                assertThat(socket.rest())
                        .as(path)
                        .startsWith("HTTP/1.1 413")
                        .contains("default-src 'none'", "no-store", "nosniff")
                        .doesNotContainIgnoringCase("x-request-id");
            }
        }
    }

    private static RawCalls.Reply posted(String body) throws IOException {
        return RawCalls.send(
                "POST",
                "/programmes",
                Map.of(
                        "Authorization",
                        "Bearer " + Backend.stack().token("amina"),
                        "Jointly-Organisation",
                        String.valueOf(AMINA_EDITOR_OF_IOM.organisation()),
                        "Content-Type",
                        "application/json"),
                body.getBytes(UTF_8));
    }

    private static void told(RawCalls.Reply reply, String status) {
        assertThat(String.valueOf(reply.status())).as(reply.body()).startsWith(status);
        assertThat(reply.headers())
                .as(reply.body())
                .containsEntry("content-type", Problem.MEDIA_TYPE)
                .containsEntry("cache-control", "no-store")
                .containsEntry("x-content-type-options", "nosniff")
                .containsKey("x-request-id");
        assertThat(reply.body())
                .contains("urn:jointly:problem:")
                .doesNotContainPattern("[a-z]\\.[a-z]+\\.[A-Z]")
                .doesNotContain(
                        "Exception",
                        "class ",
                        "org.jointly",
                        "java.",
                        "io.micronaut",
                        "jackson",
                        "Source:",
                        "UUID",
                        "enum");
    }
}
