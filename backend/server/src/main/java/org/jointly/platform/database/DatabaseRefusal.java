package org.jointly.platform.database;

import io.micronaut.data.connection.exceptions.ConnectionException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import org.jointly.platform.problem.Invalid;
import org.jointly.platform.problem.Refusal;
import org.jointly.platform.problem.Stale;
import org.jointly.platform.problem.Unavailable;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/** Reads from what PostgreSQL says whether the request was wrong, late, or merely unlucky. */
final class DatabaseRefusal {
    private DatabaseRefusal() {}

    static Optional<Refusal> from(Throwable failure) {
        var lost = false;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return Optional.of(refusal);
            }
            // What is said of a connection that PostgreSQL has closed hides why, and has no state.
            lost |= cause instanceof ConnectionException;
            if (cause instanceof SQLTransientConnectionException) {
                return Optional.of(away());
            }
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return Optional.ofNullable(of(sql, sql.getSQLState()));
            }
        }
        return lost ? Optional.of(away()) : Optional.empty();
    }

    private static @Nullable Refusal of(SQLException failure, String state) {
        return switch (state) {
            case "23505" -> new Stale(constraint(failure), null);
            // Another transaction came first, or held for too long what this one needs; or this one held it for too
            // long.
            case "40001", "40P01", "55P03", "57014", "25P03" -> new Unavailable("database.busy");
            default ->
                switch (state.substring(0, 2)) {
                    // A constraint's name is the rule it keeps; class 22 is data PostgreSQL cannot hold, such as NUL.
                    case "23" -> new Invalid("", "database.rule", constraint(failure));
                    case "22" -> new Invalid("", "database.value", firstLine(failure));
                    case "08", "53", "57" -> away();
                    default -> null;
                };
        };
    }

    private static Refusal away() {
        return new Unavailable("database.away");
    }

    private static String constraint(SQLException failure) {
        return failure instanceof PSQLException postgres
                        && postgres.getServerErrorMessage() != null
                        && postgres.getServerErrorMessage().getConstraint() != null
                ? postgres.getServerErrorMessage().getConstraint().replace('_', ' ')
                : "value";
    }

    private static String firstLine(SQLException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }
}
