package org.jointly.access.caller;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** That Keycloak does not answer: one request in five seconds tries it, the others need not wait for what has just failed. */
final class Outage {
    private static final long PAUSE = Duration.ofSeconds(5).toNanos();
    private static final long NONE = 0;

    private final AtomicLong lastTry = new AtomicLong(NONE);

    void begins() {
        lastTry.set(now());
    }

    void isOver() {
        lastTry.set(NONE);
    }

    /** Whether Keycloak did not answer lately; false for the one whose turn it is to try again. */
    boolean isToBeSpared() {
        var last = lastTry.get();
        return last != NONE && (now() - last < PAUSE || !lastTry.compareAndSet(last, now()));
    }

    /** Never that of no outage. */
    private static long now() {
        return System.nanoTime() | 1;
    }
}
