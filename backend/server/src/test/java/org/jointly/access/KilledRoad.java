package org.jointly.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jointly.local.TestStack;
import org.jspecify.annotations.Nullable;

/**
 * What happens to one person: invited as editor, accepted, commenter instead, nothing any more, editor again, removed; to a step
 * chosen before. A step that got no answer is asked again under its key.
 */
final class KilledRoad {
    static final int STEPS = 7;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ORGANISATION = "sahel-aid";
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final TestStack stack;
    private final int worker;
    private final int last;
    private final String username = "killed-" + UUID.randomUUID();
    private final String person;
    private String key = UUID.randomUUID().toString();
    private String token = "";
    private int done;

    KilledRoad(TestStack stack, int worker, int last) {
        this.stack = stack;
        this.worker = worker;
        this.last = last;
        stack.people().add(username, "coe:viewer");
        person = stack.people().id(username);
    }

    int worker() {
        return worker;
    }

    boolean isAtItsEnd() {
        return done >= last;
    }

    void toItsEnd() throws IOException {
        while (!isAtItsEnd()) {
            step();
        }
    }

    /** False if nothing was asked or it was too early; an exception when no answer came. */
    boolean step() throws IOException {
        var answer = next();
        if (answer == null || (answer.statusCode() == 404 && done >= 3)) {
            // Keycloak has not been told of the membership yet.
            pause();
            return false;
        }
        if (answer.statusCode() == 409 && answer.body().contains("under-way")) {
            // Killed between the note of the key and the act: nothing is done twice, so it is asked for anew.
            key = UUID.randomUUID().toString();
            return false;
        }
        assertThat(answer.statusCode()).as(this + ": " + answer.body()).isBetween(200, 299);
        done++;
        key = UUID.randomUUID().toString();
        return true;
    }

    private @Nullable HttpResponse<String> next() throws IOException {
        var path = "/access/people/" + person;
        return switch (done) {
            case 0 -> administrator("POST", "/access/invitations", """
                    {"people": [{"mail": "%s"}], "roles": ["editor"], "language": "en"}""".formatted(mail()));
            case 1 -> letterCame() ? send("GET", "/access/me", username, "") : null;
            case 2 -> send("POST", "/access/invitation/accept", username, "{\"token\": \"" + token + "\"}");
            case 3 -> administrator("PUT", path + "/roles/commenter", "{}");
            case 4 -> administrator("DELETE", path + "/roles/commenter", "");
            case 5 -> administrator("PUT", path + "/roles/editor", "{}");
            default -> administrator("DELETE", path, "");
        };
    }

    /** The roles that the last answered act asked for. */
    Set<String> asked() {
        return switch (done) {
            case 3, 6 -> Set.of("editor");
            case 4 -> Set.of("commenter");
            default -> Set.of();
        };
    }

    Set<String> inKeycloak() {
        return stack.people().isMember(username, ORGANISATION)
                ? new HashSet<>(stack.people().roles(username, ORGANISATION))
                : Set.of();
    }

    Set<String> here() {
        try {
            var answer = administrator("GET", "/access/people/" + person, "");
            var roles = new HashSet<String>();
            if (answer.statusCode() == 200) {
                JSON.readTree(answer.body()).at("/person/roles").forEach(role -> roles.add(role.asText()));
            }
            return roles;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private String mail() {
        return username + "@jointly.example";
    }

    private boolean letterCame() {
        var box = new MailBox(mail());
        if (box.mails().isEmpty()) {
            return false;
        }
        token = box.token(1);
        return true;
    }

    private HttpResponse<String> administrator(String method, String path, String body) throws IOException {
        return send(method, path, "sanou", body);
    }

    private HttpResponse<String> send(String method, String path, String by, String body) throws IOException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + stack.backendPort() + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + stack.token(by))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (by.equals("sanou")) {
            request.header("Jointly-Organisation", stack.people().organisationId(ORGANISATION));
        }
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return username + " after step " + done + " of " + last;
    }
}
