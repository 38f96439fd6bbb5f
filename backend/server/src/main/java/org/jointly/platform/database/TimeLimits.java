package org.jointly.platform.database;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import io.micronaut.transaction.TransactionOperations;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Named;
import java.sql.Connection;
import java.sql.SQLException;

/** Refuses to start with a database role that could wait for a lock, or keep others waiting, without an end. */
@Context
@Requires(property = "datasources.default.url")
class TimeLimits {
    private static final String ENDLESS = """
            select coalesce(string_agg(name, ', ' order by name), '') from pg_settings
            where name in ('lock_timeout', 'statement_timeout', 'idle_in_transaction_session_timeout') and setting = '0'
            """;

    private final TransactionOperations<Connection> staff;
    private final TransactionOperations<Connection> duties;
    private final TransactionOperations<Connection> survivors;

    /** @param powerless looked at first, since it matters more */
    TimeLimits(
            PowerlessRole powerless,
            TransactionOperations<Connection> staff,
            @Named("duties") TransactionOperations<Connection> duties,
            @Named("voices") TransactionOperations<Connection> survivors) {
        this.staff = staff;
        this.duties = duties;
        this.survivors = survivors;
    }

    @PostConstruct
    void refuseOtherwise() {
        refuseOtherwise(staff, "jointly_app");
        refuseOtherwise(duties, "jointly_duties");
        refuseOtherwise(survivors, "jointly_voices");
    }

    private static void refuseOtherwise(TransactionOperations<Connection> transactions, String role) {
        var endless = transactions.executeRead(status -> ask(status.getConnection()));
        if (!endless.isEmpty()) {
            throw new IllegalStateException("The backend will not start: the database role " + role
                    + " has no limit for " + endless + ". Set them with alter role (deploy/README.md).");
        }
    }

    private static String ask(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(ENDLESS);
                var answer = statement.executeQuery()) {
            return answer.next() ? answer.getString(1) : "";
        }
    }
}
