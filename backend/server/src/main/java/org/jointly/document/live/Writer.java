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
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jointly.document.live.wire.Closing;
import org.jointly.platform.Duty;
import org.jointly.platform.database.PassingFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one writer of a node: takes what browsers sent to all documents, writes it in one transaction, and only then lets
 * others see it and says that it is kept.
 */
@Singleton
public class Writer {
    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);
    private static final int MOST_AT_ONCE = 4000;
    private static final int ENOUGH = MOST_AT_ONCE / 2;
    private static final long ENOUGH_HELD = 2L << 20;
    private static final int REST = 14;
    private static final long LONGEST_REST = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long MOST_HELD = 128L << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration SHORT_PATIENCE = Duration.ofMillis(50);
    private static final long BETWEEN_TRIES = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long BETWEEN_WARNINGS = TimeUnit.SECONDS.toNanos(10);

    private final Log log;
    private final LiveSettings settings;
    private final Weighing weighing;
    private final LinkedBlockingQueue<Job> queue = new LinkedBlockingQueue<>();
    private final AtomicLong held = new AtomicLong();
    private final Outcomes outcomes;
    private final Thread thread =
            Thread.ofPlatform().name("document-writer").daemon().unstarted(this::work);
    private volatile boolean open = true;

    /** What waits for documents that cannot be written to just now, in the order it came; only the writing thread looks at it. */
    private final Map<Room, Stuck> stuck = new LinkedHashMap<>();

    private long nextTry = System.nanoTime();
    private long nextWarning = System.nanoTime();

    /** An update to write, a look at what other nodes wrote, or what came of trying something on a copy. */
    private sealed interface Job {
        Room room();

        record Write(Pending pending) implements Job {
            @Override
            public Room room() {
                return pending.room();
            }
        }

        record Look(Room room) implements Job {}

        /** What waits first in a room was tried, and may be refused. */
        record Weighed(Room room, Optional<Sieve.Refusal> refusal) implements Job {}
    }

    Writer(
            Log log,
            LiveSettings settings,
            Aftermath aftermath,
            Weighing weighing,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.log = log;
        this.settings = settings;
        this.weighing = weighing;
        outcomes = new Outcomes(settings, aftermath, blocking, held, this::add);
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

    public void add(Pending pending) {
        if (held.addAndGet(pending.size()) > MOST_HELD && pending.seat() != null) {
            held.addAndGet(-pending.size());
            pending.seat().close(Closing.TRY_LATER, "too much is waiting to be written");
            return;
        }
        if (pending.seat() != null) {
            pending.seat().backlog().add(pending.size());
        }
        queue.add(new Job.Write(pending));
        if (isEnough()) {
            LockSupport.unpark(thread);
        }
    }

    private boolean isEnough() {
        return queue.size() >= ENOUGH || held.get() >= ENOUGH_HELD;
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
     * take a fifteenth of the time, since a transaction of many letters costs little more than one of a few.
     */
    private void gather(long restUntil) {
        var begun = System.nanoTime();
        var wait = Math.max(settings.gather().toNanos(), restUntil - begun);
        while (open && !isEnough()) {
            var left = wait - (System.nanoTime() - begun);
            if (left <= 0) {
                return;
            }
            // until then, or until so much waits that it is enough
            LockSupport.parkNanos(left);
        }
    }

    private void write(List<Job> jobs) {
        var byRoom = new LinkedHashMap<Room, List<Pending>>();
        for (var job : jobs) {
            var pending = byRoom.computeIfAbsent(job.room(), room -> new ArrayList<>());
            switch (job) {
                case Job.Write write -> pending.add(write.pending);
                case Job.Look look -> look.room.looks();
                case Job.Weighed weighed -> goOn(weighed);
            }
        }
        byRoom.entrySet().removeIf(of -> {
            var gone = of.getKey().isClosed();
            if (gone) {
                outcomes.abandon(of.getValue());
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
            before.add(pending);
        }
        return before != null;
    }

    /** Each by itself, so that one keeps no other waiting. */
    private void tryAgain() {
        if (stuck.isEmpty() || System.nanoTime() - nextTry < 0) {
            return;
        }
        nextTry = System.nanoTime() + BETWEEN_TRIES;
        Map.copyOf(stuck).forEach((room, waiting) -> {
            if (waiting.isDue()) {
                tryAgain(room, waiting);
            }
        });
    }

    private void tryAgain(Room room, Stuck waiting) {
        while (!waiting.isEmpty() && waiting.isDue() && !room.isClosed()) {
            var failure = tried(Map.of(room, waiting.first()), SHORT_PATIENCE);
            if (failure.isPresent()) {
                failed(room, waiting, failure.get());
                return;
            }
            waiting.firstIsDone();
        }
        if (waiting.isEmpty() || room.isClosed()) {
            end(room, waiting);
        }
    }

    /** Nothing more is written to its document until it is known what an update costs; all others go on. */
    private void awaitWeighing(Sieve sieve) {
        var room = sieve.room();
        if (sieve.unweighed.isEmpty()) {
            return;
        }
        var waiting = stuck.get(room);
        if (waiting != null) {
            waiting.awaitWeighing(sieve.unweighed);
        } else if (room.host()) {
            stuck.put(room, Stuck.toBeWeighed(sieve.unweighed));
        } else {
            outcomes.abandon(sieve.unweighed);
            return;
        }
        weighing.weigh(sieve.unweighed.getFirst(), refusal -> queue.add(new Job.Weighed(room, refusal)));
    }

    private void goOn(Job.Weighed weighed) {
        var room = weighed.room();
        var waiting = stuck.get(room);
        var first = waiting == null ? Optional.<Pending>empty() : waiting.onTheScales();
        if (waiting == null || first.isEmpty()) {
            return;
        }
        weighed.refusal().ifPresent(refusal -> outcomes.refuseWithWarning(first.get(), refusal));
        waiting.isWeighed(weighed.refusal().isPresent() ? Optional.empty() : first.map(Pending::asWeighed));
        tryAgain(room, waiting);
    }

    private void write(Map<Room, List<Pending>> byRoom, Duration patience) {
        tried(byRoom, patience).ifPresent(failure -> {
            if (byRoom.size() > 1) {
                LOG.warn("Writing to {} documents at once failed, trying one by one", byRoom.size(), failure);
                byRoom.forEach((room, pending) -> write(Map.of(room, pending), SHORT_PATIENCE));
            } else {
                byRoom.forEach((room, pending) -> keepWaiting(room, pending, failure));
            }
        });
    }

    /** Why nothing of it was written; a document that cannot be written to keeps no other from it. */
    private Optional<RuntimeException> tried(Map<Room, List<Pending>> byRoom, Duration patience) {
        try {
            List<Sieve> sieves;
            try {
                sieves = Duty.DOCUMENTS.find(() -> log.write(byRoom, patience));
            } catch (RuntimeException e) {
                return Optional.of(e);
            }
            sieves.forEach(outcomes::finish);
            sieves.forEach(this::awaitWeighing);
            return Optional.empty();
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

    /** Nothing of it is answered before it is in the log; whoever has left meanwhile does not close the room on it. */
    private void keepWaiting(Room room, List<Pending> pending, RuntimeException failure) {
        if (room.host()) {
            var waiting = new Stuck(pending);
            stuck.put(room, waiting);
            failed(room, waiting, failure);
        } else {
            outcomes.abandon(pending);
        }
    }

    private void failed(Room room, Stuck waiting, RuntimeException failure) {
        if (PassingFailure.tookTooLong(failure)) {
            warn(failure);
            waiting.tookTooLong().ifPresent(found -> giveUp(found, "takes too long to be written", failure));
        } else if (PassingFailure.refusedContent(failure)) {
            waiting.isRefused().ifPresent(found -> giveUp(found, "cannot be written", failure));
        } else if (PassingFailure.is(failure)) {
            warn(failure);
            waiting.pause();
        } else {
            LOG.error("A document could not be written to; everybody in it comes anew", failure);
            room.discard(Closing.RESTART, "could not be kept just now");
            end(room, waiting);
            return;
        }
        if (waiting.isEmpty()) {
            end(room, waiting);
        }
    }

    /** Its browser keeps it unsaved, and after a few times offers it as a file. */
    private void giveUp(Pending pending, String why, RuntimeException failure) {
        LOG.error(
                "Refused an edit of {} for {} in document {}: its {} bytes: {}",
                pending.author().person(),
                pending.author().organisation(),
                pending.document(),
                pending.update().bytes().length,
                why,
                failure);
        outcomes.refuse(pending, new Sieve.Refusal(Closing.REFUSED_CONTENT, why));
    }

    private void end(Room room, Stuck waiting) {
        stuck.remove(room);
        outcomes.abandon(waiting.all());
        room.release();
    }

    private void warn(RuntimeException failure) {
        if (System.nanoTime() - nextWarning >= 0) {
            nextWarning = System.nanoTime() + BETWEEN_WARNINGS;
            LOG.warn("Documents cannot be written to just now, {} wait already; trying again", stuck.size(), failure);
        }
    }
}
