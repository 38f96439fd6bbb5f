package org.jointly.document.live.wire;

import java.util.concurrent.atomic.AtomicLong;

/** What one socket sent and the database does not have yet: above a measure, the socket is not read from. */
public final class Backlog {
    /** While this much is on its way, nothing more is read. */
    public static final int MOST_BYTES = 4 << 20;

    private static final long MOST_UPDATES = 8000;
    private static final long UPDATE_COSTS = MOST_BYTES / MOST_UPDATES;

    /** Whoever types or moves a caret says less; what is more is told a little later. */
    private static final int PRESENCE_A_SECOND = 30;

    private static final int PRESENCE_AT_ONCE = 60;

    private final Wire wire;
    private final MessageRate presence = new MessageRate(PRESENCE_A_SECOND, PRESENCE_AT_ONCE);
    private final AtomicLong held = new AtomicLong();

    public Backlog(Wire wire) {
        this.wire = wire;
    }

    /** How fast this socket may say who it is and where its caret stands. */
    public MessageRate presence() {
        return presence;
    }

    public void add(int bytes) {
        var cost = bytes + UPDATE_COSTS;
        var now = held.addAndGet(cost);
        if (now >= MOST_BYTES && now - cost < MOST_BYTES) {
            wire.read(false);
        }
    }

    public void done(int bytes) {
        var cost = bytes + UPDATE_COSTS;
        var now = held.addAndGet(-cost);
        if (now < MOST_BYTES / 2 && now + cost >= MOST_BYTES / 2) {
            wire.read(true);
        }
    }
}
