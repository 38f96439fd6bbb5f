package org.jointly.platform.outbox;

import java.sql.SQLException;
import java.time.Duration;
import org.jointly.platform.Backend;

/** For tests that look at what follows from a message. */
public final class OutboxCalls {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int GLANCE_MILLISECONDS = 200;

    private OutboxCalls() {}

    /** Returns once everything of the product's own kinds was delivered. */
    public static void awaitDelivered() {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (count("delivered_at is null and kind not like 'test.%'") > 0) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("The outbox was not emptied in time");
            }
            try {
                Thread.sleep(GLANCE_MILLISECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
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
