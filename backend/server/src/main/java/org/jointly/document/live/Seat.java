package org.jointly.document.live;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jointly.access.Admission;
import org.jointly.document.live.wire.Backlog;
import org.jointly.document.live.wire.Closing;
import org.jointly.document.live.wire.Wire;
import org.jointly.document.live.wire.WireFormat;
import org.jointly.platform.Actor;

/** One document, opened by one person on one socket. */
public final class Seat {
    private static final int MOST_ASIDE = 5000;
    private static final long MOST_ASIDE_BYTES = 5L << 20;

    private final WireFormat dialect;
    private final Wire wire;
    private final Backlog backlog;
    private final AtomicInteger unanswered = new AtomicInteger();
    private final AtomicBoolean asking = new AtomicBoolean();
    private volatile Admission admission;
    private volatile boolean writes;
    private volatile boolean noted;

    /** Only the thread that writes the log looks at these. */
    private final Map<CompletableFuture<Void>, Pending> aside = new LinkedHashMap<>();

    private long asideBytes;
    private boolean toldAll;

    public Seat(WireFormat dialect, Wire wire, Backlog backlog, Admission admission, boolean writes) {
        this.dialect = dialect;
        this.wire = wire;
        this.backlog = backlog;
        this.admission = admission;
        this.writes = writes;
    }

    public Actor actor() {
        return admission.actor();
    }

    Admission admission() {
        return admission;
    }

    public boolean writes() {
        return writes;
    }

    WireFormat dialect() {
        return dialect;
    }

    Backlog backlog() {
        return backlog;
    }

    public void admit(Admission now, boolean mayWrite) {
        admission = now;
        writes = mayWrite;
        if (dialect instanceof WireFormat.Hocuspocus hocuspocus) {
            wire.send(hocuspocus.admitted(mayWrite));
        }
    }

    void send(byte[] message) {
        wire.send(message);
    }

    /** Sends it with all that a transaction of the log has to say to this browser. */
    void hold(byte[] message) {
        wire.hold(message);
    }

    /** Says of one update, and of one only, whether it is kept. */
    void answer(boolean kept) {
        if (dialect instanceof WireFormat.Hocuspocus hocuspocus) {
            wire.hold(hocuspocus.status(kept));
        }
    }

    void deliver() {
        wire.deliver();
    }

    void askForTicket() {
        if (dialect instanceof WireFormat.Hocuspocus hocuspocus) {
            wire.send(hocuspocus.askForTicket());
        } else {
            close(Closing.UNAUTHORISED, "ticket");
        }
    }

    /** Whoever writes is noted once a sitting, not once a letter: in the transaction that takes their first one. */
    boolean isNoted() {
        return noted;
    }

    /** That transaction is committed. */
    void setNoted() {
        noted = true;
    }

    /** False while somebody asks what rights this person has. */
    boolean beginAsking() {
        return asking.compareAndSet(false, true);
    }

    void endAsking() {
        asking.set(false);
    }

    /** How often a ticket was asked for in vain. */
    public AtomicInteger unanswered() {
        return unanswered;
    }

    /**
     * Lays something aside that leans on what this browser has not told yet: what it wrote while away it sends letter by
     * letter, before it answers what it had written before that. False if it has told all, or there is too much. Once, also
     * if the transaction that found it early is tried again.
     */
    boolean layAside(Pending early) {
        if (aside.containsKey(early.kept())) {
            return true;
        }
        asideBytes += early.size();
        if (toldAll || aside.size() >= MOST_ASIDE || asideBytes > MOST_ASIDE_BYTES) {
            return false;
        }
        aside.put(early.kept(), early);
        return true;
    }

    /** It has answered what the server lacked; what was laid aside can be looked at again. */
    List<Pending> tellAll() {
        toldAll = true;
        var early = List.copyOf(aside.values());
        aside.clear();
        return early;
    }

    void close(int code, String reason) {
        wire.close(code, reason);
    }
}
