package org.jointly.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.postgresql.PGConnection;

/** Somebody else's transaction that locks rows and does not end until it is closed. */
public final class LockedRows implements AutoCloseable {
    private final Connection holder;

    private LockedRows(Connection holder) {
        this.holder = holder;
    }

    /** Each query must find something to lock. */
    public static LockedRows by(String... statements) throws SQLException {
        var holder = Backend.stack().postgres().asSuperuser();
        holder.setAutoCommit(false);
        for (var sql : statements) {
            try (var statement = holder.createStatement()) {
                if (statement.execute(sql)) {
                    assertThat(statement.getResultSet().next()).as(sql).isTrue();
                }
            }
        }
        return new LockedRows(holder);
    }

    /** How many sessions of the backend wait for a lock now. */
    public static int waiting() {
        return number("""
                select count(*) from pg_stat_activity
                where usename in ('jointly_app', 'jointly_duties', 'jointly_voices') and wait_event_type = 'Lock'
                """);
    }

    /** Does something, {@code pg_cancel_backend} say, to each session of the backend that waits for a lock. */
    public static int interrupt(String how) {
        return number("""
                select count(*) filter (where %s(pid)) from pg_stat_activity
                where usename in ('jointly_app', 'jointly_duties', 'jointly_voices') and wait_event_type = 'Lock'
                """.formatted(how));
    }

    public static int number(String query) {
        try (var connection = Backend.stack().postgres().asSuperuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Until PostgreSQL itself says that the connection waits for another one's lock. */
    public static void awaitBlocked(Connection connection) throws SQLException {
        var pid = connection.unwrap(PGConnection.class).getBackendPID();
        await(() -> number("select cardinality(pg_blocking_pids(" + pid + "))") > 0);
    }

    /** Until somebody has waited for a lock for so long that a request of a person's would have been refused. */
    public static void awaitLongerThanARequestWaits() {
        await(() -> number("""
                select count(*) from pg_locks l join pg_stat_activity a using (pid)
                where a.usename = 'jointly_app' and not l.granted and l.waitstart < clock_timestamp() - interval '6 s'
                """) > 0);
    }

    public static void await(BooleanSupplier reached) {
        var deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!reached.getAsBoolean()) {
            assertThat(System.nanoTime()).as("not reached in time").isLessThan(deadline);
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        holder.rollback();
        holder.close();
    }
}
