package org.jointly.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * PostgreSQL and Keycloak for tests: started once per JVM on free ports, with the demo's people, gone when the JVM ends.
 * They begin with a copy of {@link PreparedData}.
 */
public final class TestStack {
    private final LocalPostgres postgres;
    private final LocalKeycloak keycloak;
    private final MailCatcher mail;
    private final Ports ports;
    private final Secrets secrets = Secrets.forTests();
    private final Tokens tokens;
    private final TestPeople people;
    private final KeycloakClient client;
    private final Path folder;
    private final int namePort = Ports.freePort();
    private final TestNames names = TestNames.start(namePort);

    private TestStack() {
        Checkout checkout = Checkout.find();
        this.ports = Ports.free();
        this.folder = temporaryFolder();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "test stack stop"));
        PreparedData prepared = new PreparedData(checkout, secrets);
        Path data = folder.resolve("postgres");
        prepared.into(data);
        this.postgres = LocalPostgres.forgetful(data, secrets);
        this.mail = MailCatcher.start(ports.smtp(), ports.imap(), secrets.mailbox(), folder.resolve("mail"));
        this.keycloak = LocalKeycloak.start(
                checkout,
                folder.resolve("keycloak"),
                postgres,
                secrets,
                ports,
                checkout.target()
                        .resolve("keycloak-of-tests-" + ProcessHandle.current().pid() + ".log"));
        keycloak.awaitReady();
        this.client = new KeycloakClient(keycloak.url());
        prepared.move(client, ports);
        hashPasswordsCheaply();
        this.tokens = new Tokens(client);
        this.people = new TestPeople(client, secrets, tokens);
    }

    /** The stack of this JVM; the first call starts it, which takes some seconds. */
    public static TestStack shared() {
        return Holder.STACK;
    }

    public LocalPostgres postgres() {
        return postgres;
    }

    /** Address of the platform's database, without a user. */
    public String jdbcUrl() {
        return postgres.jdbcUrl();
    }

    public Secrets secrets() {
        return secrets;
    }

    public String keycloakUrl() {
        return keycloak.url();
    }

    /** The issuer of the realm's tokens. */
    public String issuer() {
        return keycloak.url() + "/realms/jointly";
    }

    /** Where the UI must listen for Keycloak to send people back to it after the login. */
    public int uiPort() {
        return ports.ui();
    }

    /** A port reserved for the backend, the one the UI's environment names. */
    public int backendPort() {
        return ports.backend();
    }

    /** Where survivors come to, when the backend listens on {@link #backendPort()}. */
    public String voicesUrl() {
        return ports.voicesUrl();
    }

    /** Each caught mail is a file {@code .eml} in this folder. */
    public Path mailFolder() {
        return mail.folder();
    }

    /** Where the mailbox of answers is read by IMAP, as {@link MailCatcher#REPLIES}. */
    public int imapPort() {
        return ports.imap();
    }

    /** The password of every person of the cast. */
    public String password() {
        return Cast.PASSWORD;
    }

    /** An access token with all organisations of the person, kept until near its end. */
    public String token(String username) {
        return token(username, Cast.PASSWORD);
    }

    public String token(String username, String password) {
        return tokens.of(username, password);
    }

    /** A token of a new sign-in. */
    public String freshToken(String username) {
        return freshToken(username, Cast.PASSWORD);
    }

    public String freshToken(String username, String password) {
        tokens.forget(username);
        return token(username, password);
    }

    public TestPeople people() {
        return people;
    }

    /** Environment to start the backend or the UI with, listening on the port. */
    public Map<String, String> environment(int port) {
        Map<String, String> environment = new HashMap<>(Environment.of(jdbcUrl(), keycloakUrl(), ports, secrets));
        environment.put("JOINTLY_PORT", Integer.toString(port));
        // Tests ask more than people do; those of the limits themselves take this away.
        environment.put("JOINTLY_LIMITS_FACTOR", "1000");
        environment.put("JOINTLY_NAME_SERVERS", "dns://127.0.0.1:" + namePort);
        environment.put(
                "JOINTLY_VOICES_TOMBSTONES", folder.resolve("tombstones").toString());
        return environment;
    }

    /** The same for a backend beside another one: it has a port of its own for survivors too. */
    public Map<String, String> environmentBeside(int port) {
        var environment = environment(port);
        int voices = Ports.freePort();
        environment.put("JOINTLY_VOICES_PORT", Integer.toString(voices));
        environment.put("JOINTLY_VOICES_URL", Ports.voicesUrl(voices));
        environment.put("JOINTLY_MANAGEMENT_PORT", Integer.toString(Ports.freePort()));
        return environment;
    }

    /** Where a backend started with this environment says whether it is ready. */
    public static String readiness(Map<String, String> environment) {
        return Ports.readinessUrl(Objects.requireNonNull(environment.get("JOINTLY_MANAGEMENT_PORT")));
    }

    /** Where the backend that listens on {@link #backendPort()} counts. */
    public String metricsUrl() {
        return "http://localhost:" + ports.management() + "/prometheus";
    }

    /** A port that nobody of this JVM was given before. */
    public static int freePort() {
        return Ports.freePort();
    }

    /** Plays the demo's story through the backend that listens on {@link #backendPort()}. */
    public void playDemo() {
        new DemoReplay(folder, ports).runOnce();
    }

    /** What the name servers say. */
    public TestNames names() {
        return names;
    }

    /** A new identity provider of an organisation. */
    public PlayedProvider provider(String name, String organisation) {
        return new PlayedProvider(client, secrets, keycloak.url(), name)
                .make(issuer() + "/broker/org-" + people.organisationId(organisation) + "/endpoint");
    }

    KeycloakClient keycloak() {
        return client;
    }

    /** Nobody steals them here, and as people's own are hashed each of thousands of sign-ins would cost a tenth of a second. */
    private void hashPasswordsCheaply() {
        String token = client.adminToken(secrets.keycloakAdmin());
        String policy = client.get(token, client.realm()).get("passwordPolicy").asText();
        client.send(
                token,
                "PUT",
                client.realm(),
                "{\"passwordPolicy\": \"" + policy + " and hashAlgorithm(pbkdf2-sha256) and hashIterations(1)\"}");
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("jointly-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Also runs when the start failed half-way, so every part may be missing.
    @SuppressWarnings("ConstantValue")
    /** Nothing of it is needed any more, so nothing is waited for. */
    private void stop() {
        if (keycloak != null) {
            keycloak.process().kill();
        }
        if (mail != null) {
            mail.close();
        }
        if (postgres != null) {
            postgres.close();
        }
        Folders.delete(folder);
    }

    private static final class Holder {
        static final TestStack STACK = new TestStack();
    }
}
