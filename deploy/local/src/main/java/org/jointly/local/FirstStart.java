package org.jointly.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** What a new PostgreSQL gets once: roles, database, Keycloak's schema, and passwords for everyone. */
record FirstStart(Path data, LocalPostgres postgres, Secrets secrets) {
    private static final String ROLES = """
            create role jointly_owner login nosuperuser nobypassrls password '%s';
            create role jointly_app login nosuperuser nobypassrls password '%s';
            create role jointly_keycloak login nosuperuser nobypassrls password '%s';
            -- Owns the few functions that search across tenants by their own predicate; nobody can log in as it.
            create role jointly_definer nologin nosuperuser bypassrls;
            grant jointly_definer to jointly_owner;
            alter role postgres password '%s'""";
    private static final String DATABASE = "create database jointly owner jointly_owner";
    private static final String RIGHTS = """
            revoke all on database jointly from public;
            grant connect on database jointly to jointly_app, jointly_keycloak;
            create schema keycloak authorization jointly_keycloak""";
    private static final String PASSWORDS_ONLY = """
            # Nobody comes in without a password, also not from this machine.
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128 scram-sha-256
            """;

    static FirstStart of(Path data, LocalPostgres postgres, Secrets secrets) {
        return new FirstStart(data, postgres, secrets);
    }

    static boolean finished(Path data) {
        return Files.exists(marker(data));
    }

    void prepare() throws SQLException, IOException {
        if (finished(data)) {
            return;
        }
        execute(
                "postgres",
                ROLES.formatted(
                        secrets.databaseOwner(),
                        secrets.databaseApp(),
                        secrets.databaseKeycloak(),
                        secrets.postgresSuperuser()));
        execute("postgres", DATABASE);
        execute("jointly", RIGHTS);
        Files.writeString(data.resolve("pg_hba.conf"), PASSWORDS_ONLY, StandardCharsets.UTF_8);
        execute("postgres", "select pg_reload_conf()");
        Files.writeString(marker(data), "The roles and the database are made.\n", StandardCharsets.UTF_8);
    }

    private void execute(String database, String sql) throws SQLException {
        try (Connection connection = postgres.asSuperuser(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Path marker(Path data) {
        return data.resolve("jointly-prepared");
    }
}
