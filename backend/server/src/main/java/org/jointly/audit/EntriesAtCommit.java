package org.jointly.audit;

import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.support.TransactionSynchronization;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gathers the entries of a transaction and adds all of them right before it commits: the head of the organisation's chain is
 * locked while entries are added, and must not be while an import of many minutes goes on. A commit whose entries cannot be
 * added fails.
 */
@Singleton
class EntriesAtCommit {
    private final TransactionOperations<Connection> transactions;
    private final Trail trail;
    private final Clock clock;
    private final Map<Connection, List<EntryRow>> gathered = Collections.synchronizedMap(new IdentityHashMap<>());

    EntriesAtCommit(TransactionOperations<Connection> transactions, Trail trail, Clock clock) {
        this.transactions = transactions;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param entry without its place in the chain */
    void add(EntryRow entry) {
        var transaction = transactions
                .findTransactionStatus()
                .orElseThrow(() -> new IllegalStateException("An entry of the trail outside a transaction"));
        var connection = (Connection) transaction.getConnection();
        gathered.computeIfAbsent(connection, _ -> {
                    transaction.registerSynchronization(new Ending(connection));
                    return new ArrayList<>();
                })
                .add(entry);
    }

    private void chain(List<EntryRow> entries) {
        var head = trail.hold();
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var sequence = head.sequence();
        var hash = head.hash();
        var chained = new ArrayList<EntryRow>();
        for (var entry : entries) {
            var placed = entry.placed(++sequence, at);
            hash = Seal.of(hash, placed);
            chained.add(placed.sealed(hash));
        }
        trail.add(chained);
    }

    /** The end of a transaction that has entries. */
    private final class Ending implements TransactionSynchronization {
        private final Connection connection;

        Ending(Connection connection) {
            this.connection = connection;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            chain(gathered.getOrDefault(connection, List.of()));
        }

        @Override
        public void afterCompletion(Status status) {
            gathered.remove(connection);
        }
    }
}
