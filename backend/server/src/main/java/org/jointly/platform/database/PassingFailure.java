package org.jointly.platform.database;

import org.jointly.platform.problem.Unavailable;

/** Tells failures of the database that pass, so that the same may be tried again, from those that do not. */
public final class PassingFailure {
    private PassingFailure() {}

    public static boolean is(Throwable failure) {
        return DatabaseRefusal.from(failure)
                .filter(Unavailable.class::isInstance)
                .isPresent();
    }
}
