package org.jointly.voices.port;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** How much is sent to this node just now, of all people together: nobody is told apart. */
@Singleton
class Load {
    private static final long SPAN_MILLIS = 10_000;
    private static final int USUAL_A_SECOND = 5;

    private final LongAdder now = new LongAdder();
    private final AtomicLong begun = new AtomicLong();
    private final Clock clock;
    private volatile long before;

    Load(Clock clock) {
        this.clock = clock;
    }

    void note() {
        roll();
        now.increment();
    }

    /** Each doubling over what is usual makes a level. */
    int level() {
        roll();
        var rate = Math.max(before, now.sum()) * 1000 / SPAN_MILLIS;
        return rate <= USUAL_A_SECOND ? 0 : 64 - Long.numberOfLeadingZeros(rate / USUAL_A_SECOND);
    }

    private void roll() {
        var millis = clock.millis();
        var start = begun.get();
        if (millis - start >= SPAN_MILLIS && begun.compareAndSet(start, millis)) {
            before = millis - start < 2 * SPAN_MILLIS ? now.sum() : 0;
            now.reset();
        }
    }
}
