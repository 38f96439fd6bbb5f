package org.jointly.ui.browser;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jointly.local.TestStack;

/**
 * Backend and user interface as they are shipped, on a real PostgreSQL and a real Keycloak, with the demo's programmes;
 * once for all browser tests.
 * {@code -Djointly.running=http://localhost:8080} looks at one that already runs.
 */
final class RunningJointly {
    private static final String RUNNING = System.getProperty("jointly.running", "");
    private static final RunningJointly shared = new RunningJointly();

    private final String url;
    private final ProcessHolder backend =
            new ProcessHolder("backend", Path.of("../backend/server/target/jointly-server.jar"));
    private final ProcessHolder ui = new ProcessHolder("ui", Path.of("target/jointly-ui.jar"));

    private RunningJointly() {
        if (RUNNING.isEmpty()) {
            var stack = TestStack.shared();
            url = "http://localhost:" + stack.uiPort();
            startBackend();
            stack.playDemo();
            startUi();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                ui.stop();
                backend.stop();
            }));
        } else {
            url = RUNNING;
        }
    }

    static RunningJointly shared() {
        return shared;
    }

    static boolean ownProcesses() {
        return RUNNING.isEmpty();
    }

    String url() {
        return url;
    }

    /** Backend and user interface, to look into their memory. */
    List<Long> processes() {
        return List.of(backend.process.pid(), ui.process.pid());
    }

    void stopBackend() {
        backend.stop();
    }

    /** In the middle of whatever it does, as a power cut would. */
    void killBackend() {
        backend.kill();
    }

    void startBackend() {
        backend.start(TestStack.shared().backendPort(), "/health");
    }

    void restartUi() {
        ui.stop();
        startUi();
    }

    private void startUi() {
        ui.start(TestStack.shared().uiPort(), "/health");
    }

    /** One process and the way to end it. */
    private static final class ProcessHolder {
        private final String name;
        private final Path jar;
        private Process process;

        @SuppressWarnings("NullAway.Init")
        ProcessHolder(String name, Path jar) {
            this.name = name;
            this.jar = jar;
        }

        void start(int port, String health) {
            try {
                var command = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"), "-Xmx320m", "-jar", jar.toString());
                command.environment().putAll(TestStack.shared().environment(port));
                command.environment().put("JOINTLY_DOCUMENTS_IDLE", "5s");
                command.redirectErrorStream(true).redirectOutput(new File("target/" + name + "-of-browser-tests.log"));
                process = command.start();
                await(URI.create("http://localhost:" + port + health));
            } catch (IOException cause) {
                throw new UncheckedIOException(cause);
            } catch (InterruptedException cause) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(cause);
            }
        }

        private void await(URI health) throws InterruptedException {
            var until = Instant.now().plus(Duration.ofMinutes(3));
            try (var http = HttpClient.newHttpClient()) {
                while (Instant.now().isBefore(until)) {
                    try {
                        var answer = http.send(HttpRequest.newBuilder(health).build(), BodyHandlers.discarding());
                        if (answer.statusCode() == 200) {
                            return;
                        }
                    } catch (IOException notYet) {
                        // it is still starting
                    }
                    Thread.sleep(250);
                }
            }
            throw new IllegalStateException("The " + name + " did not answer within three minutes");
        }

        void stop() {
            end(Process::destroy);
        }

        void kill() {
            end(Process::destroyForcibly);
        }

        private void end(Consumer<Process> ending) {
            if (process != null) {
                ending.accept(process);
                try {
                    process.waitFor();
                } catch (InterruptedException cause) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }
}
