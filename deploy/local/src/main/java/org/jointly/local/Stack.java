package org.jointly.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;

/** Everything {@code bin/up} runs, started side by side and stopped in the opposite order. */
final class Stack implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private final Checkout checkout;
    private final Path data;
    private final Ports ports;
    private final Secrets secrets;
    private final StartRecord record;
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final List<LocalProcess> watched = new ArrayList<>();
    private boolean closing;

    Stack(Checkout checkout, Path data, Ports ports, StartRecord record) {
        this.checkout = checkout;
        this.data = data;
        this.ports = ports;
        this.record = record;
        this.secrets = Secrets.keptIn(data.resolve("secrets.properties"));
    }

    /** Starts all of it, or with {@code engines} only what backend and UI need, and returns when all answer. */
    void start(boolean engines) {
        keep(() -> MailCatcher.start(ports.smtp(), ports.imap(), secrets.mailbox(), data.resolve("mail")));
        LocalPostgres postgres =
                keep(() -> LocalPostgres.durable(data.resolve("postgres"), ports.postgres(), log("postgres"), secrets));
        try (ExecutorService starters = Executors.newVirtualThreadPerTaskExecutor()) {
            ExecutorCompletionService<String> answers = new ExecutorCompletionService<>(starters);
            answers.submit(() -> startKeycloak(postgres));
            if (!engines) {
                answers.submit(() -> startProgram(
                        "The backend",
                        checkout.backendJar(),
                        environment(postgres, ports.backend()),
                        ports.readinessUrl()));
                answers.submit(() -> startProgram(
                        "The UI", checkout.uiJar(), environment(postgres, ports.ui()), ports.uiUrl() + "/health"));
            }
            awaitAll(answers, engines ? 1 : 3, starters);
        }
    }

    Map<String, String> environment(LocalPostgres postgres, int port) {
        Map<String, String> environment =
                new HashMap<>(Environment.of(postgres.jdbcUrl(), ports.keycloakUrl(), ports, secrets));
        environment.put("JOINTLY_PORT", Integer.toString(port));
        // Beside the database, never in it: it outlives a restored backup.
        environment.put("JOINTLY_VOICES_TOMBSTONES", data.resolve("tombstones").toString());
        return environment;
    }

    /** Returns only by a failure: when a part has died. */
    void watch() throws InterruptedException {
        while (true) {
            synchronized (this) {
                if (!closing) {
                    watched.forEach(LocalProcess::checkAlive);
                }
            }
            Thread.sleep(Duration.ofSeconds(1));
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            closing = true;
        }
        while (!running.isEmpty()) {
            closeQuietly(running.pop());
        }
        record.endLeftovers();
        LeftPostgres.on(data.resolve("postgres")).end();
        record.end();
    }

    private String startKeycloak(LocalPostgres postgres) {
        KeycloakInstallation.builtIn(checkout, this::runBuild);
        LocalKeycloak keycloak = keep(() ->
                LocalKeycloak.start(checkout, data.resolve("keycloak"), postgres, secrets, ports, log("keycloak")));
        watch(keycloak.process());
        keycloak.awaitReady();
        var client = new KeycloakClient(keycloak.url());
        UpgradeRealm.of(client, client.adminToken(secrets.keycloakAdmin()));
        return "Keycloak";
    }

    private LocalProcess runBuild(Supplier<LocalProcess> build) {
        LocalProcess process = keep(build);
        record.add(process.name(), process.handle());
        return process;
    }

    private String startProgram(String name, Path jar, Map<String, String> environment, String health) {
        Path log = log(jar.getFileName().toString().replace("jointly-", "").replace(".jar", ""));
        Program program = keep(() -> Program.start(name, jar, checkout.target().resolve("aot"), environment, log));
        watch(program.process());
        program.process().awaitAnswer(health, PATIENCE);
        return name;
    }

    private synchronized void watch(LocalProcess process) {
        record.add(process.name(), process.handle());
        watched.add(process);
    }

    /** Starts one part; never while stopping, so that nothing is left behind. */
    private synchronized <T extends AutoCloseable> T keep(Supplier<T> start) {
        if (closing) {
            throw new StartFailure("The start was stopped.");
        }
        T part = start.get();
        running.push(part);
        return part;
    }

    private static void awaitAll(ExecutorCompletionService<String> answers, int parts, ExecutorService starters) {
        Function<Throwable, StartFailure> failure = cause -> cause instanceof StartFailure sentence
                ? sentence
                : new StartFailure("The start failed: " + cause, cause);
        try {
            for (int part = 0; part < parts; part++) {
                System.out.println("  " + answers.take().get() + " answers");
            }
        } catch (ExecutionException e) {
            starters.shutdownNow();
            throw failure.apply(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            starters.shutdownNow();
            Thread.currentThread().interrupt();
            throw failure.apply(e);
        }
    }

    private Path log(String name) {
        return Folders.make(data.resolve("logs")).resolve(name + ".log");
    }

    private static void closeQuietly(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            System.err.println("While stopping: " + e.getMessage());
        }
    }
}
