package org.jointly.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * PostgreSQL's files with the roles, Keycloak's tables and the realm in them, for tests.
 * Made once a working copy: Keycloak takes half a minute for its first start, and every JVM of tests has one of its own.
 */
record PreparedData(Checkout checkout, Secrets secrets) {
    /** Nobody listens there: each Keycloak is told its own ports by {@link #move}. */
    private static final Ports NOWHERE = new Ports(1, 1, 1, 1, 1, 1, 1, 1, 1);

    /** Copies the files into a folder that does not exist yet. */
    void into(Path data) {
        Folders.copy(made(), data);
    }

    /** Tells a running Keycloak whose data are a copy where the UI and the mail catcher listen. */
    void move(KeycloakClient keycloak, Ports ports) {
        String token = keycloak.adminToken(secrets.keycloakAdmin());
        String realm = "/admin/realms/jointly";
        for (String name : List.of("jointly-ui", "jointly-provider-test")) {
            var client =
                    keycloak.get(token, realm + "/clients?clientId=" + name).get(0);
            keycloak.send(
                    token,
                    "PUT",
                    realm + "/clients/" + client.get("id").asText(),
                    client.toString().replace(NOWHERE.uiUrl(), ports.uiUrl()));
        }
        var mail = keycloak.get(token, realm).get("smtpServer").toString();
        keycloak.send(
                token,
                "PUT",
                realm,
                "{\"smtpServer\": " + mail.replace("\"" + NOWHERE.smtp() + "\"", "\"" + ports.smtp() + "\"") + "}");
    }

    private Path made() {
        Path folder = checkout.target().resolve("prepared");
        Path current = folder.resolve(stamp());
        Folders.locked(Folders.make(folder).resolveSibling("prepared.lock"), () -> {
            if (!Files.exists(current)) {
                Folders.delete(folder);
                make(current);
            }
        });
        return current;
    }

    private void make(Path finished) {
        Path scratch = finished.resolveSibling("half");
        Ports listening = Ports.free();
        Ports ports = new Ports(
                NOWHERE.ui(),
                NOWHERE.backend(),
                listening.keycloak(),
                listening.keycloakManagement(),
                NOWHERE.postgres(),
                NOWHERE.smtp(),
                NOWHERE.imap(),
                NOWHERE.voices(),
                NOWHERE.management());
        Path data = Folders.make(scratch.resolve("data"));
        try (LocalPostgres postgres = LocalPostgres.forgetful(data, secrets);
                LocalKeycloak keycloak = LocalKeycloak.start(
                        checkout,
                        scratch.resolve("keycloak"),
                        postgres,
                        secrets,
                        ports,
                        checkout.target().resolve("keycloak-prepared.log"))) {
            keycloak.awaitReady();
            var client = new KeycloakClient(keycloak.url());
            UpgradeRealm.of(client, client.adminToken(secrets.keycloakAdmin()));
        }
        Folders.rename(data, finished);
        Folders.delete(scratch);
    }

    /** Of everything the data follow from. */
    private String stamp() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(checkout.keycloakDistribution().toString().getBytes(StandardCharsets.UTF_8));
            for (String part : new String[] {
                "pom.xml", "deploy/keycloak/realm.json", "deploy/local/src/main", "deploy/sign-in/src/main"
            }) {
                add(digest, checkout.root().resolve(part));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(MessageDigest digest, Path part) throws IOException {
        try (Stream<Path> files = Files.walk(part)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(Files.readAllBytes(file));
            }
        }
    }
}
