package org.jointly.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** The ports the stack listens on, all on loopback. */
record Ports(
        int ui,
        int backend,
        int keycloak,
        int keycloakManagement,
        int postgres,
        int smtp,
        int imap,
        int voices,
        int management) {
    private static final Path RESERVATIONS = Path.of(System.getProperty("java.io.tmpdir"), "jointly-ports");
    /** Held until this JVM ends, so that no other is given the port before its server listens. */
    private static final Set<FileLock> GIVEN = ConcurrentHashMap.newKeySet();

    /** The published ports; {@code JOINTLY_UI_PORT} and its like move them, for a second copy on one machine. */
    static Ports published() {
        return new Ports(
                moved("JOINTLY_UI_PORT", 8080),
                moved("JOINTLY_BACKEND_PORT", 8081),
                moved("JOINTLY_KEYCLOAK_PORT", 8082),
                moved("JOINTLY_KEYCLOAK_MANAGEMENT_PORT", 8083),
                moved("JOINTLY_POSTGRES_PORT", 8085),
                moved("JOINTLY_SMTP_PORT", 8025),
                moved("JOINTLY_IMAP_PORT", 8143),
                moved("JOINTLY_VOICES_PORT", 8084),
                moved("JOINTLY_MANAGEMENT_PORT", 8086));
    }

    static Ports free() {
        return new Ports(
                freePort(),
                freePort(),
                freePort(),
                freePort(),
                freePort(),
                freePort(),
                freePort(),
                freePort(),
                freePort());
    }

    Map<String, Integer> byName() {
        Map<String, Integer> names = new LinkedHashMap<>();
        names.put("the UI", ui);
        names.put("the backend", backend);
        names.put("Keycloak", keycloak);
        names.put("Keycloak's management", keycloakManagement);
        names.put("PostgreSQL", postgres);
        names.put("the mail catcher", smtp);
        names.put("the mailbox of answers", imap);
        names.put("the survivors' page", voices);
        names.put("the backend's health", management);
        return names;
    }

    String uiUrl() {
        return "http://localhost:" + ui;
    }

    String backendUrl() {
        return "http://localhost:" + backend;
    }

    /** Where the backend says whether it is ready. */
    String readinessUrl() {
        return readinessUrl(Integer.toString(management));
    }

    static String readinessUrl(String management) {
        return "http://localhost:" + management + "/health/readiness";
    }

    /** A host name of its own, so that no cookie of the UI's ever goes there; browsers take it for this machine. */
    String voicesUrl() {
        return voicesUrl(voices);
    }

    static String voicesUrl(int port) {
        return "http://voices.localhost:" + port;
    }

    String keycloakUrl() {
        return "http://localhost:" + keycloak;
    }

    private static int moved(String variable, int published) {
        return Optional.ofNullable(System.getenv(variable))
                .map(Integer::parseInt)
                .orElse(published);
    }

    /**
     * Below those that the system gives to outgoing connections: a server that starts late would find its port taken by one.
     */
    static int freePort() {
        for (int tries = 0; tries < 100; tries++) {
            int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            if (reserve(port) && isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("No port is free between 20,000 and 32,000.");
    }

    private static boolean reserve(int port) {
        Path file = Folders.make(RESERVATIONS).resolve(Integer.toString(port));
        try {
            FileLock lock = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                    .tryLock();
            return lock != null && GIVEN.add(lock);
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
