package org.jointly.document.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jointly.document.live.log.Gap;
import org.jointly.document.live.log.LogEndRow;
import org.jointly.document.live.log.Logged;
import org.jointly.document.live.wire.AwarenessMessage;
import org.jointly.document.live.wire.Present;
import org.jointly.document.live.wire.WireFormat;
import org.jointly.document.text.reading.FlatText;
import org.jointly.document.yjs.Update;
import org.jointly.document.yjs.YDocument;
import org.jointly.document.yjs.encoding.DeleteSet;
import org.jointly.document.yjs.encoding.StateVector;
import org.jspecify.annotations.Nullable;

/**
 * A document that is open on this node: its text as the log has it, and everybody who sits in it. The two are under one lock:
 * whoever comes in gets the text up to an edit and every edit after it.
 */
public final class Room {
    private static final int LONGEST_AS_ONE = 256 << 10;

    /** After a full text was told anew, so many times as long as that took it is not told again for that reason. */
    private static final int REST = 9;

    private final LogEndRow head;
    private final YDocument text;
    private final Presence presence;
    private final PresenceNews tidings;
    private final Set<Seat> seats = new LinkedHashSet<>();
    private final Set<Seat> asked = new LinkedHashSet<>();
    private final KnownClients clients = new KnownClients();
    private byte @Nullable [] whole;
    private long size;
    private long seq;
    private final SnapshotPace snapshots;
    private long restedSeq;
    private int guests;
    private long emptySince = System.nanoTime();
    private long tellAgain = System.nanoTime();
    private final AtomicBoolean lookWanted = new AtomicBoolean();
    private boolean closed;
    private TextMemory.@Nullable Share share;

    /**
     * @param whole the text as one update, if it is at hand
     * @param size how many bytes it was read from
     * @param seq the last of the log that is in the text
     * @param snapshotSeq up to where a snapshot has it
     * @param tidings for other nodes, of who is here
     */
    Room(
            LogEndRow head,
            YDocument text,
            byte @Nullable [] whole,
            long size,
            long seq,
            long snapshotSeq,
            Presence presence,
            PresenceNews tidings) {
        this.head = head;
        this.text = text;
        this.whole = whole;
        this.size = size;
        this.seq = seq;
        snapshots = new SnapshotPace(snapshotSeq);
        restedSeq = seq;
        this.presence = presence;
        this.tidings = tidings;
    }

    public UUID document() {
        return head.id();
    }

    public UUID programme() {
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

    public synchronized void leave(Seat seat) {
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

    public synchronized long seq() {
        return seq;
    }

    synchronized long unsnapped() {
        return snapshots.unsnapped(seq);
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

    synchronized boolean wantsSnapshot(int every) {
        return snapshots.isDue(seq, every);
    }

    /** False while one is being taken. */
    synchronized boolean beginSnapshot() {
        return snapshots.begin();
    }

    synchronized void endSnapshot(long upTo) {
        snapshots.end(upTo);
    }

    /** The next clock expected of a client. */
    synchronized long clock(long client) {
        return text.clock(client);
    }

    synchronized DeleteSet deletions() {
        return text.deleteSet();
    }

    public synchronized <T> T read(Function<YDocument, T> reading) {
        return reading.apply(text);
    }

    /** The whole text as one update. */
    synchronized byte[] everything() {
        return whole();
    }

    /** How much memory the text takes, about. */
    synchronized long weight() {
        return TextMemory.weight(size, text.pieces());
    }

    /** What the text takes of the node's memory, until it is let go. */
    synchronized void hold(TextMemory.Share taken) {
        share = taken;
        weighAgain();
    }

    synchronized void weighAgain() {
        if (share != null) {
            share.isNow(weight());
        }
    }

    synchronized void letGo() {
        if (share != null) {
            share.close();
        }
    }

    /**
     * Whether nothing more may be written into it. What was deleted since counts until the text is told anew, and telling a full one
     * takes at most a tenth of the time, however many take words out of it.
     */
    synchronized boolean isFull() {
        var begun = System.nanoTime();
        if (whole == null && weight() > TextMemory.LARGEST_TEXT && begun - tellAgain >= 0) {
            whole();
            var now = System.nanoTime();
            tellAgain = now + REST * (now - begun);
        }
        return weight() > TextMemory.LARGEST_TEXT;
    }

    /** The whole text, and all by which to know it again. */
    synchronized Portrait portrait() {
        return new Portrait(seq, whole(), text.stateVector(), text.deleteSet(), FlatText.of(text));
    }

    /** A text as it was at some moment. */
    record Portrait(long seq, byte[] update, StateVector clocks, DeleteSet deletions, FlatText text) {
        boolean isOf(YDocument other) {
            return other.stateVector().equals(clocks)
                    && other.deleteSet().equals(deletions)
                    && FlatText.of(other).equals(text);
        }
    }

    /** What this client lacks, and the question what the server lacks. */
    public synchronized void answer(Seat seat, StateVector has) {
        seat.send(seat.dialect().syncStep2(has.isEmpty() ? whole() : text.update(has)));
        seat.send(seat.dialect().syncStep1(text.stateVector().bytes()));
    }

    public synchronized void present(Seat seat, byte[] message) {
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
            var states = AwarenessMessage.write(presents);
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
    public synchronized void askWhoIsHere(Seat seat) {
        asked.add(seat);
    }

    public synchronized void tellWhoIsHere(Seat seat) {
        var everybody = presence.everybody();
        if (!everybody.isEmpty()) {
            seat.send(seat.dialect().awareness(AwarenessMessage.write(everybody)));
        }
    }

    /** What other nodes wrote into the log, up to where it goes. */
    synchronized void catchUp(List<Logged> missed, long lastSeq) {
        var news = new ArrayList<byte[]>();
        for (var logged : missed) {
            if (logged.seq() > seq) {
                logged.mustFollow(seq);
                apply(Update.read(logged.bytes()), logged.seq());
                news.add(logged.bytes());
            }
        }
        pass(news, Set.of());
        if (seq < lastSeq) {
            throw new Gap(seq, lastSeq);
        }
    }

    /** What is in the log now. */
    synchronized void publish(List<Kept> written) {
        var news = new ArrayList<byte[]>();
        var authors = new HashSet<@Nullable Seat>();
        for (var kept : written) {
            apply(kept.update(), kept.seq());
            news.add(kept.update().bytes());
            authors.add(kept.pending().seat());
        }
        pass(news, authors);
    }

    private void apply(Update update, long at) {
        text.apply(update);
        // what one author sent in a transaction is one row, though others' rows may stand behind it by then
        seq = Math.max(seq, at);
        size += update.bytes().length;
        whole = null;
    }

    /**
     * In one message for everybody, as far as it is short. Whoever wrote some of it gets that again, which says nothing new to
     * them; a message for each of them would cost more than all else.
     */
    private void pass(List<byte[]> updates, Set<@Nullable Seat> authors) {
        var others = seats.stream()
                .filter(seat -> authors.size() != 1 || !authors.contains(seat))
                .toList();
        if (!updates.isEmpty() && !others.isEmpty()) {
            asOne(updates).forEach(update -> {
                var messages = new HashMap<WireFormat, byte[]>();
                others.forEach(
                        seat -> seat.hold(messages.computeIfAbsent(seat.dialect(), dialect -> dialect.update(update))));
            });
        }
    }

    private static List<byte[]> asOne(List<byte[]> updates) {
        var length = updates.stream().mapToLong(update -> update.length).sum();
        return updates.size() == 1 || length > LONGEST_AS_ONE ? updates : List.of(Update.merge(updates));
    }

    /** What was held for those who sit here. */
    synchronized void deliver() {
        seats.forEach(Seat::deliver);
    }

    private byte[] whole() {
        if (whole == null) {
            whole = text.update();
            size = whole.length;
        }
        return whole;
    }

    KnownClients clients() {
        return clients;
    }
}
