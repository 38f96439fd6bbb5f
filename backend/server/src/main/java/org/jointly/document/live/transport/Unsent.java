package org.jointly.document.live.transport;

import java.util.concurrent.atomic.AtomicLong;

/** How much one browser has not read yet, and all of this node together: both have a measure. */
final class Unsent {
    private static final long MOST = 8L << 20;
    private static final long MOST_OF_ALL = Runtime.getRuntime().maxMemory() / 4;

    /** Whoever is not further behind than this stays, however far behind the others are. */
    private static final long LITTLE = 256 << 10;

    private static final long MUCH = LITTLE / 4;

    private static final AtomicLong ALL = new AtomicLong();

    private final AtomicLong mine = new AtomicLong();

    /**
     * False if this browser is too far behind already. The message that an opening document answers with may alone be larger
     * than all that may wait.
     */
    boolean add(long bytes) {
        var before = mine.getAndAdd(bytes);
        var all = ALL.addAndGet(bytes);
        return before <= MOST && (all <= MOST_OF_ALL || before <= LITTLE);
    }

    /** More than should be held back to leave in one piece. */
    boolean isMuch() {
        return mine.get() > MUCH;
    }

    void done(long bytes) {
        mine.addAndGet(-bytes);
        ALL.addAndGet(-bytes);
    }

    /** Nobody reads any more. */
    void forget() {
        ALL.addAndGet(-mine.getAndSet(0));
    }
}
