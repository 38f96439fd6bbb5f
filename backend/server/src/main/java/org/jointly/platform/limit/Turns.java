package org.jointly.platform.limit;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jointly.platform.Actor;

/** The turns at one kind of costly work: so many at once for a person, an organisation and this node; a few wait, briefly. */
final class Turns {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration COME_BACK = Duration.ofSeconds(5);

    /** As many may wait as may work, times this. */
    private static final int QUEUE = 2;

    private final CostlyLimit limit;
    private final RefusalCounts refused;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();
    private final Map<UUID, Integer> working = new HashMap<>();
    private final Map<UUID, Integer> waiting = new HashMap<>();
    private int allWorking;
    private int allWaiting;

    Turns(CostlyLimit limit, RefusalCounts refused) {
        this.limit = limit;
        this.refused = refused;
    }

    void begin(Actor actor) {
        lock.lock();
        try {
            if (!isFree(actor)) {
                await(actor);
            }
            add(working, actor, 1);
            allWorking++;
        } finally {
            lock.unlock();
        }
    }

    void end(Actor actor) {
        lock.lock();
        try {
            add(working, actor, -1);
            allWorking--;
            ended.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void await(Actor actor) {
        if (allWaiting >= QUEUE * limit.node()
                || waiting.getOrDefault(actor.organisation(), 0) >= QUEUE * limit.organisation()
                || waiting.getOrDefault(actor.person(), 0) >= QUEUE * limit.person()) {
            throw refusal(actor);
        }
        add(waiting, actor, 1);
        allWaiting++;
        try {
            var nanos = PATIENCE.toNanos();
            while (!isFree(actor)) {
                if (nanos <= 0) {
                    throw refusal(actor);
                }
                nanos = ended.awaitNanos(nanos);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw refusal(actor);
        } finally {
            add(waiting, actor, -1);
            allWaiting--;
        }
    }

    private RuntimeException refusal(Actor actor) {
        return refused.count(limit.kind(), actor.organisation(), actor.person(), COME_BACK);
    }

    private boolean isFree(Actor actor) {
        return allWorking < limit.node()
                && working.getOrDefault(actor.organisation(), 0) < limit.organisation()
                && working.getOrDefault(actor.person(), 0) < limit.person();
    }

    private static void add(Map<UUID, Integer> counts, Actor actor, int more) {
        add(counts, actor.organisation(), more);
        add(counts, actor.person(), more);
    }

    private static void add(Map<UUID, Integer> counts, UUID whose, int more) {
        counts.merge(whose, more, (before, added) -> before + added == 0 ? null : before + added);
    }
}
