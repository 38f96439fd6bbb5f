package org.jointly.document.live;

import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.jointly.document.live.Sieve.Refusal;
import org.jointly.document.live.wire.Closing;
import org.jointly.document.yjs.TooCostly;
import org.jointly.document.yjs.Update;
import org.jointly.document.yjs.YDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries updates that may cost much on a copy of their text, away from the thread that writes for all documents, and says whether
 * they can be taken: what costs out of proportion to its size is refused before it is in the log.
 */
@Singleton
class Weighing {
    /** Steps that an update may cost without having been tried. */
    static final long LIGHT = 20_000;

    /** Whatever its size: more than anybody honest finds between two letters. */
    private static final long ALLOWED = 100_000;

    /** For each of its pieces; a day of several writers needs two or three. */
    private static final long ALLOWED_A_PIECE = 50;

    private static final int AT_ONCE = 2;
    private static final Logger LOG = LoggerFactory.getLogger(Weighing.class);

    private final ExecutorService blocking;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    Weighing(@Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.blocking = blocking;
    }

    /** @param told why it cannot be taken, empty if it can */
    void weigh(Pending pending, Consumer<Optional<Refusal>> told) {
        blocking.execute(() -> {
            turns.acquireUninterruptibly();
            try {
                told.accept(tried(pending));
            } catch (RuntimeException e) {
                LOG.error("An update to document {} could not be tried", pending.document(), e);
                told.accept(refused("cannot be taken in"));
            } finally {
                turns.release();
            }
        });
    }

    private static Optional<Refusal> tried(Pending pending) {
        var text = pending.room().everything();
        var copy = YDocument.of(List.of(text));
        var update = pending.update();
        try {
            copy.apply(update, allowed(update));
        } catch (TooCostly e) {
            return refused("costs too much to be taken in");
        }
        if (copy.isWaiting()) {
            return refused("leans on itself in a circle");
        }
        var weight = TextMemory.weight((long) text.length + update.bytes().length, copy.pieces());
        return weight > TextMemory.LARGEST_TEXT && !update.to().isEmpty()
                ? Optional.of(Refusal.FULL)
                : Optional.empty();
    }

    private static long allowed(Update update) {
        return ALLOWED + ALLOWED_A_PIECE * update.parts();
    }

    private static Optional<Refusal> refused(String reason) {
        return Optional.of(new Refusal(Closing.REFUSED_CONTENT, reason));
    }
}
