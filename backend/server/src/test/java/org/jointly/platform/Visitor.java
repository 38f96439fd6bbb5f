package org.jointly.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jointly.api.Problem;
import org.jointly.local.TestStack;
import org.jspecify.annotations.Nullable;

/** A person at the door of the backend, with a real token, acting for one organisation. */
public record Visitor(String username, @Nullable UUID organisation) {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    public static Visitor of(String username, String alias) {
        return new Visitor(username, UUID.fromString(TestStack.shared().people().organisationId(alias)));
    }

    public Answer get(String path) {
        return send("GET", path, null, Map.of());
    }

    public Answer post(String path, Object body) {
        return send("POST", path, body, Map.of());
    }

    public Answer post(String path, Object body, String idempotencyKey) {
        return send("POST", path, body, Map.of("Idempotency-Key", idempotencyKey));
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, body, Map.of());
    }

    public Answer delete(String path) {
        return send("DELETE", path, null, Map.of());
    }

    public Answer send(String method, String path, @Nullable Object body, Map<String, String> headers) {
        return send(method, path, body, headers, TestStack.shared().token(username));
    }

    /** With a token of the past, say. */
    public Answer send(String method, String path, @Nullable Object body, Map<String, String> headers, String token) {
        var request = HttpRequest.newBuilder(Backend.address().resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token);
        if (organisation != null) {
            request.header("Jointly-Organisation", organisation.toString());
        }
        headers.forEach(request::header);
        if (body != null && !headers.containsKey("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json(body)));
        return Answer.to(request.build());
    }

    public static void awaitDirectory(URI address) {
        var deadline = Instant.now().plusSeconds(30);
        while (Instant.now().isBefore(deadline)) {
            var me = HttpRequest.newBuilder(address.resolve("/access/me"))
                    .header("Authorization", "Bearer " + TestStack.shared().token("amina"))
                    .build();
            if (Answer.to(me).text().contains("iom")) {
                return;
            }
        }
        throw new IllegalStateException("The directory of organisations stayed empty");
    }

    private static String json(Object body) {
        try {
            return body instanceof String text ? text : mapper().writeValueAsString(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectMapper mapper() {
        return Backend.beans().getBean(ObjectMapper.class);
    }

    /** What the backend said. */
    public record Answer(int status, String text, Map<String, List<String>> headers) {
        public static Answer to(HttpRequest request) {
            try {
                HttpResponse<byte[]> response = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
                return new Answer(
                        response.statusCode(),
                        new String(response.body(), UTF_8),
                        response.headers().map());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        public <T> T as(Class<T> type) {
            return as(Argument.of(type));
        }

        public <T> T as(Argument<T> type) {
            if (status >= 400 && type.getType() != Problem.class) {
                throw new AssertionError("Refused with " + status + ": " + text);
            }
            try {
                return Objects.requireNonNull(mapper().readValue(text, type));
            } catch (IOException e) {
                throw new UncheckedIOException(text, e);
            }
        }

        public Problem problem() {
            return as(Problem.class);
        }
    }
}
