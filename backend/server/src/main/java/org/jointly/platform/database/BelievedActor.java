package org.jointly.platform.database;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.flyway.event.MigrationFinishedEvent;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.jointly.platform.Actor;

/** Refuses to start where PostgreSQL would not believe this node who acts: everybody would see nothing, and nobody know why. */
@Singleton
class BelievedActor implements ApplicationEventListener<MigrationFinishedEvent> {
    private static final Actor NOBODY = new Actor(UUID.randomUUID(), "", UUID.randomUUID(), "", Set.of());

    private final TransactionOperations<Connection> transactions;
    private final Clock clock;

    BelievedActor(TransactionOperations<Connection> transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void onApplicationEvent(MigrationFinishedEvent event) {
        try (var _ = PropagatedContext.getOrEmpty().plus(NOBODY).propagate()) {
            transactions.executeRead(status -> {
                ask(status.getConnection());
                return true;
            });
        }
    }

    private void ask(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(
                        "select platform.organisation(), extract(epoch from clock_timestamp())::bigint");
                var answer = statement.executeQuery()) {
            answer.next();
            if (!NOBODY.organisation().equals(answer.getObject(1, UUID.class))) {
                throw new IllegalStateException(
                        "The backend will not start: PostgreSQL does not believe it who acts. Its clock is "
                                + (answer.getLong(2) - clock.instant().getEpochSecond())
                                + " seconds ahead of ours (300 are allowed); if they agree, a pooler stands between that gives a"
                                + " session's process another number, which this needs.");
            }
        }
    }
}
