package org.jointly.platform;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jointly.local.TestStack;
import org.jointly.platform.job.Job;

/** The backend as it runs in production, in this JVM, on a real PostgreSQL and Keycloak; started once. */
public final class Backend {
    private static final int PORT = TestStack.freePort();
    private static final URI ADDRESS = URI.create("http://localhost:" + PORT);
    private static final EmbeddedServer SERVER = start();

    private Backend() {}

    public static URI address() {
        return SERVER.isRunning() ? ADDRESS : URI.create("");
    }

    public static TestStack stack() {
        return TestStack.shared();
    }

    /** Who works where by Keycloak's word is noted in the trails once, by a job: now, and not while a test counts. */
    public static void adoptEverybody() {
        beans().getBeansOfType(Job.class).stream()
                .filter(job -> job.name().equals("access.reconcile"))
                .forEach(Job::run);
    }

    /** To look behind the HTTP, where a test must. */
    public static ApplicationContext beans() {
        return SERVER.getApplicationContext();
    }

    /**
     * Starts another one that is expected to refuse. What it has begun by then is ended, but for its pools, which Micronaut leaves
     * open where a context has not started: they are kept small, or all tests after it would lack connections.
     */
    static void tryToStart(Map<String, Object> settings) {
        var small = new HashMap<>(settings);
        List.of("default", "duties", "voices").forEach(pool -> {
            small.put("datasources." + pool + ".maximum-pool-size", 1);
            small.put("datasources." + pool + ".minimum-idle", 0);
        });
        var context = ApplicationContext.builder("test").properties(small).build();
        try {
            context.start();
            context.getBean(EmbeddedServer.class).start();
        } finally {
            context.close();
        }
    }

    private static EmbeddedServer start() {
        var settings = new HashMap<String, Object>(stack().environment(PORT));
        // Whoever waits for a letter of notices has them sent, and whoever answers one has it taken in.
        settings.put("jointly.notification.poll", "1h");
        settings.put("jointly.notification.grace", "1s");
        settings.put("jointly.replies.poll", "1h");
        var server = ApplicationContext.run(EmbeddedServer.class, Map.copyOf(settings), "test");
        Visitor.awaitDirectory(ADDRESS);
        return server;
    }
}
