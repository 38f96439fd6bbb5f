package org.jointly.document.live;

import io.micronaut.scheduling.TaskExecutors;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jointly.platform.Duty;
import org.jointly.platform.database.PassingFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one writer of a node: takes what browsers sent to all documents, writes it in one transaction, and only then lets
 * others see it and says that it is kept.
 */
@Singleton
class Writer {
    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);
    private static final int MOST_AT_ONCE = 4000;
    private static final int ENOUGH = MOST_AT_ONCE / 2;
    private static final long ENOUGH_HELD = 2L << 20;
    private static final int REST = 4;
    private static final long LONGEST_REST = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long GLANCE = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long MOST_HELD = 128L << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration SHORT_PATIENCE = Duration.ofMillis(50);
    private static final long BETWEEN_TRIES = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long BETWEEN_WARNINGS = TimeUnit.SECONDS.toNanos(10);

    private final Log log;
    private final LiveSettings settings;
    private final Aftermath aftermath;
    private final ExecutorService blocking;
    private final LinkedBlockingQueue<Job> queue = new LinkedBlockingQueue<>();
    private final AtomicLong held = new AtomicLong();
    private final Thread thread =
            Thread.ofPlatform().name("document-writer").daemon().unstarted(this::work);
    private volatile boolean open = true;

    /** What waits for documents that cannot be written to just now, in the order it came; only the writing thread looks at it. */
    private final Map<Room, List<Pending>> stuck = new LinkedHashMap<>();

    private long nextTry = System.nanoTime();
    private long nextWarning = System.nanoTime();

    /** An update to write, or only a look at what other nodes wrote. */
    private sealed interface Job {
        Room room();

        record Write(Pending pending) implements Job {
            @Override
            public Room room() {
                return pending.room();
            }
        }

        record Look(Room room) implements Job {}
    }

    Writer(
            Log log,
            LiveSettings settings,
            Aftermath aftermath,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.log = log;
        this.settings = settings;
        this.aftermath = aftermath;
        this.blocking = blocking;
    }

    @PostConstruct
    void start() {
        thread.start();
    }

    @PreDestroy
    void stop() throws InterruptedException {
        open = false;
        thread.interrupt();
        thread.join(5000);
    }

    void add(Pending pending) {
        if (held.addAndGet(pending.size()) > MOST_HELD && pending.seat() != null) {
            held.addAndGet(-pending.size());
            pending.seat().close(Closing.TRY_LATER, "too much is waiting to be written");
            return;
        }
        if (pending.seat() != null) {
            pending.seat().backlog().add(pending.size());
        }
        queue.add(new Job.Write(pending));
    }

    /** Fetches what other nodes wrote. */
    void look(Room room) {
        if (room.wantsLook()) {
            queue.add(new Job.Look(room));
        }
    }

    private void work() {
        var restUntil = System.nanoTime();
        while (open) {
            try {
                var jobs = new ArrayList<Job>();
                var first =
                        stuck.isEmpty() ? queue.take() : queue.poll(nextTry - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (first != null) {
                    jobs.add(first);
                    gather(restUntil);
                    queue.drainTo(jobs, MOST_AT_ONCE);
                }
                var begun = System.nanoTime();
                write(jobs);
                tryAgain();
                var ended = System.nanoTime();
                restUntil = ended + Math.min(LONGEST_REST, REST * (ended - begun));
            } catch (InterruptedException e) {
                LOG.debug("The writer of documents stops");
                return;
            } catch (RuntimeException e) {
                LOG.error("The writer of documents goes on after a failure", e);
            }
        }
    }

    /**
     * Waits for more to write with it: a moment for a single letter, and while many write at once so long that transactions
     * take a fifth of the time, since a transaction of many letters costs little more than one of a few.
     */
    private void gather(long restUntil) {
        var begun = System.nanoTime();
        var wait = Math.max(settings.gather().toNanos(), restUntil - begun);
        while (open && queue.size() < ENOUGH && held.get() < ENOUGH_HELD) {
            var left = wait - (System.nanoTime() - begun);
            if (left <= 0) {
                return;
            }
            LockSupport.parkNanos(Math.min(left, GLANCE));
        }
    }

    private void write(List<Job> jobs) {
        var byRoom = new LinkedHashMap<Room, List<Pending>>();
        for (var job : jobs) {
            var pending = byRoom.computeIfAbsent(job.room(), room -> new ArrayList<>());
            switch (job) {
                case Job.Write write -> pending.add(write.pending);
                case Job.Look look -> look.room.looks();
            }
        }
        byRoom.entrySet().removeIf(of -> {
            var gone = of.getKey().isClosed();
            if (gone) {
                abandon(of.getValue());
            }
            return gone;
        });
        byRoom.entrySet().removeIf(of -> waitsToo(of.getKey(), of.getValue()));
        if (!byRoom.isEmpty()) {
            write(byRoom, PATIENCE);
        }
    }

    /** Behind what waits for the same document already. */
    private boolean waitsToo(Room room, List<Pending> pending) {
        var before = stuck.get(room);
        if (before != null) {
            before.addAll(pending);
        }
        return before != null;
    }

    /** Each by itself, so that one keeps no other waiting. */
    private void tryAgain() {
        if (stuck.isEmpty() || System.nanoTime() - nextTry < 0) {
            return;
        }
        nextTry = System.nanoTime() + BETWEEN_TRIES;
        for (var waiting : Map.copyOf(stuck).entrySet()) {
            var room = waiting.getKey();
            stuck.remove(room);
            try {
                if (room.isClosed()) {
                    abandon(waiting.getValue());
                } else {
                    write(Map.of(room, waiting.getValue()), SHORT_PATIENCE);
                }
            } finally {
                room.release();
            }
        }
    }

    private void write(Map<Room, List<Pending>> byRoom, Duration patience) {
        try {
            written(byRoom, patience).forEach(this::finish);
        } finally {
            byRoom.forEach((room, pending) -> {
                room.deliver();
                // also to whoever has left it meanwhile
                pending.stream()
                        .map(Pending::seat)
                        .filter(Objects::nonNull)
                        .distinct()
                        .forEach(Seat::deliver);
            });
        }
    }

    /** What the log has now; a document that cannot be written to keeps no other from it. */
    private List<Sieve> written(Map<Room, List<Pending>> byRoom, Duration patience) {
        try {
            return Duty.DOCUMENTS.find(() -> log.write(byRoom, patience));
        } catch (RuntimeException e) {
            if (byRoom.size() == 1 && PassingFailure.is(e)) {
                warn(e);
                byRoom.forEach(this::keepWaiting);
            } else if (byRoom.size() == 1) {
                LOG.error("A document could not be written to; everybody in it comes anew", e);
                byRoom.forEach((room, pending) -> {
                    room.discard(Closing.RESTART, "could not be kept just now");
                    abandon(pending);
                });
            } else {
                LOG.warn("Writing to {} documents at once failed, trying one by one", byRoom.size(), e);
                byRoom.forEach((room, pending) -> write(Map.of(room, pending), SHORT_PATIENCE));
            }
            return List.of();
        }
    }

    private void warn(RuntimeException failure) {
        if (System.nanoTime() - nextWarning >= 0) {
            nextWarning = System.nanoTime() + BETWEEN_WARNINGS;
            LOG.warn("Documents cannot be written to just now, {} wait already; trying again", stuck.size(), failure);
        }
    }

    /** Nothing of it is answered before it is in the log; whoever has left meanwhile does not close the room on it. */
    private void keepWaiting(Room room, List<Pending> pending) {
        if (room.host()) {
            stuck.put(room, new ArrayList<>(pending));
        } else {
            abandon(pending);
        }
    }

    private void finish(Sieve sieve) {
        var room = sieve.room();
        room.learn(sieve.bound);
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
        sieve.refused.forEach((pending, refusal) -> {
            LOG.warn(
                    "Refused an edit of {} for {} in document {}: {}",
                    pending.author().person(),
                    pending.author().organisation(),
                    room.document(),
                    refusal.reason());
            pending.kept().completeExceptionally(new Refused(refusal.reason()));
            if (pending.seat() != null) {
                pending.seat().close(refusal.code(), refusal.reason());
            }
            settled(pending);
        });
        sieve.kept.stream()
                .map(Kept::pending)
                .map(Pending::seat)
                .filter(Objects::nonNull)
                .forEach(Seat::setNoted);
        if (room.wantsSnapshot(settings.snapshotEvery()) && room.beginSnapshot()) {
            blocking.execute(() -> aftermath.snapshot(room));
        }
    }

    private void settle(Pending pending, boolean kept) {
        pending.answer(kept);
        settled(pending);
        if (pending.whole() && pending.seat() != null) {
            pending.seat().tellAll().forEach(this::add);
        }
    }

    private void abandon(List<Pending> pending) {
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
