package org.jointly.access;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jointly.programme.ProgrammeStory.AMINA_EDITOR_OF_IOM;
import static org.jointly.programme.ProgrammeStory.begun;
import static org.jointly.programme.ProgrammeStory.request;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jointly.local.TestPeople;
import org.jointly.platform.Backend;
import org.jointly.platform.Promise;
import org.jointly.platform.Visitor;
import org.jointly.platform.Visitor.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an administrator takes away is gone: soon for reading, at once for what commits an organisation. */
@Execution(ExecutionMode.CONCURRENT)
class EffectTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String TOKENS = "/realms/jointly/protocol/openid-connect/token";
    private static UUID programme = UUID.randomUUID();
    private final TestPeople people = Backend.stack().people();

    @BeforeAll
    static void begin() {
        programme = begun(AMINA_EDITOR_OF_IOM, "Held for a while").id();
    }

    @Test
    void aRoleTakenAwayActsSoonOnWhatIsReadWithTheSameToken() {
        var reader = newcomer("iom:viewer");
        assertThat(reader.get(programmePath()).status()).isEqualTo(200);

        people.revokeRole(reader.username(), "iom", "viewer");

        assertThat(reader.waits(programmePath(), status -> status != 200)).isEqualTo(404);
    }

    @Test
    void aRoleGivenActsSoonWithTheSameToken() {
        var reader = newcomer("iom:");
        assertThat(reader.get(programmePath()).status()).isEqualTo(404);

        people.grantRole(reader.username(), "iom", "viewer");

        assertThat(reader.waits(programmePath(), status -> status != 404)).isEqualTo(200);
    }

    @Test
    void aRoleTakenAwayActsAtOnceOnWhatCommitsTheOrganisation() {
        var editor = newcomer("iom:viewer+editor");
        assertThat(editor.get(programmePath()).status()).isEqualTo(200);

        people.revokeRole(editor.username(), "iom", "editor");

        assertThat(editor.send("POST", programmePath() + "/invitations", invitation())
                        .status())
                .isEqualTo(403);
        assertThat(editor.send("PUT", programmePath() + "/stage", "{\"stage\": \"design\", \"version\": 0}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whoLeftTheOrganisationIsOutsideSoonAndAtOnceWhereItMatters() {
        var leaver = newcomer("iom:editor;unodc:viewer");
        assertThat(leaver.get(programmePath()).status()).isEqualTo(200);

        people.removeFromOrganisation(leaver.username(), "iom");

        assertThat(leaver.send("POST", programmePath() + "/invitations", invitation())
                        .status())
                .isEqualTo(403);
        assertThat(leaver.waits(programmePath(), status -> status != 200)).isEqualTo(403);
    }

    @Test
    void whoLeftTheLastOrganisationHasNoTokenThatHolds() {
        var leaver = newcomer("iom:viewer");
        assertThat(leaver.get(programmePath()).status()).isEqualTo(200);

        people.removeFromOrganisation(leaver.username(), "iom");

        assertThat(leaver.waits(programmePath(), status -> status != 200)).isIn(401, 403);
    }

    @Test
    void aClosedAccountIsShutSoonAndAtOnceWhereItMatters() {
        var closed = newcomer("iom:editor");
        assertThat(closed.get(programmePath()).status()).isEqualTo(200);

        people.setEnabled(closed.username(), false);
        var promise = Promise.begins();

        assertRefused(closed.send("POST", programmePath() + "/invitations", invitation()));
        promise.keeps(() -> closed.get(programmePath()).status() != 200);
        assertThat(closed.get(programmePath()).status()).isEqualTo(401);
        assertThat(closed.send("POST", "/programmes", request("Too late")).status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer",
                "Bearer ",
                "Bearer garbage",
                "Bearer a.b.c",
                "Bearer ..",
                "Basic YTpi",
                "Bearer \u00ff",
                "Bear er"
            })
    void garbageIsNoToken(String header) {
        assertRefused(asked(header));
    }

    @Test
    void aTokenThatWasTouchedIsNoToken() {
        var token = Backend.stack().token("amina");
        var parts = token.split("\\.", -1);
        var flipped = (parts[2].startsWith("A") ? "B" : "A") + parts[2].substring(1);
        var none = base64("{\"alg\":\"none\",\"typ\":\"JWT\"}");
        var symmetric = base64("{\"alg\":\"HS256\",\"typ\":\"JWT\"}");
        var rosa = Backend.stack().token("rosa").split("\\.", -1);

        assertThat(asked("Bearer " + token).status()).isEqualTo(200);
        assertRefused(asked("Bearer " + parts[0] + "." + parts[1] + "." + flipped));
        assertRefused(asked("Bearer " + parts[0] + "." + rosa[1] + "." + parts[2]));
        assertRefused(asked("Bearer " + parts[0] + "." + parts[1] + "."));
        assertRefused(asked("Bearer " + parts[0] + "." + parts[1]));
        assertRefused(asked("Bearer " + none + "." + parts[1] + "."));
        assertRefused(asked("Bearer " + none + "." + parts[1] + "." + parts[2]));
        assertRefused(asked("Bearer " + symmetric + "." + parts[1] + "." + parts[2]));
        assertRefused(asked("Bearer " + "a".repeat(10_000)));
    }

    @Test
    void onlyAnAccessTokenIsOne() {
        var granted = granted("/realms/jointly", person("jointly-cli", "amina"));

        assertThat(asked("Bearer " + field(granted, "access_token")).status()).isEqualTo(200);
        assertRefused(asked("Bearer " + field(granted, "id_token")));
        assertRefused(asked("Bearer " + field(granted, "refresh_token")));
    }

    @Test
    void aTokenOfAnotherIssuerIsNone() {
        assertRefused(asked("Bearer " + administrator()));
    }

    @Test
    void aTokenForAnotherAudienceIsNone() {
        var granted = granted(
                "/realms/jointly",
                Map.of(
                        "grant_type", "client_credentials",
                        "client_id", "jointly-provisioner",
                        "client_secret", Backend.stack().secrets().provisioner()));

        assertRefused(asked("Bearer " + field(granted, "access_token")));
    }

    @Test
    void aTokenHoldsUntilItExpiresAndNoLonger() throws InterruptedException {
        makeClientWithShortTokens();
        var granted = granted("/realms/jointly", person("short-lived", "amina"));
        var header = "Bearer " + field(granted, "access_token");
        assertThat(asked(header).status()).isEqualTo(200);

        var patience = Instant.now().plus(SOON);
        while (asked(header).status() == 200 && Instant.now().isBefore(patience)) {
            Thread.sleep(200);
        }

        assertRefused(asked(header));
    }

    private Holder newcomer(String affiliations) {
        var username = "effect-" + UUID.randomUUID();
        people.add(username, affiliations);
        return new Holder(
                username,
                Backend.stack().token(username),
                Objects.requireNonNull(Visitor.of(username, "iom").organisation()));
    }

    private static String programmePath() {
        return "/programmes/" + programme;
    }

    private static String invitation() {
        return "{\"organisation\": \"%s\", \"capacity\": \"observer\"}"
                .formatted(Visitor.of("ilse", "ilo").organisation());
    }

    private static void assertRefused(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(401);
        assertThat(answer.headers().get("content-type")).containsExactly("application/problem+json");
        assertThat(answer.headers()).containsKey("www-authenticate");
        assertThat(answer.problem().type()).hasToString("urn:jointly:problem:not-authenticated");
    }

    private static Answer asked(String authorization) {
        return Answer.to(HttpRequest.newBuilder(Backend.address().resolve("/access/me"))
                .header("Authorization", authorization)
                .build());
    }

    private static Map<String, String> person(String client, String username) {
        return Map.of(
                "grant_type",
                "password",
                "client_id",
                client,
                "username",
                username,
                "password",
                Backend.stack().password(),
                "scope",
                "openid organization:*");
    }

    private static String administrator() {
        return field(
                granted(
                        "/realms/master",
                        Map.of(
                                "grant_type", "password",
                                "client_id", "admin-cli",
                                "username", "admin",
                                "password", Backend.stack().secrets().keycloakAdmin())),
                "access_token");
    }

    private static void makeClientWithShortTokens() {
        var answer = Answer.to(
                HttpRequest.newBuilder(URI.create(Backend.stack().keycloakUrl() + "/admin/realms/jointly/clients"))
                        .header("Authorization", "Bearer " + administrator())
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("""
                        {"clientId": "short-lived", "publicClient": true, "directAccessGrantsEnabled": true,
                         "attributes": {"access.token.lifespan": "15"},
                         "protocolMappers": [{"name": "audience", "protocol": "openid-connect",
                           "protocolMapper": "oidc-audience-mapper", "config": {
                             "included.client.audience": "jointly-backend", "access.token.claim": "true",
                             "introspection.token.claim": "true"}}]}"""))
                        .build());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private static String granted(String realm, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        var path = TOKENS.replace("/realms/jointly", realm);
        var answer = Answer.to(HttpRequest.newBuilder(URI.create(Backend.stack().keycloakUrl() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.text();
    }

    private static String field(String json, String name) {
        var found = Pattern.compile('"' + name + "\":\"([^\"]+)\"").matcher(json);
        assertThat(found.find()).as(name).isTrue();
        return Objects.requireNonNull(found.group(1));
    }

    private static String base64(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8));
    }

    /** Somebody who keeps one token, whatever happens to them meanwhile. */
    private record Holder(String username, String token, UUID organisation) {
        Answer get(String path) {
            return send("GET", path, null);
        }

        Answer send(String method, String path, @Nullable Object body) {
            return new Visitor(username, organisation).send(method, path, body, Map.of(), token);
        }

        /** The first status that is as wished, which must come soon. */
        int waits(String path, IntPredicate wished) {
            var start = Instant.now();
            var status = get(path).status();
            while (!wished.test(status)
                    && Duration.between(start, Instant.now()).compareTo(SOON) < 0) {
                pause();
                status = get(path).status();
            }
            assertThat(wished.test(status))
                    .as("still " + status + " after " + SOON)
                    .isTrue();
            return status;
        }

        private static void pause() {
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
