package org.jointly.platform.job;

import com.github.kagkarlsson.scheduler.Clock;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The time that PostgreSQL tells, so that nodes whose clocks differ agree on what is due and who is silent. Asked for now and
 * then; between, it goes on with the node's time since start, which no setting of a clock moves.
 */
@Singleton
class DatabaseClock implements Clock {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseClock.class);
    private static final long GOOD_FOR = Duration.ofSeconds(10).toNanos();

    private final JobConnections connections;
    private @Nullable Reading last;

    DatabaseClock(JobConnections connections) {
        this.connections = connections;
    }

    /** What PostgreSQL said, and when by the node's time since start. */
    private record Reading(Instant said, long at) {
        long age() {
            return System.nanoTime() - at;
        }

        Instant now() {
            return said.plusNanos(age());
        }
    }

    @Override
    public synchronized Instant now() {
        var known = last;
        if (known != null && known.age() < GOOD_FOR) {
            return known.now();
        }
        try {
            var asked = asked();
            last = asked;
            return asked.now();
        } catch (SQLException e) {
            if (known == null) {
                throw new IllegalStateException("The database does not tell the time", e);
            }
            LOG.warn("The database does not tell the time, we go on with what it said last: {}", e.getMessage());
            return known.now();
        }
    }

    private Reading asked() throws SQLException {
        try (var connection = connections.open();
                var statement = connection.createStatement();
                var answer = statement.executeQuery("select clock_timestamp()")) {
            answer.next();
            var said = answer.getObject(1, OffsetDateTime.class).toInstant();
            var reading = new Reading(said, System.nanoTime());
            connection.commit();
            return reading;
        }
    }
}
