package org.jointly.document.live;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jointly.document.yjs.DeleteSet;
import org.jointly.document.yjs.StateVector;
import org.jointly.document.yjs.Update;
import org.jointly.document.yjs.XmlFragment;
import org.jointly.document.yjs.YDocument;
import org.jspecify.annotations.Nullable;

/** A document that is open on this node: its text as the log has it, and everybody who sits in it. */
final class Room {
    private final HeadRow head;
    private final YDocument text;
    private final Presence presence;
    private final Set<Seat> seats = new LinkedHashSet<>();
    private final Map<Long, ClientRow.Owner> owners = new HashMap<>();
    private byte @Nullable [] whole;
    private long seq;
    private long snapshotSeq;
    private long restedSeq;
    private int guests;
    private long emptySince = System.nanoTime();
    private boolean snapping;
    private boolean closed;

    /**
     * @param seq the last of the log that is in the text
     * @param snapshotSeq up to where a snapshot has it
     */
    Room(HeadRow head, YDocument text, long seq, long snapshotSeq, Presence presence) {
        this.head = head;
        this.text = text;
        this.seq = seq;
        this.snapshotSeq = snapshotSeq;
        restedSeq = seq;
        this.presence = presence;
    }

    UUID document() {
        return head.id();
    }

    UUID programme() {
        return head.programme();
    }

    /** False if the room was left meanwhile: another must be opened. */
    synchronized boolean enter(Seat seat) {
        if (closed) {
            return false;
        }
        seats.add(seat);
        return true;
    }

    synchronized void leave(Seat seat) {
        if (seats.remove(seat)) {
            var told = presence.leave(seat);
            if (told != null) {
                seats.forEach(other -> other.send(other.dialect().awareness(told)));
            }
            emptySince = System.nanoTime();
        }
    }

    /** Keeps the room open for somebody without a seat; false if it was left meanwhile. */
    synchronized boolean host() {
        if (closed) {
            return false;
        }
        guests++;
        return true;
    }

    synchronized void release() {
        guests--;
        emptySince = System.nanoTime();
    }

    /** Closes it if nobody was here for so long. */
    synchronized boolean closeIfIdle(long nanoseconds) {
        closed = closed || (seats.isEmpty() && guests == 0 && System.nanoTime() - emptySince > nanoseconds);
        return closed;
    }

    /** Throws everybody out: they come back to what the log has. */
    void discard(int code, String reason) {
        List<Seat> everybody;
        synchronized (this) {
            closed = true;
            everybody = List.copyOf(seats);
        }
        everybody.forEach(seat -> seat.close(code, reason));
    }

    synchronized boolean isClosed() {
        return closed;
    }

    synchronized List<Seat> seats() {
        return List.copyOf(seats);
    }

    synchronized long seq() {
        return seq;
    }

    synchronized long unsnapped() {
        return seq - snapshotSeq;
    }

    /** Whether something was written since the last time. */
    synchronized boolean comesToRest() {
        var written = seq > restedSeq;
        restedSeq = seq;
        return written;
    }

    /** False while one is being taken. */
    synchronized boolean beginSnapshot() {
        var free = !snapping;
        snapping = true;
        return free;
    }

    synchronized void endSnapshot(long upTo) {
        snapping = false;
        snapshotSeq = Math.max(snapshotSeq, upTo);
    }

    synchronized StateVector clocks() {
        return text.stateVector();
    }

    synchronized DeleteSet deletions() {
        return text.deleteSet();
    }

    synchronized <T> T read(Function<YDocument, T> reading) {
        return reading.apply(text);
    }

    /** The whole text, and all by which to know it again. */
    synchronized Portrait portrait() {
        return new Portrait(seq, whole(), text.stateVector(), text.deleteSet(), text.fragment(Live.FRAGMENT));
    }

    /** A text as it was at some moment. */
    record Portrait(long seq, byte[] update, StateVector clocks, DeleteSet deletions, XmlFragment fragment) {
        boolean isOf(YDocument other) {
            return other.stateVector().equals(clocks)
                    && other.deleteSet().equals(deletions)
                    && other.fragment(Live.FRAGMENT).equals(fragment);
        }
    }

    /** What this client lacks, and the question what the server lacks. */
    synchronized void answer(Seat seat, StateVector has) {
        seat.send(seat.dialect().syncStep2(has.isEmpty() ? whole() : text.update(has)));
        seat.send(seat.dialect().syncStep1(text.stateVector().bytes()));
    }

    synchronized void present(Seat seat, byte[] message) {
        if (seats.contains(seat)) {
            var told = presence.take(seat, message);
            if (told != null) {
                seats.forEach(other -> other.send(other.dialect().awareness(told)));
            }
        }
    }

    synchronized void tellWhoIsHere(Seat seat) {
        var everybody = presence.everybody();
        if (everybody != null) {
            seat.send(seat.dialect().awareness(everybody));
        }
    }

    /** What other nodes wrote into the log. */
    synchronized void catchUp(List<Logged> missed) {
        for (var logged : missed) {
            if (logged.seq() > seq) {
                apply(Update.read(logged.bytes()), logged.seq(), null);
            }
        }
    }

    /** What is in the log now. */
    synchronized void publish(List<Kept> written) {
        written.forEach(kept -> apply(kept.update(), kept.seq(), kept.pending().seat()));
    }

    private void apply(Update update, long at, @Nullable Seat sender) {
        text.apply(update);
        seq = at;
        whole = null;
        for (var seat : seats) {
            if (!seat.equals(sender)) {
                seat.send(seat.dialect().update(update.bytes()));
            }
        }
    }

    private byte[] whole() {
        if (whole == null) {
            whole = text.update();
        }
        return whole;
    }

    /** Which of these clients are known to be somebody's; only the thread that writes the log asks and tells. */
    Map<Long, ClientRow.Owner> owners() {
        return owners;
    }

    void learn(List<ClientRow> rows) {
        rows.forEach(row -> owners.put(row.client(), row.owner()));
    }

    Set<Long> strangers(List<Pending> pending) {
        var strangers = new LinkedHashSet<Long>();
        pending.forEach(one -> strangers.addAll(one.update().clients()));
        strangers.removeAll(owners.keySet());
        return strangers;
    }
}
