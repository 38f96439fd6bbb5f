package org.jointly.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jointly.api.access.delegation.Delegate;
import org.jointly.api.access.delegation.Delegation;
import org.jointly.api.access.machine.MachineScope;
import org.jointly.local.TestStack;
import org.jointly.platform.Backend;
import org.jointly.platform.Visitor;
import org.jointly.platform.Visitor.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * While Keycloak does not answer, signed-in people go on with their work; what administrators do is refused, and nothing of it is
 * half done.
 */
class KeycloakAwayTest {
    private static final int PORT = TestStack.freePort();
    private static final URI ADDRESS = URI.create("http://localhost:" + PORT);
    private static final Duration TRUSTED_FOR = Duration.ofSeconds(11);
    private static Way way;
    private static EmbeddedServer server;

    @BeforeAll
    static void start() throws IOException {
        assertThat(Backend.address()).isNotNull();
        way = new Way(URI.create(Backend.stack().keycloakUrl()).getPort());
        Map<String, Object> environment = new HashMap<>(Backend.stack().environmentBeside(PORT));
        environment.put("micronaut.http.services.keycloak.url", "http://localhost:" + way.port());
        server = ApplicationContext.run(EmbeddedServer.class, environment, "test");
        Visitor.awaitDirectory(ADDRESS);
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
        way.close();
    }

    @Test
    void everyActIsRefusedWithAClearWordAndNoRowIsWritten() throws SQLException {
        var username = "away-" + UUID.randomUUID();
        Backend.stack().people().add(username, "sahel-aid:viewer");
        var person = "/access/people/" + Backend.stack().people().id(username);
        assertThat(ask("GET", person, "").status()).isEqualTo(200);
        var machine = String.valueOf(Administrator.of("sahel-aid", "+viewer")
                .program(MachineScope.READ_PROGRAMMES)
                .made()
                .token());
        var listed = "/access/people?q=" + username;
        Administrator.await(() -> ask("GET", listed, "").text().contains(username));
        var before = rows();

        way.shut();
        assertThat(ask("GET", listed, "").text()).as("the list is read on").contains(username, "viewer");
        for (var act : Map.of(
                        "PUT " + person + "/roles/editor",
                        "{}",
                        "DELETE " + person + "/roles/viewer",
                        "",
                        "POST " + person + "/suspension",
                        "",
                        "DELETE " + person,
                        "",
                        "DELETE " + person + "/sessions",
                        "",
                        "POST /access/invitations",
                        "{\"people\": [{\"mail\": \"away@newcomers.example\"}], \"roles\": [\"viewer\"],"
                                + " \"language\": \"en\"}")
                .entrySet()) {
            var words = act.getKey().split(" ", 2);
            var answer = ask(words[0], words[1], act.getValue());
            assertThat(answer.status()).as(act.getKey() + ": " + answer.text()).isEqualTo(503);
            assertThat(answer.text()).contains("sign-in server does not answer", "Nothing was done");
            assertThat(answer.headers()).containsKey("retry-after");
        }
        assertThat(rows()).isEqualTo(before);
        assertThat(programmes(machine))
                .as("what its maker may do now is not known")
                .isEqualTo(503);

        way.open();
        assertThat(programmes(machine)).isEqualTo(200);
        assertThat(ask("PUT", person + "/roles/editor", "{}").status()).isEqualTo(200);
        PeopleTest.await(
                () -> Backend.stack().people().roles(username, "sahel-aid").equals(List.of("editor")));
    }

    @Test
    void whoWasKnownGoesOnButForWhatWasEndedHereMeanwhile() throws InterruptedException {
        var working = newcomer();
        var suspended = newcomer();
        var unknown = newcomer();
        var delegate = delegate();
        assertThat(ask(delegate, "GET", "/programmes", "").status()).isEqualTo(200);
        assertThat(ask(working, "GET", "/programmes", "").status()).isEqualTo(200);
        assertThat(ask(suspended, "GET", "/programmes", "").status()).isEqualTo(200);

        way.shut();
        try {
            // by another node that reaches Keycloak
            Visitor.of("sanou", "sahel-aid")
                    .post("/access/people/" + Backend.stack().people().id(suspended) + "/suspension", "")
                    .as(Object.class);
            Thread.sleep(TRUSTED_FOR);

            for (var i = 0; i < 3; i++) {
                assertThat(ask(working, "GET", "/programmes", "").status()).isEqualTo(200);
                assertThat(ask(suspended, "GET", "/programmes", "").status()).isEqualTo(403);
                assertThat(ask(delegate, "GET", "/programmes", "").status())
                        .as("by what they may themselves")
                        .isEqualTo(200);
                assertThat(ask(delegate, "GET", "/access/me", "").text()).doesNotContain("principal");
                assertThat(ask(unknown, "GET", "/programmes", "").status()).isEqualTo(503);
            }
            assertThat(ask(
                                    working,
                                    "POST",
                                    "/discussion/topics/" + UUID.randomUUID() + "/comments",
                                    "{\"text\": \"Yes\"}")
                            .status())
                    .as("what is written is looked for, not refused")
                    .isEqualTo(404);
            assertThat(ask(working, "POST", "/access/invitations", "{}").status())
                    .as("what must be asked now")
                    .isEqualTo(503);
        } finally {
            way.open();
        }
        assertThat(ask(unknown, "GET", "/programmes", "").status()).isEqualTo(200);
    }

    private static int programmes(String machine) {
        return Answer.to(HttpRequest.newBuilder(ADDRESS.resolve("/programmes"))
                        .header("Authorization", "Bearer " + machine)
                        .build())
                .status();
    }

    private static long rows() throws SQLException {
        return PeopleBeans.count("access.role_grant")
                + PeopleBeans.count("access.suspension")
                + PeopleBeans.count("access.invitation")
                + PeopleBeans.count("platform.outbox where kind like 'access.%'");
    }

    /** An editor who has the authority of a principal besides. */
    private static String delegate() {
        var username = newcomer();
        var giver = "away-" + UUID.randomUUID();
        Backend.stack().people().add(giver, "sahel-aid:principal");
        Visitor.of(giver, "sahel-aid")
                .post(
                        "/access/delegations",
                        new Delegate(
                                UUID.fromString(Backend.stack().people().id(username)),
                                null,
                                Instant.now().plus(Duration.ofDays(1))))
                .as(Delegation.class);
        assertThat(ask(username, "GET", "/access/me", "").text()).contains("principal");
        return username;
    }

    private static String newcomer() {
        var username = "away-" + UUID.randomUUID();
        Backend.stack().people().add(username, "sahel-aid:editor");
        // A token is of before.
        assertThat(Backend.stack().token(username)).isNotEmpty();
        return username;
    }

    private static Answer ask(String method, String path, String body) {
        return ask("sanou", method, path, body);
    }

    private static Answer ask(String username, String method, String path, String body) {
        var visitor = Visitor.of(username, "sahel-aid");
        return Answer.to(HttpRequest.newBuilder(ADDRESS.resolve(path))
                .header("Authorization", "Bearer " + Backend.stack().token(username))
                .header("Jointly-Organisation", String.valueOf(visitor.organisation()))
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build());
    }

    /** A way to Keycloak that can be shut: connections through it break then, and new ones with them. */
    private static final class Way implements AutoCloseable {
        private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final Set<Socket> open = ConcurrentHashMap.newKeySet();
        private final int keycloak;
        private volatile boolean shut;

        Way(int keycloak) throws IOException {
            this.keycloak = keycloak;
            Thread.ofVirtual().start(this::admit);
        }

        int port() {
            return door.getLocalPort();
        }

        void shut() {
            shut = true;
            open.forEach(Way::end);
        }

        void open() {
            shut = false;
        }

        @Override
        public void close() throws IOException {
            door.close();
            shut();
        }

        private void admit() {
            while (!door.isClosed()) {
                try {
                    var one = door.accept();
                    if (shut) {
                        end(one);
                        continue;
                    }
                    var other = new Socket(InetAddress.getLoopbackAddress(), keycloak);
                    open.add(one);
                    open.add(other);
                    Thread.ofVirtual().start(() -> pass(one, other));
                    Thread.ofVirtual().start(() -> pass(other, one));
                } catch (IOException e) {
                    // The door was closed, or Keycloak did not take the connection: whoever asks is told by its end.
                    shut |= door.isClosed();
                }
            }
        }

        private void pass(Socket from, Socket to) {
            try {
                from.getInputStream().transferTo(to.getOutputStream());
            } catch (IOException e) {
                open.remove(from);
            } finally {
                end(from);
                end(to);
            }
        }

        private static void end(Socket socket) {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
