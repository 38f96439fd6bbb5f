package org.jointly.document.live;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jointly.platform.problem.Unavailable;

/**
 * How much memory open texts may take together on this node. Whoever opens one that has no room just now waits until others
 * are left; what is small finds room before what is large.
 */
@Singleton
final class TextMemory {
    /** Of one text: three hundred thousand pieces, thirteen times what 260,000 edits of eight writers leave. */
    static final long LARGEST_TEXT = 48L << 20;

    /** What a piece of text takes besides its letters. */
    private static final int PIECE = 160;

    /** A text in memory is at most so much larger than its log: the shortest piece has eight bytes there. */
    private static final int UNFOLDED = 20;

    private static final int LEAST = 64 << 10;
    private static final int SHARE = 4;

    private final long most;
    private final Duration patience;
    private long taken;

    @Inject
    TextMemory(@Value("${jointly.documents.patience:20s}") Duration patience) {
        this(Runtime.getRuntime().maxMemory() / SHARE, patience);
    }

    TextMemory(long most, Duration patience) {
        this.most = most;
        this.patience = patience;
    }

    /** In bytes, of a text that was read from so many bytes and has so many pieces. */
    static long weight(long bytes, int pieces) {
        return bytes + (long) pieces * PIECE;
    }

    /**
     * Waits for room to read a text.
     *
     * @param bytes of its log
     * @throws Unavailable if there is none for too long
     */
    synchronized Share take(long bytes) {
        var share = new Share(Math.clamp(bytes * UNFOLDED, LEAST, most));
        var until = System.nanoTime() + patience.toNanos();
        while (taken + share.weight > most) {
            await(until - System.nanoTime());
        }
        taken += share.weight;
        return share;
    }

    private void await(long nanoseconds) {
        if (nanoseconds <= 0) {
            throw new Unavailable("document.memory");
        }
        try {
            TimeUnit.NANOSECONDS.timedWait(this, nanoseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("document.stopping");
        }
    }

    private synchronized void change(long by) {
        taken += by;
        notifyAll();
    }

    /** What one text takes of it. */
    final class Share implements AutoCloseable {
        private long weight;

        private Share(long weight) {
            this.weight = weight;
        }

        /** When it is known, or has changed. */
        synchronized void isNow(long known) {
            var now = weight == 0 ? 0 : Math.max(LEAST, known);
            change(now - weight);
            weight = now;
        }

        @Override
        public synchronized void close() {
            change(-weight);
            weight = 0;
        }
    }
}
