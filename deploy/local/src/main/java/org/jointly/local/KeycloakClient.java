package org.jointly.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/** Talks to one Keycloak: tokens, introspection and its administration, as JSON. */
final class KeycloakClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;
    private final String realm;
    private String admin = "";
    private Instant adminUntil = Instant.MIN;

    KeycloakClient(String url) {
        this(url, "jointly");
    }

    KeycloakClient(String url, String realm) {
        this.url = url;
        this.realm = realm;
    }

    /** Where its administration is asked about the realm. */
    String realm() {
        return "/admin/realms/" + realm;
    }

    /** A token of the realm for a person, with all organisations in it, by the client for scripts. */
    JsonNode personToken(String username, String password) {
        return form(
                "/realms/" + realm + "/protocol/openid-connect/token",
                Map.of(
                        "grant_type", "password",
                        "client_id", "jointly-cli",
                        "username", username,
                        "password", password,
                        "scope", "openid organization:*"));
    }

    /** A token by the fields of a grant. */
    JsonNode grant(Map<String, String> fields) {
        return form("/realms/" + realm + "/protocol/openid-connect/token", fields);
    }

    String serviceToken(String client, String secret) {
        return form(
                        "/realms/" + realm + "/protocol/openid-connect/token",
                        Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret))
                .get("access_token")
                .asText();
    }

    /** Kept until shortly before it ends: each new one costs Keycloak the hash of a password. */
    synchronized String adminToken(String password) {
        if (!Instant.now().isBefore(adminUntil)) {
            JsonNode answer = form(
                    "/realms/master/protocol/openid-connect/token",
                    Map.of(
                            "grant_type", "password",
                            "client_id", "admin-cli",
                            "username", "admin",
                            "password", password));
            admin = answer.get("access_token").asText();
            adminUntil = Instant.now().plusSeconds(answer.get("expires_in").asLong() / 2);
        }
        return admin;
    }

    /** Whether a token still holds, and with which claims now; {@code active: false} if it does not. */
    JsonNode introspect(String token, String client, String secret) {
        try {
            return form(
                    "/realms/" + realm + "/protocol/openid-connect/token/introspect",
                    Map.of("token", token, "client_id", client, "client_secret", secret));
        } catch (Refused refused) {
            // So Keycloak answers when a person has left the last organisation and the scope names none any more.
            if (refused.status() == 400) {
                return JSON.createObjectNode().put("active", false);
            }
            throw refused;
        }
    }

    JsonNode get(String token, String path) {
        return send(request(path).header("Authorization", "Bearer " + token).GET());
    }

    JsonNode send(String token, String method, String path, String json) {
        return send(request(path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json)));
    }

    private JsonNode form(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path));
    }

    private JsonNode send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new Refused(answer.statusCode(), request.method() + " " + request.uri() + ": " + answer.body());
            }
            return answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException("Keycloak does not answer at " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking Keycloak", e);
        }
    }

    /** As part of a path, where a blank is no plus. */
    static String path(String text) {
        return encode(text).replace("+", "%20");
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Keycloak's no, with its status. */
    static final class Refused extends IllegalStateException {
        private static final long serialVersionUID = 1;
        private final int status;

        Refused(int status, String what) {
            super("Keycloak answered " + status + " to " + what);
            this.status = status;
        }

        int status() {
            return status;
        }
    }
}
