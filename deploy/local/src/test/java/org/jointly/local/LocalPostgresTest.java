package org.jointly.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The durable PostgreSQL keeps its data and lets nobody in who should not be. */
class LocalPostgresTest {
    private final Secrets secrets = Secrets.forTests();

    @Test
    void whatWasWrittenIsThereAfterTheNextStart(@TempDir Path folder) throws SQLException {
        try (LocalPostgres postgres = start(folder);
                Connection owner = postgres.asOwner()) {
            owner.createStatement().execute("create schema kept");
        }
        try (LocalPostgres postgres = start(folder);
                Connection owner = postgres.asOwner()) {
            assertThat(one(owner, "select count(*) from pg_namespace where nspname = 'kept'"))
                    .isEqualTo("1");
            assertThat(one(owner, "show fsync")).isEqualTo("on");
            assertThat(one(owner, "select datlocprovider from pg_database where datname = 'jointly'"))
                    .isEqualTo("i");
        }
    }

    @Test
    void aFirstStartCutOffHalfWayIsBegunAgain(@TempDir Path folder) throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(data.resolve("postgresql.conf"), "half of a configur");

        try (LocalPostgres postgres = start(folder);
                Connection owner = postgres.asOwner()) {
            assertThat(one(owner, "select current_user")).isEqualTo("jointly_owner");
        }
    }

    @Test
    void theRolesAreWhatRowLevelSecurityNeeds(@TempDir Path folder) throws SQLException {
        try (LocalPostgres postgres = start(folder)) {
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl(), "postgres", "guessed"))
                    .hasMessageContaining("password authentication failed");
            try (Connection app =
                    DriverManager.getConnection(postgres.jdbcUrl(), "jointly_app", secrets.databaseApp())) {
                assertThat(one(app, "select rolsuper or rolbypassrls from pg_roles where rolname = current_user"))
                        .isEqualTo("f");
                assertThatThrownBy(() -> app.createStatement().execute("create schema mine"))
                        .hasMessageContaining("permission denied");
            }
            try (Connection owner = postgres.asOwner()) {
                owner.createStatement().execute("""
                        create schema example;
                        grant create, usage on schema example to jointly_definer;
                        create function example.across() returns int language sql security definer as 'select 1';
                        alter function example.across() owner to jointly_definer""");
            }
        }
    }

    private LocalPostgres start(Path folder) {
        return LocalPostgres.durable(
                folder.resolve("data"), Ports.free().postgres(), folder.resolve("postgres.log"), secrets);
    }

    private static String one(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
