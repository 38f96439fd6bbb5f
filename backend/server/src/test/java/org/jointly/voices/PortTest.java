package org.jointly.voices;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jointly.programme.ProgrammeStory.AMINA_EDITOR_OF_IOM;
import static org.jointly.voices.VoicesStory.IOM;
import static org.jointly.voices.VoicesStory.SAMIRA_OF_IOM;
import static org.jointly.voices.VoicesStory.openChannel;
import static org.jointly.voices.VoicesStory.staff;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.jointly.api.voices.ChangeChannelState;
import org.jointly.api.voices.Channel;
import org.jointly.api.voices.ChannelState;
import org.jointly.platform.Backend;
import org.jointly.platform.LockedRows;
import org.jointly.voices.keylog.Hashes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the survivors' port takes, refuses and says, whoever knocks. */
class PortTest {
    private static Channel channel;

    @BeforeAll
    static void anOpenChannel() {
        channel = openChannel();
    }

    @Test
    void workIsAskedForOnceAndBeforeAnythingElse() {
        var survivor = new Survivor();
        var request = survivor.submission(channel.id(), Map.of(IOM, List.of("policy")));

        for (var body : List.of(
                "{}",
                "no JSON",
                "{\"submission\":1,\"challenge\":\"x\",\"nonce\":1}",
                "{\"challenge\":\"eA\",\"nonce\":1}")) {
            assertThat(PortCalls.post("/v/submissions", body)
                            .expect(422)
                            .json()
                            .get("type")
                            .asText())
                    .endsWith("proof-of-work");
        }
        PortCalls.post("/v/submissions", request).expect(204);
        PortCalls.post("/v/submissions", request).expect(204);
        var other = survivor.submission(channel.id(), Map.of(IOM, List.of("quote")));
        PortCalls.post("/v/submissions", other).expect(422);
        var stolen = new Survivor().submission(channel.id(), Map.of(IOM, List.of()));
        stolen.put("challenge", request.get("challenge"));
        stolen.put("nonce", request.get("nonce"));
        assertThat(PortCalls.post("/v/submissions", stolen)
                        .expect(422)
                        .json()
                        .get("type")
                        .asText())
                .endsWith("proof-of-work");
        var sameId = new Survivor().submission(channel.id(), Map.of(IOM, List.of()));
        sameId.put("submission", survivor.submission);
        PortCalls.post("/v/submissions", sameId).expect(422);
    }

    @Test
    void whoeverDidNoWorkIsTurnedAwayInTurnAndTheConnectionGoesOn() throws IOException {
        var ask = "GET /v/challenge HTTP/1.1\r\nHost: voices.localhost\r\n\r\n";
        var lazy = "{\"challenge\":\"eA\",\"nonce\":1,\"more\":\"" + "x".repeat(300_000) + "\"}";
        var worked = PortCalls.json(new Survivor().submission(channel.id(), Map.of(IOM, List.of())));
        var good = new String(worked, UTF_8);

        assertThat(Telegraph.statuses(ask + Telegraph.post(lazy) + ask + Telegraph.post(lazy), Integer.MAX_VALUE))
                .containsExactly(200, 422, 200, 422);
        assertThat(Telegraph.statuses(
                        Telegraph.post("{}") + Telegraph.post(good) + Telegraph.post(lazy) + Telegraph.post(good),
                        1000))
                .containsExactly(422, 204, 422, 204);
        assertThat(Telegraph.statuses(Telegraph.chunked(lazy, 7000) + Telegraph.chunked(good, 50), 997))
                .containsExactly(422, 204);
        assertThat(Telegraph.statuses(
                        Telegraph.post(good).replace("Content-Type", "Expect: 100-continue\r\nContent-Type"), 997))
                .containsExactly(100, 204);
    }

    @Test
    void whatIsNotOfThisChannelOrSizeOrEpochIsRefusedAndNothingIsKept() {
        var stranger = UUID.randomUUID();
        var survivor = new Survivor();
        var good = Map.of(IOM, List.of("policy"));

        PortCalls.post("/v/submissions", survivor.submission(stranger, good)).expect(404);
        PortCalls.post("/v/submissions", survivor.submission(channel.id(), Map.of(stranger, List.of())))
                .expect(422);
        for (var sealed : List.of(Survivor.sealed(4000), Survivor.sealed(4097), "not age at all".getBytes(UTF_8))) {
            var request = survivor.submission(channel.id(), good);
            request.put(
                    "envelopes", List.of(Map.of("organisation", IOM, "epoch", 1, "sealed", Survivor.base64(sealed))));
            PortCalls.post("/v/submissions", request).expect(422);
        }
        var swapped = survivor.submission(channel.id(), good);
        swapped.put(
                "envelopes",
                List.of(Map.of("organisation", IOM, "epoch", 2, "sealed", Survivor.base64(Survivor.sealed(4096)))));
        assertThat(PortCalls.post("/v/submissions", swapped)
                        .expect(422)
                        .json()
                        .get("type")
                        .asText())
                .endsWith("epoch-ended");
        assertThat(survivor.status().json().get("found").asBoolean()).isFalse();
    }

    @Test
    void aClosedChannelTakesNothingNewAndWhoWroteStillComesBack() {
        var closing = openChannel();
        var survivor = new Survivor().sent(closing.id(), Map.of(IOM, List.of()));
        SAMIRA_OF_IOM
                .put(
                        "/voices/channels/" + closing.id() + "/state",
                        new ChangeChannelState(ChannelState.CLOSED, closing.version()))
                .as(Channel.class);

        var seen = PortCalls.get("/v/channels/" + closing.id()).expect(200).json();
        assertThat(seen.get("open").asBoolean()).isFalse();
        assertThat(seen.at("/receivers/0/receiving").asBoolean()).isFalse();
        assertThat(seen.at("/receivers/0/keylog")).isNotEmpty();
        assertThat(seen.get("helplines")).hasSize(1);
        PortCalls.get("/v/channels/" + closing.id() + "/themes").expect(200);
        PortCalls.post("/v/submissions", new Survivor().submission(closing.id(), Map.of(IOM, List.of())))
                .expect(404);
        assertThat(survivor.status().json().get("found").asBoolean()).isTrue();
        survivor.withdrawn().expect(200);
    }

    @Test
    void aCodeThatIsNoneLooksLikeOneWhoseKeyIsWrong() {
        var survivor = new Survivor().sent(channel.id(), Map.of(IOM, List.of()));
        var wrong = survivor.code();
        wrong.put("auth", Survivor.key());

        var found = survivor.status();
        var missed = new Survivor().status();
        var refused = PortCalls.post("/v/status", wrong);

        assertThat(List.of(found.status(), missed.status(), refused.status())).containsOnly(200);
        assertThat(List.of(found.bytes().length, missed.bytes().length, refused.bytes().length))
                .containsOnly(98_304);
        assertThat(refused.text()).isEqualTo(missed.text());
        assertThat(found.headers().keySet()).isEqualTo(missed.headers().keySet());
        new Survivor().consent(IOM, "policy", true).expect(404);
        new Survivor().withdrawn().expect(404);
        PortCalls.post("/v/messages", new Survivor().message(IOM, 1)).expect(404);
    }

    @Test
    void everyAnswerOfThePortBearsTheHeadersAndTellsNothing() {
        var body = "{}".getBytes(UTF_8);
        var json = Map.of("Content-Type", "application/json", "X-Forwarded-For", "192.0.2.1", "Cookie", "a=b");
        for (var reply : List.of(
                PortCalls.get("/v/challenge").expect(200),
                PortCalls.get("/v/nothing").expect(404),
                PortCalls.get("/v/channels/nonsense"),
                PortCalls.get("/nothing.js").expect(404),
                PortCalls.get("/access/me").expect(404),
                PortCalls.get("/health/liveness").expect(404),
                PortCalls.send("DELETE", "/v/challenge", new byte[0], Map.of()).expect(405),
                PortCalls.send("POST", "/v/status", body, json).expect(422),
                PortCalls.send("POST", "/v/status", body, Map.of("Content-Type", "text/plain"))
                        .expect(415),
                PortCalls.send("POST", "/v/submissions", new byte[34_000_000], json)
                        .expect(413),
                PortCalls.get("/v/staff/me").expect(401),
                PortCalls.send("GET", "/leave", new byte[0], Map.of("Accept-Encoding", "gzip"))
                        .expect(303))) {
            assertThat(reply.headers())
                    .as(reply.text())
                    .containsEntry("cache-control", List.of("no-store"))
                    .containsEntry("referrer-policy", List.of("no-referrer"))
                    .containsEntry("x-content-type-options", List.of("nosniff"))
                    .containsEntry("cross-origin-resource-policy", List.of("same-origin"))
                    .doesNotContainKeys("set-cookie", "etag", "x-request-id", "content-encoding", "server");
            assertThat(policy(reply)).startsWith("default-src 'none'").contains("frame-ancestors 'none'");
            assertThat(reply.text()).doesNotContain("192.0.2.1");
        }
        assertThat(AMINA_EDITOR_OF_IOM.get("/v/challenge").status()).isEqualTo(404);
    }

    /** Its first sight must not wait for a second file; a hash allows that sheet and no other. */
    @Test
    void thePageMayUseTheStyleSheetItBringsAndEverythingElseNone() throws IOException {
        var page = PortCalls.get("/").expect(200);
        var html = new String(new GZIPInputStream(new ByteArrayInputStream(page.bytes())).readAllBytes(), UTF_8);
        var sheet = html.substring(html.indexOf("<style>") + "<style>".length(), html.indexOf("</style>"));

        assertThat(policy(page)).contains("style-src 'self' 'sha256-" + Survivor.base64(Hashes.sha256(sheet)) + "';");
        for (var other : List.of("/reader", "/reader.css", "/page.js", "/v/challenge", "/nothing")) {
            assertThat(policy(PortCalls.get(other))).as(other).contains("style-src 'self';");
        }
    }

    @Test
    void aTicketIsNoChallengeAndAChallengeNoTicket() {
        var work = Survivor.work();
        var challenge = String.valueOf(work.get("challenge"));
        var ticket = VoicesStory.ticket(SAMIRA_OF_IOM);
        PortCalls.asStaff(ticket, "GET", "/v/staff/me", "").expect(200);
        for (var other : List.of(challenge, ticket.substring(0, ticket.length() - 2), "x", "..", ticket + ".")) {
            PortCalls.asStaff(other, "GET", "/v/staff/me", "").expect(401);
        }
        for (var other : List.of(ticket, challenge.substring(0, challenge.length() - 2), challenge + "A")) {
            var request = new Survivor().submission(channel.id(), Map.of(IOM, List.of()));
            request.putAll(Survivor.worked(other, 14));
            assertThat(PortCalls.post("/v/submissions", request)
                            .expect(422)
                            .json()
                            .get("type")
                            .asText())
                    .endsWith("proof-of-work");
        }
    }

    @Test
    void whoWaitsForALockTooLongIsToldToTryAgainInTheWayOfThePort() throws SQLException {
        var survivor = new Survivor().sent(channel.id(), Map.of(IOM, List.of("policy")));
        var later = new Survivor();
        var submission = later.submission(channel.id(), Map.of(IOM, List.of()));
        try (var _ = LockedRows.by(
                "select 1 from voices.channel where id = '" + channel.id() + "' for update",
                "select 1 from voices.submission where id = '" + survivor.submission + "' for update",
                "select 1 from voices.consent where submission = '" + survivor.submission + "' for update")) {
            for (var reply : List.of(
                    PortCalls.post("/v/submissions", submission),
                    survivor.consent(IOM, "policy", false),
                    survivor.withdrawn())) {
                assertThat(reply.expect(503).headers())
                        .containsEntry("retry-after", List.of("2"))
                        .containsEntry("content-type", List.of("application/problem+json"))
                        .containsEntry("cache-control", List.of("no-store"))
                        .containsEntry("cross-origin-resource-policy", List.of("same-origin"))
                        .containsKey("permissions-policy")
                        .doesNotContainKeys("set-cookie", "etag", "x-request-id");
                assertThat(reply.text())
                        .contains("Nothing was saved")
                        .doesNotContain(
                                "lock",
                                "voices.",
                                "select",
                                survivor.lookup,
                                channel.id().toString());
            }
        }
        assertThat(later.status().json().get("found").asBoolean()).isFalse();
        PortCalls.post("/v/submissions", submission).expect(204);
        survivor.consent(IOM, "policy", false).expect(204);
        survivor.withdrawn().expect(200);
    }

    @Test
    void anAnswerThatFailedBearsTheHeadersTooAndSaysNotWhy() throws SQLException {
        try (var connection = Backend.stack().postgres().asSuperuser();
                var statement = connection.createStatement()) {
            statement.execute("revoke select on voices.channel from jointly_voices");
            try {
                var failed = PortCalls.get("/v/channels/" + channel.id()).expect(500);

                assertThat(failed.headers())
                        .containsEntry("cache-control", List.of("no-store"))
                        .containsEntry("cross-origin-resource-policy", List.of("same-origin"))
                        .containsKey("permissions-policy")
                        .doesNotContainKeys("set-cookie", "etag", "x-request-id");
                assertThat(policy(failed)).contains("require-trusted-types-for 'script'");
                assertThat(failed.text()).doesNotContain("permission", "voices.channel", "select");
            } finally {
                statement.execute("grant select on voices.channel to jointly_voices");
            }
        }
    }

    @Test
    void theRoleOfSurvivorsSeesNothingWithoutACode() throws SQLException {
        var survivor = new Survivor().sent(channel.id(), Map.of(IOM, List.of("policy", "reply")));
        PortCalls.post("/v/messages", survivor.message(IOM, 1)).expect(204);
        var reply = Map.of("number", 1, "epoch", 1, "sealed", Survivor.base64(Survivor.sealed(4096)));
        staff(SAMIRA_OF_IOM, "POST", "/v/staff/submissions/" + survivor.submission + "/replies", reply)
                .expect(204);
        new Survivor().sent(channel.id(), Map.of(IOM, List.of())).withdrawn().expect(200);
        var tables = List.of("submission", "envelope", "consent", "message", "reply", "tombstone");
        try (var connection = Backend.stack().postgres().asSuperuser();
                var statement = connection.createStatement()) {
            for (var table : tables) {
                try (var rows = statement.executeQuery("select count(*) from voices." + table)) {
                    rows.next();
                    assertThat(rows.getInt(1)).as(table).isPositive();
                }
            }
        }
        try (var connection = DriverManager.getConnection(
                        Backend.stack().jdbcUrl(),
                        "jointly_voices",
                        Backend.stack().secrets().databaseVoices());
                var statement = connection.createStatement()) {
            for (var table : tables) {
                try (var rows = statement.executeQuery("select count(*) from voices." + table)) {
                    rows.next();
                    assertThat(rows.getInt(1)).as(table).isZero();
                }
            }
            connection.setAutoCommit(false);
            statement.execute("select set_config('jointly.lookup', '" + Survivor.hash(survivor.lookup) + "', true)");
            try (var rows = statement.executeQuery("select count(*), min(id::text) from voices.submission")) {
                rows.next();
                assertThat(rows.getInt(1)).isEqualTo(1);
                assertThat(rows.getString(2)).isEqualTo(survivor.submission.toString());
            }
        }
    }

    private static String policy(PortCalls.Reply reply) {
        return String.join("", reply.headers().getOrDefault("content-security-policy", List.of()));
    }
}
