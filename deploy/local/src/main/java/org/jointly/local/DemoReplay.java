package org.jointly.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plays the demo's story once through the real API, each step as the person who takes it. */
final class DemoReplay {
    /** Names the organisation a request is made for, by its id. */
    private static final String ORGANISATION_HEADER = "Jointly-Organisation";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern VARIABLE = Pattern.compile("\\{([a-z][A-Za-z0-9-]*)\\.([A-Za-z0-9.]+)}");
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, JsonNode> kept = new HashMap<>();
    private final Cast cast = Cast.ofTheDemo();
    private final Path marker;
    private final Ports ports;
    private final Tokens tokens;

    DemoReplay(Path data, Ports ports) {
        this.marker = data.resolve("demo-replayed");
        this.ports = ports;
        this.tokens = new Tokens(new KeycloakClient(ports.keycloakUrl()));
    }

    void runOnce() {
        if (Files.exists(marker)) {
            return;
        }
        try {
            JsonNode steps = JSON.readTree(resource("replay.json"));
            for (int number = 1; number <= steps.size(); number++) {
                take(number, steps.get(number - 1));
            }
            Files.writeString(marker, "The demo's story has been played.\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(int number, JsonNode step) throws IOException {
        HttpRequest request = request(number, step);
        HttpResponse<String> answer = send(request);
        if (answer.statusCode() >= 300) {
            throw new StartFailure("Step " + number + " of the demo (" + request.method() + " " + request.uri() + " as "
                    + step.path("as").asText() + ") was answered " + answer.statusCode() + ": " + answer.body());
        }
        if (step.has("keep")) {
            kept.put(step.get("keep").asText(), JSON.readTree(answer.body()));
        }
    }

    private HttpRequest request(int number, JsonNode step) {
        String body = body(step.path("body"));
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(ports.backendUrl() + filled(step.get("path").asText())))
                .header("Authorization", "Bearer " + tokens.of(step.get("as").asText(), Cast.PASSWORD))
                .header("Content-Type", body.startsWith("<") ? "application/xml" : "application/json")
                // So a replay that was cut off can begin again: what was done before is answered, not done twice.
                .header("Idempotency-Key", "demo-" + number)
                .method(
                        step.get("method").asText(),
                        body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (step.has("for")) {
            request.header(
                    ORGANISATION_HEADER,
                    cast.organisation(step.get("for").asText()).id().toString());
        }
        return request.build();
    }

    private String body(JsonNode body) {
        if (body.isMissingNode()) {
            return "";
        }
        // Several files: the first that is there. A real one may lie beside the checkout, an invented one always does
        // here.
        if (body.isArray()) {
            return body.valueStream()
                    .map(JsonNode::asText)
                    .map(file -> Path.of(file.substring(1)))
                    .filter(Files::exists)
                    .findFirst()
                    .map(DemoReplay::read)
                    .orElseGet(() -> resource(body.get(body.size() - 1).asText().substring(1)));
        }
        return filled(body.toString());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Puts in what earlier answers said: {@code {programme.id}}; {@code {iom.id}} is an organisation's id and {@code {in.4}}
     * the day in four days, since nobody can be asked to answer by a day that is over.
     */
    String filled(String text) {
        return VARIABLE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), found.group(2))));
    }

    void keep(String name, JsonNode answer) {
        kept.put(name, answer);
    }

    private String value(String name, String field) {
        if (name.equals("in")) {
            return LocalDate.now(ZoneOffset.UTC).plusDays(Long.parseLong(field)).toString();
        }
        JsonNode answer = kept.get(name);
        if (answer == null && field.equals("id")) {
            return cast.organisation(name).id().toString();
        }
        JsonNode value = answer == null ? JSON.missingNode() : answer.at("/" + field.replace('.', '/'));
        if (value.isMissingNode()) {
            throw new StartFailure(
                    "The demo's replay.json uses {" + name + "." + field + "}, which no earlier step gave.");
        }
        return value.asText();
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("The demo's replay was interrupted.", e);
        }
    }

    private static String resource(String name) {
        try (InputStream stream = Objects.requireNonNull(Cast.class.getResourceAsStream("/demo/" + name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
