package org.jointly.document.live;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jointly.document.yjs.DeleteSet;
import org.jointly.document.yjs.StateVector;
import org.jointly.document.yjs.Update;
import org.jointly.document.yjs.XmlFragment;
import org.jointly.document.yjs.YDocument;
import org.jspecify.annotations.Nullable;

/** A document that is open on this node: its text as the log has it, and everybody who sits in it. */
final class Room {
    private static final int SNAPSHOT_REST = 9;

    private final LogEndRow head;
    private final YDocument text;
    private final Presence presence;
    private final PresenceNews tidings;
    private final Set<Seat> seats = new LinkedHashSet<>();
    private final Set<Seat> asked = new LinkedHashSet<>();
    private final Map<Long, ClientRow.Owner> owners = new HashMap<>();
    private byte @Nullable [] whole;
    private long seq;
    private long snapshotSeq;
    private long restedSeq;
    private int guests;
    private long emptySince = System.nanoTime();
    private final AtomicBoolean lookWanted = new AtomicBoolean();
    private boolean snapping;
    private long snapshotBegun;
    private long snapshotsRestUntil = System.nanoTime();
    private boolean closed;

    /**
     * @param whole the text as one update, if it is at hand
     * @param seq the last of the log that is in the text
     * @param snapshotSeq up to where a snapshot has it
     * @param tidings for other nodes, of who is here
     */
    Room(
            LogEndRow head,
            YDocument text,
            byte @Nullable [] whole,
            long seq,
            long snapshotSeq,
            Presence presence,
            PresenceNews tidings) {
        this.head = head;
        this.text = text;
        this.whole = whole;
        this.seq = seq;
        this.snapshotSeq = snapshotSeq;
        restedSeq = seq;
        this.presence = presence;
        this.tidings = tidings;
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
        if (seats.isEmpty()) {
            tidings.ask(document());
        }
        seats.add(seat);
        return true;
    }

    synchronized void leave(Seat seat) {
        if (seats.remove(seat)) {
            var gone = presence.leave(seat);
            tell(gone);
            tidings.tell(document(), gone);
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

    /** False while one waits already to fetch what other nodes wrote. */
    boolean wantsLook() {
        return lookWanted.compareAndSet(false, true);
    }

    void looks() {
        lookWanted.set(false);
    }

    /** After so many edits; but while many are written at once, snapshots take no more than a tenth of the time. */
    synchronized boolean wantsSnapshot(int every) {
        return seq - snapshotSeq >= every && System.nanoTime() - snapshotsRestUntil >= 0;
    }

    /** False while one is being taken. */
    synchronized boolean beginSnapshot() {
        var free = !snapping;
        if (free) {
            snapping = true;
            snapshotBegun = System.nanoTime();
        }
        return free;
    }

    synchronized void endSnapshot(long upTo) {
        var now = System.nanoTime();
        snapping = false;
        snapshotsRestUntil = now + SNAPSHOT_REST * (now - snapshotBegun);
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
            tell(told);
            tidings.tell(document(), told);
        }
    }

    /** Who is in it on other nodes. */
    synchronized void hear(List<Present> elsewhere) {
        tell(presence.hear(elsewhere));
    }

    synchronized void forgetUnheard(long nanoTime) {
        tell(presence.forgetUnheard(nanoTime));
    }

    synchronized List<Present> here() {
        return presence.here();
    }

    private void tell(List<Present> presents) {
        if (!presents.isEmpty()) {
            var states = Presence.write(presents);
            seats.forEach(seat -> seat.send(seat.dialect().awareness(states)));
        }
    }

    /** What was said too fast of late, and to those who asked, who is here. */
    synchronized void tellWhatIsDue() {
        var due = presence.due();
        tell(due.here());
        tell(due.elsewhere());
        tidings.tell(document(), due.here());
        asked.stream().filter(seats::contains).forEach(this::tellWhoIsHere);
        asked.clear();
    }

    /** Answered soon, and at once to many questions of one browser. */
    synchronized void askWhoIsHere(Seat seat) {
        asked.add(seat);
    }

    synchronized void tellWhoIsHere(Seat seat) {
        var everybody = presence.everybody();
        if (!everybody.isEmpty()) {
            seat.send(seat.dialect().awareness(Presence.write(everybody)));
        }
    }

    /** What other nodes wrote into the log, up to where it goes. */
    synchronized void catchUp(List<Logged> missed, long lastSeq) {
        for (var logged : missed) {
            if (logged.seq() > seq) {
                logged.mustFollow(seq);
                apply(Update.read(logged.bytes()), logged.seq(), null);
            }
        }
        if (seq < lastSeq) {
            throw new Gap(seq, lastSeq);
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
                seat.hold(seat.dialect().update(update.bytes()));
            }
        }
    }

    /** What was held for those who sit here. */
    synchronized void deliver() {
        seats.forEach(Seat::deliver);
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
