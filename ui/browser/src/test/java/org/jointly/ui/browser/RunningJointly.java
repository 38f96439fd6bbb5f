package org.jointly.ui.browser;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jointly.local.LocalProcess;
import org.jointly.local.TestStack;

/**
 * Backend and user interface as they are shipped, on a real PostgreSQL and a real Keycloak, with the demo's programmes;
 * once for all browser tests.
 * {@code -Djointly.running=http://localhost:8080} looks at one that already runs.
 */
@SuppressWarnings("NullAway.Init") // of the processes, which are not ours where one already runs
final class RunningJointly {
    private static final String RUNNING = System.getProperty("jointly.running", "");
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final RunningJointly shared = new RunningJointly();

    private final String url;
    private final int anotherPort = TestStack.freePort();
    private LocalProcess backend;
    private LocalProcess ui;

    private RunningJointly() {
        if (RUNNING.isEmpty()) {
            var stack = TestStack.shared();
            url = "http://localhost:" + stack.uiPort();
            Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
            startBackend();
            stack.playDemo();
            startUi();
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
        return Stream.of(backend, ui).map(each -> each.handle().pid()).toList();
    }

    void stopBackend() {
        backend.close();
    }

    /** In the middle of whatever it does, as a power cut would. */
    void killBackend() {
        backend.kill();
    }

    void startBackend() {
        backend = started(
                "backend",
                "../../backend/server/target/jointly-server.jar",
                TestStack.shared().backendPort());
    }

    void restartUi() {
        ui.close();
        startUi();
    }

    private void startUi() {
        ui = started("ui", "../target/jointly-ui.jar", TestStack.shared().uiPort());
    }

    /** A second node of the user interface, at an address of its own since no proxy stands before the two; the test ends it. */
    LocalProcess anotherUi() {
        TestStack.shared().people().letSignInAt(anotherUrl());
        return started("another-ui", "../target/jointly-ui.jar", anotherPort);
    }

    String anotherUrl() {
        return "http://localhost:" + anotherPort;
    }

    private LocalProcess started(String name, String jar, int port) {
        var environment = TestStack.shared().environment(port);
        environment.put("JOINTLY_DOCUMENTS_IDLE", "5s");
        environment.put("JOINTLY_NOTIFICATION_GRACE", "1s");
        environment.put("JOINTLY_NOTIFICATION_POLL", "1s");
        environment.put("JOINTLY_UI_NODES", url + "," + anotherUrl());
        if (port == anotherPort) {
            environment.put("JOINTLY_UI_URL", anotherUrl());
        }
        var process = LocalProcess.shortLived(name, Path.of(jar), environment, log(name));
        process.awaitAnswer(
                name.equals("backend") ? TestStack.readiness(environment) : "http://localhost:" + port + "/health",
                PATIENCE);
        return process;
    }

    /** What the backend or the user interface says; each JVM of tests has a pair of its own. */
    static Path log(String name) {
        return Path.of(
                "target/" + name + "-of-browser-tests-" + System.getProperty("surefire.forkNumber", "1") + ".log");
    }

    private void stop() {
        Stream.of(ui, backend).filter(Objects::nonNull).forEach(LocalProcess::kill);
    }
}
