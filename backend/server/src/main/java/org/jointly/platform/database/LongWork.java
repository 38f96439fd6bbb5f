package org.jointly.platform.database;

import jakarta.inject.Singleton;
import java.time.Duration;

/** Gives a transaction more time than its database role has; whoever uses it says why in a sentence. */
@Singleton
public class LongWork {
    private static final Duration STATEMENT = Duration.ofMinutes(10);
    private static final Duration LOCK = Duration.ofSeconds(20);

    private final Bells bells;

    LongWork(Bells bells) {
        this.bells = bells;
    }

    /** From now on until the transaction that is under way ends. */
    public void allow() {
        allowAtMost(LOCK, STATEMENT);
    }

    /**
     * Also for less: until the transaction ends, nothing is waited for and nothing worked on for longer than this.
     *
     * @param lock how long a lock is waited for
     * @param statement how long a statement may take
     */
    public void allowAtMost(Duration lock, Duration statement) {
        bells.limit(Long.toString(statement.toMillis()), Long.toString(lock.toMillis()));
    }
}
