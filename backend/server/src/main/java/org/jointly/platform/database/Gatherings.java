package org.jointly.platform.database;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.List;
import java.util.function.Consumer;

/** Makes what gathers things during transactions. */
@Singleton
public class Gatherings {
    private final TransactionOperations<Connection> transactions;

    Gatherings(TransactionOperations<Connection> transactions) {
        this.transactions = transactions;
    }

    /** @param work what to do with everything that one transaction gathered, right before it commits; if it fails, so does the commit */
    public <T> Gathering<T> atCommit(Consumer<List<T>> work) {
        return new Gathering<>(transactions, work);
    }
}
