package org.jointly.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;
import org.jointly.local.TestStack;

/** Begins programmes and asks for tickets, as IOM's editor. */
final class RestCalls {
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]+)\"");
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final TestStack stack;
    private final String organisation;

    RestCalls(TestStack stack) {
        this.stack = stack;
        this.organisation = stack.people().organisationId("iom");
    }

    String document() throws Exception {
        var programme = found(
                ID, send("POST", "/programmes", "{\"titles\": [{\"language\": \"en\", \"text\": \"Measured\"}]}"));
        return found(
                ID,
                send(
                        "POST",
                        "/programmes/" + programme + "/documents",
                        "{\"title\": \"Measured\", \"template\": \"blank\"}"));
    }

    String ticket(String document) throws Exception {
        return found(TOKEN, send("POST", "/documents/" + document + "/tickets", ""));
    }

    private String send(String method, String path, String body) throws Exception {
        var answer = http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + stack.backendPort() + path))
                        .header("Authorization", "Bearer " + stack.token("amina"))
                        .header("Jointly-Organisation", organisation)
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private static String found(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("Not in the answer: " + pattern + " " + text);
        }
        return matcher.group(1);
    }
}
