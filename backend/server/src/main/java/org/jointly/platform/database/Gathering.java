package org.jointly.platform.database;

import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.support.TransactionSynchronization;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Keeps things of a transaction until right before it commits, and hands them over together then. */
public final class Gathering<T> {
    private final TransactionOperations<Connection> transactions;
    private final Consumer<List<T>> work;
    private final Map<Connection, List<T>> gathered = Collections.synchronizedMap(new IdentityHashMap<>());

    Gathering(TransactionOperations<Connection> transactions, Consumer<List<T>> work) {
        this.transactions = transactions;
        this.work = work;
    }

    public void add(T thing) {
        var transaction = transactions
                .findTransactionStatus()
                .orElseThrow(() -> new IllegalStateException("Nothing is gathered outside a transaction"));
        var connection = (Connection) transaction.getConnection();
        gathered.computeIfAbsent(connection, _ -> {
                    transaction.registerSynchronization(new Ending(connection));
                    return new ArrayList<>();
                })
                .add(thing);
    }

    /** The end of a transaction that gathered something. */
    private final class Ending implements TransactionSynchronization {
        private final Connection connection;

        Ending(Connection connection) {
            this.connection = connection;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            work.accept(gathered.getOrDefault(connection, List.of()));
        }

        @Override
        public void afterCompletion(Status status) {
            gathered.remove(connection);
        }
    }
}
