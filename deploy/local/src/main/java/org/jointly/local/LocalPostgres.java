package org.jointly.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

/** A PostgreSQL of our own on loopback, with the roles and the empty database the platform expects. */
public final class LocalPostgres implements AutoCloseable {
    private final EmbeddedPostgres server;
    private final Secrets secrets;

    private LocalPostgres(EmbeddedPostgres server, Secrets secrets) {
        this.server = server;
        this.secrets = secrets;
    }

    /** Keeps what it is given, also through a power cut. */
    public static LocalPostgres durable(Path data, int port, Path log, Secrets secrets) {
        discardIfHalfMade(data);
        return start(
                EmbeddedPostgres.builder()
                        .setDataDirectory(data)
                        .setCleanDataDirectory(false)
                        .setPort(port)
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("full_page_writes", "on")
                        .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile())),
                data,
                secrets);
    }

    /** Fast and forgetful, on a free port, in a folder of the caller's that may be empty or hold what an earlier one left. */
    static LocalPostgres forgetful(Path data, Secrets secrets) {
        return start(
                EmbeddedPostgres.builder()
                        .setDataDirectory(data)
                        .setCleanDataDirectory(false)
                        // Tests look behind the application's back by a connection each time.
                        .setServerConfig("scram_iterations", "1"),
                data,
                secrets);
    }

    private static LocalPostgres start(EmbeddedPostgres.Builder builder, Path data, Secrets secrets) {
        try {
            EmbeddedPostgres server = builder.setRegisterShutdownHook(false)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setConnectConfig("password", secrets.postgresSuperuser())
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("unix_socket_directories", "")
                    .setLocaleConfig("locale-provider", "icu")
                    .setLocaleConfig("icu-locale", "und")
                    .setLocaleConfig("encoding", "UTF8")
                    .start();
            LocalPostgres postgres = new LocalPostgres(server, secrets);
            FirstStart.of(data, postgres, secrets).prepare();
            new LaterRoles(postgres, secrets).make();
            new RoleLimits(postgres).set();
            return postgres;
        } catch (IOException | IllegalStateException e) {
            throw new StartFailure("PostgreSQL did not start on " + data + ": " + e.getMessage(), e);
        } catch (SQLException e) {
            throw new StartFailure("PostgreSQL's database could not be prepared: " + e.getMessage(), e);
        }
    }

    private static void discardIfHalfMade(Path data) {
        if (Files.exists(data) && !FirstStart.finished(data)) {
            Folders.delete(data);
        }
    }

    public int port() {
        return server.getPort();
    }

    /** Address of the platform's database; it names no user, since a user in the address would win over the configured one. */
    public String jdbcUrl() {
        return jdbcUrl("jointly");
    }

    /** A connection to the platform's database as the role that owns it. */
    public Connection asOwner() throws SQLException {
        return DriverManager.getConnection(jdbcUrl(), "jointly_owner", secrets.databaseOwner());
    }

    /** A connection to the platform's database that no row-level security binds, to look at what others may not see. */
    public Connection asSuperuser() throws SQLException {
        return asSuperuser("jointly");
    }

    Connection asSuperuser(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), "postgres", secrets.postgresSuperuser());
    }

    private String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + database;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
