package org.jointly.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A Keycloak of our own on loopback, with the realm and the cast imported at its first start. */
public final class LocalKeycloak implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private final LocalProcess process;
    private final Ports ports;

    private LocalKeycloak(LocalProcess process, Ports ports) {
        this.process = process;
        this.ports = ports;
    }

    static LocalKeycloak start(
            Checkout checkout, Path home, LocalPostgres postgres, Secrets secrets, Ports ports, Path log) {
        KeycloakInstallation installation = KeycloakInstallation.builtIn(checkout);
        installation.home(home, checkout.themes());
        RealmFile.compose(checkout.realm(), Cast.ofTheDemo()).writeTo(home.resolve("data/import/jointly-realm.json"));
        List<String> command = List.of(
                installation.script().toString(),
                "start",
                "--optimized",
                "-Dkc.home.dir=" + home.toAbsolutePath(),
                "--db-url=" + postgres.jdbcUrl(),
                "--db-username=jointly_keycloak",
                "--db-schema=keycloak",
                // By itself it takes a hundred, which backends beside it then lack. A request holds up to two.
                "--db-pool-max-size=40",
                "--http-pool-max-threads=20",
                "--hostname=" + ports.keycloakUrl(),
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + ports.keycloak(),
                "--http-management-host=127.0.0.1",
                "--http-management-port=" + ports.keycloakManagement(),
                // Given to the build instead, this does nothing and the node talks beyond this machine.
                "--cache=local",
                "--import-realm");
        return new LocalKeycloak(LocalProcess.start("Keycloak", command, environment(secrets, ports), log), ports);
    }

    private static Map<String, String> environment(Secrets secrets, Ports ports) {
        return Map.ofEntries(
                Map.entry("KC_DB_PASSWORD", secrets.databaseKeycloak()),
                Map.entry("KC_BOOTSTRAP_ADMIN_USERNAME", "admin"),
                Map.entry("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.keycloakAdmin()),
                Map.entry("JOINTLY_BACKEND_SECRET", secrets.backend()),
                Map.entry("JOINTLY_PROVISIONER_SECRET", secrets.provisioner()),
                Map.entry("JOINTLY_UI_SECRET", secrets.ui()),
                Map.entry("JOINTLY_UI_URL", ports.uiUrl()),
                Map.entry("JOINTLY_SMTP_PORT", Integer.toString(ports.smtp())),
                Map.entry("JAVA_OPTS_KC_HEAP", "-Xms128m -Xmx384m"),
                // One person's machine: a quick start matters more than peak throughput.
                Map.entry(
                        "JAVA_OPTS_APPEND",
                        "-XX:+ExitOnOutOfMemoryError -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UseG1GC"));
    }

    void awaitReady() {
        process.awaitAnswer("http://localhost:" + ports.keycloakManagement() + "/health/ready", PATIENCE);
    }

    LocalProcess process() {
        return process;
    }

    /** Address people and programs use, without a path. */
    public String url() {
        return ports.keycloakUrl();
    }

    public int managementPort() {
        return ports.keycloakManagement();
    }

    @Override
    public void close() {
        process.close();
    }
}
