package org.jointly.document.live;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What waits for one document that cannot be written to just now, in the order it came. What PostgreSQL is busy with is tried as
 * long as it takes; what takes PostgreSQL too long again and again, and what it refuses, is halved until the one update is found
 * that cannot be written. Only the writing thread looks at it.
 */
final class Stuck {
    private static final int TRIES_AS_ONE = 3;
    private static final long PAUSE = Duration.ofMillis(500).toNanos();
    private static final int LONGEST_PAUSE = 4;

    private final Deque<List<Pending>> parts = new ArrayDeque<>();
    private final List<Pending> later = new ArrayList<>();

    /** Comes before all else once its first was tried. */
    private List<Pending> unweighed = List.of();

    private int tries;
    private long due;

    Stuck(List<Pending> pending) {
        parts.add(List.copyOf(pending));
        pause();
    }

    private Stuck() {}

    /** Because its first must be tried on a copy before it can be written. */
    static Stuck toBeWeighed(List<Pending> pending) {
        var waiting = new Stuck();
        waiting.awaitWeighing(pending);
        return waiting;
    }

    /** Before all that waits already, and nothing else until {@link #isWeighed}. */
    void awaitWeighing(List<Pending> pending) {
        unweighed = List.copyOf(pending);
    }

    /** @param first what the first of it is now; empty if it was refused */
    void isWeighed(Optional<Pending> first) {
        var rest = new ArrayList<Pending>();
        first.ifPresent(rest::add);
        rest.addAll(unweighed.subList(1, unweighed.size()));
        unweighed = List.of();
        if (!rest.isEmpty()) {
            parts.addFirst(List.copyOf(rest));
        }
        goOnWithLater();
        due = System.nanoTime();
    }

    /** What is tried on a copy now. */
    Optional<Pending> onTheScales() {
        return unweighed.stream().findFirst();
    }

    /** Behind all that waits already. */
    void add(List<Pending> pending) {
        later.addAll(pending);
    }

    boolean isDue() {
        return unweighed.isEmpty() && System.nanoTime() - due >= 0;
    }

    /** What is to be tried next; the rest waits behind it. */
    List<Pending> first() {
        return Objects.requireNonNull(parts.peekFirst());
    }

    List<Pending> all() {
        var all = new ArrayList<>(unweighed);
        parts.forEach(all::addAll);
        all.addAll(later);
        return all;
    }

    boolean isEmpty() {
        return unweighed.isEmpty() && parts.isEmpty();
    }

    /** Written, or given up. */
    void firstIsDone() {
        parts.removeFirst();
        goOnWithLater();
    }

    private void goOnWithLater() {
        if (parts.isEmpty()) {
            tries = 0;
            if (!later.isEmpty()) {
                parts.add(List.copyOf(later));
                later.clear();
            }
        }
    }

    void pause() {
        due = System.nanoTime() + PAUSE;
    }

    /** The pauses grow, since everybody else waits while such a thing is tried; the update that is given up, if it is found. */
    Optional<Pending> tookTooLong() {
        tries++;
        due = System.nanoTime() + (PAUSE << Math.min(tries, LONGEST_PAUSE));
        if (tries < TRIES_AS_ONE) {
            return Optional.empty();
        }
        return halved();
    }

    /** The update that is given up, if it is found. */
    Optional<Pending> isRefused() {
        due = System.nanoTime();
        return halved();
    }

    private Optional<Pending> halved() {
        var first = first();
        if (first.size() <= 1) {
            firstIsDone();
            return first.stream().findFirst();
        }
        parts.removeFirst();
        parts.addFirst(first.subList(first.size() / 2, first.size()));
        parts.addFirst(first.subList(0, first.size() / 2));
        return Optional.empty();
    }
}
