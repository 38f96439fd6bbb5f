package org.jointly.voices;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.jointly.platform.Backend;

/** The survivors' port, as a browser speaks to it. */
final class PortCalls {
    static final com.fasterxml.jackson.databind.ObjectMapper JSON = new com.fasterxml.jackson.databind.ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private PortCalls() {}

    /** What was said. */
    record Reply(int status, byte[] bytes, Map<String, List<String>> headers) {
        JsonNode json() {
            try {
                return JSON.readTree(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String text() {
            return new String(bytes, UTF_8);
        }

        Reply expect(int expected) {
            if (status != expected) {
                throw new AssertionError("Answered " + status + " instead of " + expected + ": " + text());
            }
            return this;
        }
    }

    static URI address() {
        return URI.create(
                "http://localhost:" + Backend.beans().getRequiredProperty("jointly.voices.port", Integer.class));
    }

    static Reply send(String method, String path, byte[] body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(address().resolve(path))
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            return new Reply(
                    response.statusCode(), response.body(), response.headers().map());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static Reply get(String path) {
        return send("GET", path, new byte[0], Map.of());
    }

    static Reply post(String path, Object body) {
        return send("POST", path, json(body), Map.of("Content-Type", "application/json"));
    }

    static Reply asStaff(String ticket, String method, String path, Object body) {
        var bytes = body.equals("") ? new byte[0] : json(body);
        return send(
                method, path, bytes, Map.of("Content-Type", "application/json", "Authorization", "Ticket " + ticket));
    }

    static byte[] json(Object body) {
        try {
            return body instanceof String text ? text.getBytes(UTF_8) : JSON.writeValueAsBytes(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
