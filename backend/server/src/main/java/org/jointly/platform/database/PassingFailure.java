package org.jointly.platform.database;

import java.sql.SQLException;
import java.util.regex.Pattern;
import org.jointly.platform.problem.Unavailable;

/** Tells failures of the database that pass, so that the same may be tried again, from those that do not. */
public final class PassingFailure {
    private static final String CANCELLED = "57014";
    private static final Pattern CONTENT = Pattern.compile("(22|23|54|P0)...");

    private PassingFailure() {}

    /** Whether a statement was ended since it took longer than it may: the same may well do so again. */
    public static boolean tookTooLong(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && CANCELLED.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /** Whether PostgreSQL refused what was written, for a rule, a type or its size (classes 22, 23, 54 and P0 of its codes): other rows may well pass. */
    public static boolean refusedContent(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && CONTENT.matcher(sql.getSQLState()).matches()) {
                return true;
            }
        }
        return false;
    }

    public static boolean is(Throwable failure) {
        return DatabaseRefusal.from(failure)
                .filter(Unavailable.class::isInstance)
                .isPresent();
    }
}
