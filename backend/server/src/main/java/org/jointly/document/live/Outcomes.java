package org.jointly.document.live;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jointly.document.live.wire.Closing;
import org.jointly.document.live.wire.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells everybody who waits what became of what they sent, once the log has it or does not take it. */
final class Outcomes {
    private static final Logger LOG = LoggerFactory.getLogger(Outcomes.class);

    private final LiveSettings settings;
    private final Aftermath aftermath;
    private final ExecutorService blocking;
    private final AtomicLong held;
    private final Consumer<Pending> again;

    /**
     * @param held how much is on its way to the log, in bytes
     * @param again where a client's updates go that were laid aside until its whole answer was in
     */
    Outcomes(
            LiveSettings settings,
            Aftermath aftermath,
            ExecutorService blocking,
            AtomicLong held,
            Consumer<Pending> again) {
        this.settings = settings;
        this.aftermath = aftermath;
        this.blocking = blocking;
        this.held = held;
        this.again = again;
    }

    void finish(Sieve sieve) {
        var room = sieve.room();
        room.clients().learn(sieve.bound);
        try {
            room.publish(sieve.kept);
        } catch (RuntimeException e) {
            LOG.error("What the log has cannot be read back into document {}", room.document(), e);
            room.discard(Closing.RESTART, "has to be opened again");
        }
        sieve.kept.forEach(kept -> settle(kept.pending(), true));
        sieve.known.forEach(pending -> settle(pending, true));
        sieve.notAllowed.forEach(pending -> settle(pending, false));
        sieve.early.forEach(this::settled);
        sieve.refused.forEach(this::refuseWithWarning);
        sieve.kept.stream()
                .map(Kept::pending)
                .map(Pending::seat)
                .filter(Objects::nonNull)
                .forEach(Seat::setNoted);
        if (room.wantsSnapshot(settings.snapshotEvery()) && room.beginSnapshot()) {
            blocking.execute(() -> aftermath.snapshot(room));
        }
    }

    void refuseWithWarning(Pending pending, Sieve.Refusal refusal) {
        LOG.warn(
                "Refused an edit of {} for {} in document {}: {}",
                pending.author().person(),
                pending.author().organisation(),
                pending.document(),
                refusal.reason());
        refuse(pending, refusal);
    }

    void refuse(Pending pending, Sieve.Refusal refusal) {
        pending.kept().completeExceptionally(new Refused(refusal.reason()));
        if (pending.seat() != null) {
            pending.seat().close(refusal.code(), refusal.reason());
        }
        settled(pending);
    }

    private void settle(Pending pending, boolean kept) {
        pending.answer(kept);
        settled(pending);
        if (pending.whole() && pending.seat() != null) {
            pending.seat().tellAll().forEach(again);
        }
    }

    void abandon(List<Pending> pending) {
        pending.forEach(one -> {
            one.kept().completeExceptionally(new IllegalStateException("The document was closed meanwhile"));
            settled(one);
        });
    }

    private void settled(Pending pending) {
        held.addAndGet(-pending.size());
        if (pending.seat() != null) {
            pending.seat().backlog().done(pending.size());
        }
    }
}
