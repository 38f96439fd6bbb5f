package org.jointly.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.jointly.local.LocalProcess;
import org.jointly.local.TestStack;
import org.junit.jupiter.api.Test;

/** The backend as it is shipped, killed in the middle of its work: what was acknowledged stays, what is retried is not doubled. */
class KillIT {
    private static final int KILLS = 5;
    private static final int WRITERS = 4;
    private static final int ACKNOWLEDGED_BEFORE_A_KILL = 40;
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final TestStack stack = TestStack.shared();
    private final String address = "http://localhost:" + stack.backendPort();
    private final String iom = stack.people().organisationId("iom");
    private final ConcurrentLinkedQueue<Sent> acknowledged = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Sent> unanswered = new ConcurrentLinkedQueue<>();

    @Test
    void whatWasAcknowledgedSurvivesAndWhatIsRetriedIsThereOnce() throws Exception {
        var topic = "";
        var retried = new ArrayList<Sent>();
        for (var kill = 0; kill <= KILLS; kill++) {
            try (var backend = started(kill)) {
                topic = topic.isEmpty() ? aTopic() : topic;
                retried.addAll(retry(topic));
                if (kill < KILLS) {
                    writeUntilKilled(backend, topic);
                } else {
                    assertThat(get("irene", "/audit/verification").body()).doesNotContain("brokenAt");
                }
            }
        }

        var kept = comments(topic);
        assertThat(acknowledged.size()).isGreaterThanOrEqualTo(KILLS * ACKNOWLEDGED_BEFORE_A_KILL);
        assertThat(retried).isNotEmpty();
        acknowledged.forEach(sent -> assertThat(kept).containsEntry(sent.text(), 1));
        retried.forEach(sent -> assertThat(kept).containsEntry(sent.text(), 1));
        assertThat(kept).hasSize(acknowledged.size() + retried.size() + 1);
    }

    private LocalProcess started(int kill) {
        var environment = stack.environmentBeside(stack.backendPort());
        var backend = LocalProcess.shortLived(
                "backend",
                Path.of("target/jointly-server.jar"),
                environment,
                Path.of("target/killed-" + kill + ".log"));
        backend.awaitAnswer(TestStack.readiness(environment), PATIENCE);
        return backend;
    }

    private void writeUntilKilled(LocalProcess backend, String topic) throws Exception {
        var enough = acknowledged.size() + ACKNOWLEDGED_BEFORE_A_KILL;
        var dead = new AtomicBoolean();
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            var writers = new ArrayList<Future<?>>();
            for (var i = 0; i < WRITERS; i++) {
                writers.add(threads.submit(() -> {
                    while (!dead.get()) {
                        write(topic, dead);
                    }
                }));
            }
            while (acknowledged.size() < enough && !dead.get()) {
                Thread.sleep(2);
            }
            backend.kill();
            for (var writer : writers) {
                writer.get();
            }
        }
    }

    private void write(String topic, AtomicBoolean dead) {
        var sent = new Sent(UUID.randomUUID().toString(), "Said " + UUID.randomUUID());
        try {
            assertThat(comment(topic, sent).statusCode()).isEqualTo(201);
            acknowledged.add(sent);
        } catch (IOException e) {
            unanswered.add(sent);
            dead.set(true);
        }
    }

    /** Those that got no answer, and one that did: with the same key, it gets the same answer. */
    private List<Sent> retry(String topic) throws IOException {
        var retried = new ArrayList<>(unanswered);
        unanswered.clear();
        var again = new ArrayList<>(retried);
        again.addAll(acknowledged.stream().limit(5).toList());
        for (var sent : again) {
            var first = comment(topic, sent);
            assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
            assertThat(comment(topic, sent).body()).isEqualTo(first.body());
        }
        return retried;
    }

    private String aTopic() throws IOException {
        var programme = id(post(
                "/programmes",
                "{\"titles\": [{\"language\": \"en\", \"text\": \"Survives\"}]}",
                UUID.randomUUID().toString()));
        return id(post(
                "/programmes/" + programme + "/discussion/topics",
                "{\"title\": \"Going on\", \"text\": \"First\", \"audience\": \"programme\"}",
                UUID.randomUUID().toString()));
    }

    private HttpResponse<String> comment(String topic, Sent sent) throws IOException {
        return post("/discussion/topics/" + topic + "/comments", "{\"text\": \"" + sent.text() + "\"}", sent.key());
    }

    private HttpResponse<String> post(String path, String body, String key) throws IOException {
        return send(request("amina", path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> get(String username, String path) throws IOException {
        return send(request(username, path));
    }

    private HttpRequest.Builder request(String username, String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + stack.token(username))
                .header("Jointly-Organisation", iom);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String id(HttpResponse<String> made) {
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        var found = Pattern.compile("\"id\":\"([^\"]+)\"").matcher(made.body());
        assertThat(found.find()).isTrue();
        return String.valueOf(found.group(1));
    }

    private Map<String, Integer> comments(String topic) throws SQLException {
        var counted = new HashMap<String, Integer>();
        try (var connection = stack.postgres().asSuperuser();
                var statement = connection.prepareStatement(
                        "select text, count(*) from discussion.comment where topic = cast(? as uuid) group by text")) {
            statement.setString(1, topic);
            var rows = statement.executeQuery();
            while (rows.next()) {
                counted.put(rows.getString(1), rows.getInt(2));
            }
        }
        return counted;
    }

    /** A comment on its way. */
    private record Sent(String key, String text) {}
}
