package org.jointly.ui.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.jointly.local.TestStack;

/** A person at the backend's door without a browser, for steps that another test walks in one. */
record Caller(String username, UUID organisation) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    static Caller of(String username, String organisation) {
        return new Caller(username, UUID.fromString(TestStack.shared().people().organisationId(organisation)));
    }

    UUID person() {
        return UUID.fromString(TestStack.shared().people().id(username));
    }

    /** Looks at the list of people until it shows them: who was added in Keycloak itself comes into it by that. */
    void awaitsListed(String... usernames) {
        for (var username : usernames) {
            for (var looks = 100;
                    get("/access/people?q=" + username).path("items").isEmpty();
                    looks--) {
                if (looks == 0) {
                    throw new AssertionError(username + " does not come into the list");
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(cause);
        }
    }

    JsonNode get(String path) {
        return send("GET", path, "");
    }

    JsonNode post(String path, Object body) {
        return send("POST", path, body);
    }

    JsonNode put(String path, Object body) {
        return send("PUT", path, body);
    }

    JsonNode delete(String path) {
        return send("DELETE", path, "");
    }

    private JsonNode send(String method, String path, Object body) {
        var address = URI.create("http://localhost:" + TestStack.shared().backendPort() + path);
        try {
            var request = HttpRequest.newBuilder(address)
                    .header("Authorization", "Bearer " + TestStack.shared().token(username))
                    .header("Jointly-Organisation", organisation.toString())
                    .header("Content-Type", "application/json")
                    .method(
                            method,
                            body.equals("")
                                    ? BodyPublishers.noBody()
                                    : BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
            var answer = HTTP.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new AssertionError(
                        method + " " + path + " was answered " + answer.statusCode() + ": " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(cause);
        }
    }
}
