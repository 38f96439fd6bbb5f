package org.jointly.platform;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.jointly.local.TestStack;

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

    /** To look behind the HTTP, where a test must. */
    public static ApplicationContext beans() {
        return SERVER.getApplicationContext();
    }

    private static EmbeddedServer start() {
        var settings = new HashMap<String, Object>(stack().environment(PORT));
        var server = ApplicationContext.run(EmbeddedServer.class, Map.copyOf(settings), "test");
        Visitor.awaitDirectory(ADDRESS);
        return server;
    }
}
