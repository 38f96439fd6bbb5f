package org.jointly.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jointly.local.LocalProcess;
import org.jointly.local.TestStack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** People's page and a change of role with 1,000 organisations of 50 people, beside the same at Keycloak's own administration. */
@Tag("bench")
class AccessBench {
    private static final int ORGANISATIONS = 1000;
    private static final int PEOPLE = 50;
    private static final int ADMINISTRATORS = 40;
    private static final int AT_ONCE = 4;
    private static final int ROUNDS = 15;
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    final TestStack stack = TestStack.shared();
    final HttpClient http = HttpClient.newHttpClient();
    final String backend = "http://localhost:" + stack.backendPort();

    /** @param person somebody of the organisation who is no administrator */
    private record Administrator(String username, String organisation, String person) {}

    @Test
    void measure() throws Exception {
        ManyOrganisations.fill(stack, ORGANISATIONS, PEOPLE);
        var environment = stack.environment(stack.backendPort());
        try (var running = LocalProcess.ofJar(
                "backend", Path.of("target/jointly-server.jar"), environment, Path.of("target/bench-backend.log"))) {
            running.awaitAnswer(TestStack.readiness(environment), Duration.ofSeconds(120));
            known("bench-" + ORGANISATIONS);
            inTwentyOrganisations();
            var administrators = administrators();
            for (var what : List.of("warm-up", "measured")) {
                report(what, "people's page", administrators, this::peoplesPage);
                report(what, "a person's page", administrators, this::personsPage);
                report(what, "a change of role", administrators, this::change);
            }
            report("peer", "Keycloak: members of an organisation", administrators, this::membersAtKeycloak);
            report("peer", "Keycloak: a person joins a group", administrators, this::joinAtKeycloak);
        }
    }

    /** Until the directory has been read: once for each start of a node, and every few minutes. */
    private void known(String alias) throws Exception {
        var begun = Instant.now();
        while (send(backend, "GET", "/organisations?q=" + alias, "amina", "iom", "")
                        .body()
                        .indexOf(alias)
                < 0) {
            if (Duration.between(begun, Instant.now()).toMinutes() > 5) {
                throw new IllegalStateException("The directory does not come to know " + alias);
            }
            Thread.sleep(500);
        }
        System.out.printf(
                "%d organisations known after %d s%n",
                ORGANISATIONS, Duration.between(begun, Instant.now()).toSeconds());
    }

    private void inTwentyOrganisations() throws Exception {
        stack.people()
                .add(
                        "of-twenty",
                        IntStream.rangeClosed(1, 20)
                                .mapToObj(n -> "bench-" + n + ":editor")
                                .collect(Collectors.joining(";")));
        var answer = send(backend, "GET", "/access/me", "of-twenty", "bench-1", "");
        System.out.printf(
                "a person in 20 organisations: token of %,d bytes, answer %d with %d affiliations%n",
                stack.token("of-twenty").length(),
                answer.statusCode(),
                answer.body().split("\"roles\"", -1).length - 1);
    }

    private List<Administrator> administrators() throws Exception {
        var administrators = new ArrayList<Administrator>();
        for (var n = 1; n <= ADMINISTRATORS; n++) {
            var alias = "bench-" + n * (ORGANISATIONS / ADMINISTRATORS);
            administrators.add(new Administrator(
                    alias + "-1",
                    stack.people().organisationId(alias),
                    stack.people().id(alias + "-2")));
        }
        return administrators;
    }

    private interface Act {
        HttpResponse<String> by(Administrator administrator, int round) throws Exception;
    }

    private HttpResponse<String> peoplesPage(Administrator by, int round) throws Exception {
        return sent(backend, "GET", "/access/people", by.username(), by.organisation(), "");
    }

    private HttpResponse<String> personsPage(Administrator by, int round) throws Exception {
        return sent(backend, "GET", "/access/people/" + by.person(), by.username(), by.organisation(), "");
    }

    private HttpResponse<String> change(Administrator by, int round) throws Exception {
        var role = round % 2 == 0 ? "viewer" : "editor";
        return sent(
                backend,
                "PUT",
                "/access/people/" + by.person() + "/roles/" + role,
                by.username(),
                by.organisation(),
                "{}");
    }

    private HttpResponse<String> membersAtKeycloak(Administrator by, int round) throws Exception {
        return atKeycloak("GET", "/organizations/" + by.organisation() + "/members?max=" + PEOPLE);
    }

    private HttpResponse<String> joinAtKeycloak(Administrator by, int round) throws Exception {
        var groups = "/organizations/" + by.organisation() + "/groups";
        var found = ID.matcher(atKeycloak("GET", groups).body());
        if (!found.find()) {
            throw new IllegalStateException("No group of " + by.organisation());
        }
        return atKeycloak(round % 2 == 0 ? "PUT" : "DELETE", groups + "/" + found.group(1) + "/members/" + by.person());
    }

    private List<Double> times(List<Administrator> administrators, Act act) throws Exception {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var tasks = new ArrayList<Callable<Double>>();
            for (var round = 0; round < ROUNDS; round++) {
                var which = round;
                administrators.forEach(each -> tasks.add(() -> {
                    var started = System.nanoTime();
                    var answer = act.by(each, which);
                    // 404 and 409: who is in a group, or out of it, already
                    if (answer.statusCode() >= 300 && answer.statusCode() != 404 && answer.statusCode() != 409) {
                        throw new IllegalStateException(
                                answer.uri() + " answered " + answer.statusCode() + " " + answer.body());
                    }
                    return (System.nanoTime() - started) / 1e6;
                }));
            }
            var times = new ArrayList<Double>();
            for (Future<Double> task : threads.invokeAll(tasks)) {
                times.add(task.get());
            }
            times.sort(Double::compare);
            return times;
        }
    }

    /** With what Keycloak spent on it, since that depends least on what else the machine does. */
    private void report(String when, String what, List<Administrator> administrators, Act act) throws Exception {
        var keycloak = Cpu.of("kc.script.pid");
        var before = keycloak.seconds();
        var times = times(administrators, act);
        System.out.printf(
                "%-9s %-38s %d at once, %d: p50 %.0f ms, p99 %.0f ms, Keycloak's CPU %.0f ms each%n",
                when,
                what,
                AT_ONCE,
                times.size(),
                times.get(times.size() / 2),
                times.get(times.size() * 99 / 100),
                (keycloak.seconds() - before) * 1000 / times.size());
    }

    private HttpResponse<String> send(String at, String method, String path, String username, String alias, String body)
            throws Exception {
        return sent(at, method, path, username, stack.people().organisationId(alias), body);
    }

    private HttpResponse<String> sent(
            String at, String method, String path, String username, String organisation, String body) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(at + path))
                        .header("Authorization", "Bearer " + stack.token(username))
                        .header("Jointly-Organisation", organisation)
                        .header("Content-Type", "application/json")
                        .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> atKeycloak(String method, String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(stack.keycloakUrl() + "/admin/realms/jointly" + path))
                        .header("Authorization", "Bearer " + stack.people().administrator())
                        .method(method, BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
    }
}
