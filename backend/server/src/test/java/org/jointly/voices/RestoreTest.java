package org.jointly.voices;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jointly.api.survivor.Withdrawal;
import org.jointly.local.LocalPostgres;
import org.jointly.platform.Backend;
import org.jointly.voices.survivor.Survivors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup that still has the voice is put back: what the survivor took back must not come back with it. */
class RestoreTest {
    private static final String WORLD = """
            insert into programme.programme (id, origin, title, titles, descriptions, stage, strands, regions, places, sectors,
              tags, named_organisations, words, created_at)
            values ('%1$s', '%1$s', 'P', '[]', '[]', 'idea', array[]::text[], array[]::text[], '[]', '[]', '[]', '[]', 'p', now());
            insert into voices.channel (id, programme, host, title, languages, unread_days, handled_days, helplines, state,
              drafted_by, drafted_by_name, drafted_at)
            values ('%1$s', '%1$s', '%1$s', '{"en": "T"}', array['en'], 90, 365, '[]', 'open', '%1$s', 'S', now());
            insert into voices.form (channel, version, questions, state, proposed_by, proposed_by_name, organisation,
              organisation_name, proposed_at)
            values ('%1$s', 1, '[]', 'proposed', '%1$s', 'S', '%1$s', 'O', now());
            insert into voices.epoch values ('%1$s', '%1$s', 1, 'age1pq1', 'x', current_date, null);
            insert into voices.submission (id, channel, form, mode, lookup, auth, withdraw, fingerprint, received_on)
            values ('%2$s', '%1$s', 1, 'self', decode('%3$s', 'hex'), decode('%4$s', 'hex'), decode('%5$s', 'hex'),
              decode('%3$s', 'hex'), current_date);
            insert into voices.envelope (submission, organisation, channel, epoch, state, received_on, keep_until)
            values ('%2$s', '%1$s', '%1$s', 1, 'received', current_date, current_date + 90);
            insert into voices.letter values ('%2$s', '%1$s', '%1$s', decode('00', 'hex'));
            insert into voices.attachment values ('%2$s', 1, '%1$s', decode('00', 'hex'));
            """;

    @Test
    void aRestoredBackupLosesWhatWasTakenBackAgain(@TempDir Path folder) throws Exception {
        var survivor = new Survivor();
        var port = freePort();
        try (var postgres = started(folder, port);
                var context = backend(postgres, folder)) {
            try (var connection = postgres.asSuperuser();
                    var statement = connection.createStatement()) {
                statement.execute(WORLD.formatted(
                        UUID.randomUUID(),
                        survivor.submission,
                        Survivor.hash(survivor.lookup),
                        Survivor.hash(survivor.auth),
                        Survivor.hash(survivor.withdraw)));
            }
            assertThat(context.isRunning()).isTrue();
        }
        copy(folder.resolve("postgres"), folder.resolve("backup"));
        try (var postgres = started(folder, port);
                var context = backend(postgres, folder)) {
            context.getBean(Survivors.class)
                    .withdraw(new Withdrawal(survivor.lookup, survivor.auth, survivor.withdraw, null));
            assertThat(count(postgres, "letter")).isZero();
        }
        delete(folder.resolve("postgres"));
        copy(folder.resolve("backup"), folder.resolve("postgres"));

        try (var postgres = started(folder, port)) {
            assertThat(count(postgres, "letter")).isOne();
            try (var context = backend(postgres, folder)) {
                assertThat(context.isRunning()).isTrue();
                for (var table : new String[] {"submission", "envelope", "letter", "attachment"}) {
                    assertThat(count(postgres, table)).as(table).isZero();
                }
                assertThat(count(postgres, "tombstone")).isOne();
            }
        }
    }

    private static LocalPostgres started(Path folder, int port) {
        return LocalPostgres.durable(
                folder.resolve("postgres"),
                port,
                folder.resolve("log"),
                Backend.stack().secrets());
    }

    private static ApplicationContext backend(LocalPostgres postgres, Path folder) {
        var settings = new HashMap<String, Object>(Backend.stack().environmentBeside(0));
        settings.putAll(Map.of(
                "JOINTLY_DATABASE_URL", postgres.jdbcUrl(),
                "JOINTLY_VOICES_TOMBSTONES", folder.resolve("tombstones").toString()));
        return ApplicationContext.run(Map.copyOf(settings), "test");
    }

    private static int count(LocalPostgres postgres, String table) throws SQLException {
        try (var connection = postgres.asSuperuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from voices." + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var paths = Files.walk(from)) {
            for (var path : paths.toList()) {
                Files.copy(
                        path,
                        to.resolve(from.relativize(path).toString()),
                        java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
