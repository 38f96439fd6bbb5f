package org.jointly.bench;

import io.micronaut.data.annotation.Query;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jointly.api.access.Role;
import org.jointly.local.LocalProcess;
import org.jointly.local.TestStack;
import org.jointly.platform.Actor;
import org.jointly.platform.database.ProvedActor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Programme list and programme page under load, small and large organisations on one pool; and the SQL alone. */
@Tag("bench")
class ProgrammeBench {
    private static final int REQUESTS = 3000;
    private static final int AT_ONCE = 8;

    final TestStack stack = TestStack.shared();
    final HttpClient http = HttpClient.newHttpClient();
    final UUID large = UUID.fromString(stack.people().organisationId("iom"));
    final UUID small = UUID.fromString(stack.people().organisationId("harbour"));
    final UUID middle = UUID.fromString(stack.people().organisationId("unodc"));

    @Test
    void measure() throws Exception {
        var environment = stack.environment(stack.backendPort());
        var address = "http://localhost:" + stack.backendPort();
        try (var backend = LocalProcess.ofJar(
                "backend", Path.of("target/jointly-server.jar"), environment, Path.of("target/bench-backend.log"))) {
            backend.awaitAnswer(TestStack.readiness(environment), Duration.ofSeconds(60));
            Population.settle();
            var lists = List.of(
                    get(address + "/programmes", "dalia", small),
                    get(address + "/programmes", "amina", large),
                    get(address + "/programmes", "clara", middle));
            var pages = List.of(
                    page(address, "dalia", small), page(address, "amina", large), page(address, "clara", middle));
            load("warm-up", lists, pages);
            load("measured", lists, pages);
        }
        sqlAlone();
        bothOrders();
    }

    private void load(String what, List<Supplier<HttpRequest>> lists, List<Supplier<HttpRequest>> pages)
            throws Exception {
        var all = new ArrayList<>(lists);
        all.addAll(pages);
        var application = new Cpu(backendProcess());
        var database = new Cpu(postgresProcess());
        var applicationBefore = application.seconds();
        var databaseBefore = database.seconds();
        var started = System.nanoTime();
        List<Double> times;
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var tasks = new ArrayList<Future<Double>>();
            for (var i = 0; i < REQUESTS; i++) {
                var request = all.get(i % all.size());
                tasks.add(threads.submit(() -> millis(request.get())));
            }
            times = new ArrayList<>();
            for (var task : tasks) {
                times.add(task.get());
            }
        }
        var seconds = (System.nanoTime() - started) / 1e9;
        times.sort(Double::compare);
        System.out.printf(
                "%-9s %,d requests, %d at once: %.0f req/s, p50 %.1f ms, p99 %.1f ms;"
                        + " CPU-seconds per 1,000: application %.2f, PostgreSQL %.2f%n",
                what,
                REQUESTS,
                AT_ONCE,
                REQUESTS / seconds,
                times.get(REQUESTS / 2),
                times.get(REQUESTS * 99 / 100),
                (application.seconds() - applicationBefore) * 1000 / REQUESTS,
                (database.seconds() - databaseBefore) * 1000 / REQUESTS);
    }

    private void sqlAlone() throws Exception {
        try (var connection = app()) {
            for (var organisation : List.of(small, middle, large)) {
                median(connection, organisation, 50);
            }
            var database = new Cpu(postgresProcess());
            var before = database.seconds();
            var started = System.nanoTime();
            for (var i = 0; i < 3000; i++) {
                register(connection, List.of(small, middle, large).get(i % 3));
            }
            var seconds = (System.nanoTime() - started) / 1e9;
            System.out.printf(
                    "SQL alone: the list's query on one connection: %.0f/s, PostgreSQL %.2f CPU-seconds per 1,000%n",
                    3000 / seconds, (database.seconds() - before) * 1000 / 3000);
        }
    }

    /** The plan that a pooled connection has cached for one organisation serves the other too. */
    private void bothOrders() throws Exception {
        for (var smallFirst : List.of(true, false)) {
            try (var connection = app()) {
                var first = median(connection, smallFirst ? small : large, 300);
                var second = median(connection, smallFirst ? large : small, 300);
                var ofSmall = smallFirst ? first : second;
                var ofLarge = smallFirst ? second : first;
                System.out.printf(
                        "One connection, %s organisation first: 10 programmes %.2f ms, 20,000 programmes %.2f ms,"
                                + " ratio %.1f%n",
                        smallFirst ? "small" : "large", ofSmall, ofLarge, ofLarge / ofSmall);
            }
        }
    }

    private double median(Connection connection, UUID organisation, int times) throws SQLException {
        var taken = new double[times];
        for (var i = 0; i < times; i++) {
            var started = System.nanoTime();
            register(connection, organisation);
            taken[i] = (System.nanoTime() - started) / 1e6;
        }
        Arrays.sort(taken);
        return taken[times / 2];
    }

    private void register(Connection connection, UUID organisation) throws SQLException {
        ProvedActor.announce(
                connection,
                new Actor(UUID.randomUUID(), "", organisation, "", Set.of(Role.VIEWER)),
                stack.secrets().tickets());
        try (var query = connection.prepareStatement(REGISTER)) {
            for (var i = 1; i <= PARAMETERS.size(); i++) {
                if (PARAMETERS.get(i - 1).equals("size")) {
                    query.setInt(i, 26);
                } else {
                    query.setString(i, PARAMETERS.get(i - 1).startsWith("before") ? null : "");
                }
            }
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    rows.getString(2);
                }
            }
        }
        connection.commit();
    }

    private static final String NAMED = named();
    private static final List<String> PARAMETERS = Pattern.compile("(?<!:):([a-zA-Z]+)")
            .matcher(NAMED)
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toList());
    private static final String REGISTER = NAMED.replaceAll("(?<!:):([a-zA-Z]+)", "?");

    /** The very text the application sends. */
    private static String named() {
        try {
            return Arrays.stream(
                            Class.forName("org.jointly.programme.ProgrammeRows").getDeclaredMethods())
                    .filter(method -> method.getName().equals("register"))
                    .findFirst()
                    .orElseThrow()
                    .getAnnotation(Query.class)
                    .value();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection app() throws SQLException {
        var connection = DriverManager.getConnection(
                stack.jdbcUrl(), "jointly_app", stack.secrets().databaseApp());
        connection.setAutoCommit(false);
        return connection;
    }

    private Supplier<HttpRequest> page(String address, String person, UUID organisation) throws Exception {
        var list = http.send(
                        get(address + "/programmes?size=1", person, organisation)
                                .get(),
                        BodyHandlers.ofString())
                .body();
        var id = list.replaceAll("(?s).*?\"id\":\"([0-9a-f-]{36})\".*", "$1");
        return get(address + "/programmes/" + id, person, organisation);
    }

    private Supplier<HttpRequest> get(String address, String person, UUID organisation) {
        return () -> HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + stack.token(person))
                .header("Jointly-Organisation", organisation.toString())
                .build();
    }

    private double millis(HttpRequest request) throws Exception {
        var started = System.nanoTime();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(request.uri() + " answered " + answer.statusCode() + " " + answer.body());
        }
        return (System.nanoTime() - started) / 1e6;
    }

    private static ProcessHandle backendProcess() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains("jointly-server.jar"))
                .findFirst()
                .orElseThrow();
    }

    private ProcessHandle postgresProcess() throws SQLException {
        try (var connection = stack.postgres().asSuperuser();
                var statement = connection.createStatement();
                var pid = statement.executeQuery("select pg_backend_pid()")) {
            pid.next();
            return ProcessHandle.of(pid.getLong(1)).orElseThrow().parent().orElseThrow();
        }
    }
}
