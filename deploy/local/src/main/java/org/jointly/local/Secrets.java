package org.jointly.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.function.UnaryOperator;

/** The passwords and client secrets of one installation. */
public record Secrets(
        String postgresSuperuser,
        String databaseOwner,
        String databaseApp,
        String databaseKeycloak,
        String keycloakAdmin,
        String backend,
        String provisioner,
        String ui,
        String databaseVoices,
        String uiCookie,
        String tickets,
        String databaseDuties,
        String sealing,
        String replies,
        String mailbox) {

    /** Not in the files of older installations: drawn when first asked for. */
    private static final List<String> LATER =
            List.of("database-voices", "ui-cookie", "tickets", "database-duties", "sealing", "replies", "mailbox");

    /** The same on every run, so that a failing test can be looked into from outside. */
    static Secrets forTests() {
        return from(name -> "test-" + name);
    }

    /** Random ones, drawn at the first start and kept in a file only its owner reads. */
    static Secrets keptIn(Path file) {
        try {
            return Files.exists(file) ? read(file) : draw(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Secrets read(Path file) throws IOException {
        Properties kept = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            kept.load(reader);
        }
        for (String later : LATER) {
            if (kept.getProperty(later) == null) {
                kept.setProperty(later, random());
                Files.writeString(file, later + "=" + kept.getProperty(later) + "\n", StandardOpenOption.APPEND);
            }
        }
        return from(name -> {
            String secret = kept.getProperty(name);
            if (secret == null) {
                throw new StartFailure(file + " lacks " + name + "; run bin/up --fresh to start with empty data.");
            }
            return secret;
        });
    }

    private static Secrets draw(Path file) throws IOException {
        StringBuilder lines = new StringBuilder();
        Secrets secrets = from(name -> {
            String secret = random();
            lines.append(name).append('=').append(secret).append('\n');
            return secret;
        });
        // Made closed and renamed when whole: a start killed here must not leave half of the secrets behind.
        Path whole = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(whole);
        Files.createFile(whole, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(whole, lines);
        Files.move(whole, file);
        return secrets;
    }

    private static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static Secrets from(UnaryOperator<String> secret) {
        return new Secrets(
                secret.apply("postgres-superuser"),
                secret.apply("database-owner"),
                secret.apply("database-app"),
                secret.apply("database-keycloak"),
                secret.apply("keycloak-admin"),
                secret.apply("backend"),
                secret.apply("provisioner"),
                secret.apply("ui"),
                secret.apply("database-voices"),
                secret.apply("ui-cookie"),
                secret.apply("tickets"),
                secret.apply("database-duties"),
                secret.apply("sealing"),
                secret.apply("replies"),
                secret.apply("mailbox"));
    }
}
