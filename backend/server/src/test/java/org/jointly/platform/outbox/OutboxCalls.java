package org.jointly.platform.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.jointly.platform.Backend;

/** For tests that look at what follows from a message. */
public final class OutboxCalls {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int GLANCE_MILLISECONDS = 200;

    private OutboxCalls() {}

    /**
     * Returns once everything of a feature's kinds was delivered: what other features have to say is of other tests, which may
     * have made it undeliverable.
     */
    public static void awaitDelivered(String feature) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (count("delivered_at is null and kind like '" + feature + ".%'") > 0) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("What " + feature + " had to say was not delivered in time");
            }
            glance();
        }
    }

    /** Empty once it was delivered; of one that was parked, why. That one is given up, so that nobody waits for it. */
    public static String outcome(UUID message) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var one = "id = '" + message + "' and ";
        while (count(one + "(delivered_at is not null or parked_at is not null)") == 0) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("The message did not come to an end in time");
            }
            glance();
        }
        try (var connection = Backend.stack().postgres().asSuperuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("with one as (delete from platform.outbox where " + one
                        + "parked_at is not null returning failure) select coalesce(max(failure), '') from one")) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void glance() {
        try {
            Thread.sleep(GLANCE_MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static int count(String of) {
        try (var connection = Backend.stack().postgres().asSuperuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from platform.outbox where " + of)) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
