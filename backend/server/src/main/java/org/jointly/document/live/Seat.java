package org.jointly.document.live;

import java.util.concurrent.atomic.AtomicInteger;
import org.jointly.access.Admission;
import org.jointly.platform.Actor;

/** One document, opened by one person on one socket. */
final class Seat {
    private final Dialect dialect;
    private final Wire wire;
    private final Backlog backlog;
    private final AtomicInteger unanswered = new AtomicInteger();
    private volatile Admission admission;
    private volatile boolean writes;
    private volatile boolean noted;

    Seat(Dialect dialect, Wire wire, Backlog backlog, Admission admission, boolean writes) {
        this.dialect = dialect;
        this.wire = wire;
        this.backlog = backlog;
        this.admission = admission;
        this.writes = writes;
    }

    Actor actor() {
        return admission.actor();
    }

    Admission admission() {
        return admission;
    }

    boolean writes() {
        return writes;
    }

    Dialect dialect() {
        return dialect;
    }

    Backlog backlog() {
        return backlog;
    }

    void admit(Admission now, boolean mayWrite) {
        admission = now;
        writes = mayWrite;
        if (dialect instanceof Dialect.Hocuspocus hocuspocus) {
            wire.send(hocuspocus.admitted(mayWrite));
        }
    }

    void send(byte[] message) {
        wire.send(message);
    }

    /** Says of one update, and of one only, whether it is kept. */
    void answer(boolean kept) {
        if (dialect instanceof Dialect.Hocuspocus hocuspocus) {
            wire.send(hocuspocus.status(kept));
        }
    }

    void askForTicket() {
        if (dialect instanceof Dialect.Hocuspocus hocuspocus) {
            wire.send(hocuspocus.askForTicket());
        } else {
            close(Closing.UNAUTHORISED, "ticket");
        }
    }

    /** True the first time: whoever writes is noted once a sitting, not once a letter. */
    boolean noteWriting() {
        var first = !noted;
        noted = true;
        return first;
    }

    /** How often a ticket was asked for in vain. */
    AtomicInteger unanswered() {
        return unanswered;
    }

    void close(int code, String reason) {
        wire.close(code, reason);
    }
}
