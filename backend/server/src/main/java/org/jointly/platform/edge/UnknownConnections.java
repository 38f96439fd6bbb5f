package org.jointly.platform.edge;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Counts connections of people nobody knows yet, and what they sent: each, those of one address, and all together. */
public final class UnknownConnections {
    private final Bounds bounds;
    private final ConcurrentMap<String, Integer> byAddress = new ConcurrentHashMap<>();
    private final AtomicInteger all = new AtomicInteger();
    private final AtomicLong bytesOfAll = new AtomicLong();

    public UnknownConnections(Bounds bounds) {
        this.bounds = bounds;
    }

    /**
     * How many may be here, and what they may have sent.
     *
     * @param ofOneAddress connections at once
     * @param ofAll connections at once, over all addresses
     * @param bytesOfOne as long as one is unknown, or until what was sent is done with
     * @param messagesOfOne likewise
     * @param bytesOfAll what all who are here now have sent
     */
    public record Bounds(int ofOneAddress, int ofAll, long bytesOfOne, int messagesOfOne, long bytesOfAll) {}

    /** Empty if there are too many. Without an address, as behind a forwarder that stands for many, one counts among all only. */
    public Optional<Stranger> meet(Optional<String> address) {
        if (all.incrementAndGet() > bounds.ofAll) {
            all.decrementAndGet();
            return Optional.empty();
        }
        if (address.isPresent() && byAddress.merge(address.get(), 1, Integer::sum) > bounds.ofOneAddress) {
            forget(address.get());
            all.decrementAndGet();
            return Optional.empty();
        }
        return Optional.of(new Stranger(address));
    }

    private void forget(String address) {
        byAddress.computeIfPresent(address, (same, count) -> count == 1 ? null : count - 1);
    }

    /** How many are here. */
    public int count() {
        return all.get();
    }

    /** One connection, until it is known who speaks or it ends. */
    public final class Stranger {
        private final Optional<String> address;
        private final AtomicBoolean here = new AtomicBoolean(true);
        private final AtomicLong bytes = new AtomicLong();
        private final AtomicInteger messages = new AtomicInteger();

        private Stranger(Optional<String> address) {
            this.address = address;
        }

        /** False if that is more than a stranger may send, or than all may. */
        public boolean sends(int some) {
            if (!here.get()) {
                return true;
            }
            var mine = bytes.addAndGet(some);
            return bytesOfAll.addAndGet(some) <= bounds.bytesOfAll && mine <= bounds.bytesOfOne;
        }

        /** False if a stranger may not say that much. */
        public boolean says() {
            return !here.get() || messages.incrementAndGet() <= bounds.messagesOfOne;
        }

        /** What was sent is done with; one may send as much again. */
        public void startsAnew() {
            bytesOfAll.addAndGet(-bytes.getAndSet(0));
            messages.set(0);
        }

        /** Whether it is still not known who this is. */
        public boolean isHere() {
            return here.get();
        }

        /** Known now, or gone. */
        public void leaves() {
            if (here.compareAndSet(true, false)) {
                address.ifPresent(UnknownConnections.this::forget);
                all.decrementAndGet();
                bytesOfAll.addAndGet(-bytes.getAndSet(0));
            }
        }
    }
}
