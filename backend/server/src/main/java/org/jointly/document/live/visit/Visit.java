package org.jointly.document.live.visit;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.jointly.document.live.Pending;
import org.jointly.document.live.Room;
import org.jointly.document.live.Rooms;
import org.jointly.document.live.Seat;
import org.jointly.document.live.TicketCheck;
import org.jointly.document.live.Writer;
import org.jointly.document.live.wire.Backlog;
import org.jointly.document.live.wire.Closing;
import org.jointly.document.live.wire.Refused;
import org.jointly.document.live.wire.Sync;
import org.jointly.document.live.wire.Wire;
import org.jointly.document.live.wire.WireFormat;
import org.jointly.document.yjs.Update;
import org.jointly.document.yjs.encoding.ByteReader;
import org.jointly.document.yjs.encoding.MalformedUpdate;
import org.jointly.document.yjs.encoding.StateVector;
import org.jointly.platform.problem.Refusal;
import org.jointly.platform.problem.Unavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One document on one socket, from knocking to leaving. What comes before the ticket was looked at waits, up to a measure.
 * Only used where the socket's messages are taken in.
 */
final class Visit {
    private static final Logger LOG = LoggerFactory.getLogger(Visit.class);

    /** In bytes of a backlog: a few dozen answers, or eight tickets, are worked on at once for one socket. */
    private static final int ANSWER_COSTS = 64 << 10;

    private static final int TICKET_COSTS = 512 << 10;

    private final UUID document;
    private final WireFormat dialect;
    private final Wire wire;
    private final Backlog backlog;
    private final Hall hall;
    private final Waiting waiting;
    private final List<byte[]> kept = new ArrayList<>();
    private @Nullable Seat seat;
    private @Nullable Room room;
    private boolean left;

    /** What the places of one socket share. */
    record Hall(Rooms rooms, Writer writer, TicketCheck door, Executor blocking) {}

    Visit(UUID document, WireFormat dialect, Wire wire, Backlog backlog, Hall hall, Waiting waiting) {
        this.document = document;
        this.dialect = dialect;
        this.wire = wire;
        this.backlog = backlog;
        this.hall = hall;
        this.waiting = waiting;
    }

    /** What a socket sent before it was let in, over all its documents; strangers are bound more tightly before. */
    static final class Waiting {
        private static final int MOST_BYTES = 256 << 10;
        private static final int MOST_MESSAGES = 200;
        private int bytes;
        private int messages;

        boolean add(byte[] message) {
            bytes += message.length;
            messages++;
            return bytes <= MOST_BYTES && messages <= MOST_MESSAGES;
        }

        void remove(byte[] message) {
            bytes -= message.length;
            messages--;
        }
    }

    /** Says how a knock ended. */
    interface Answer {
        void admitted(boolean writes);

        void denied(String reason);
    }

    void knock(String token, Answer answer) {
        var there = seat;
        // Of a stranger nothing more is read until the first ticket was looked at.
        work(wire.isAdmitted() ? TICKET_COSTS : Backlog.MOST_BYTES, () -> {
            try {
                var entry = hall.door.admit(document, token);
                if (there == null) {
                    var taken = new Seat(dialect, wire, backlog, entry.admission(), entry.writes());
                    var entered = hall.rooms.enter(document, taken);
                    wire.run(() -> sit(taken, entered, answer));
                } else {
                    there.unanswered().set(0);
                    there.admit(entry.admission(), entry.writes());
                }
            } catch (Refused e) {
                wire.run(() -> deny(e.reason(), answer));
            } catch (Unavailable e) {
                wire.close(Closing.TRY_LATER, "not just now");
            } catch (Refusal e) {
                wire.run(() -> deny("not allowed", answer));
            } catch (RuntimeException e) {
                LOG.warn("Document {} could not be opened", document, e);
                wire.close(Closing.TRY_LATER, "could not be opened just now");
            }
        });
    }

    private void sit(Seat taken, Room entered, Answer answer) {
        if (left || seat != null) {
            entered.leave(taken);
            return;
        }
        seat = taken;
        room = entered;
        wire.admit();
        answer.admitted(taken.writes());
        entered.tellWhoIsHere(taken);
        kept.forEach(message -> {
            waiting.remove(message);
            take(taken, entered, message);
        });
        kept.clear();
    }

    private void deny(String reason, Answer answer) {
        kept.forEach(waiting::remove);
        kept.clear();
        answer.denied(reason);
    }

    /** A message without the document's name: its type and what follows. */
    void receive(byte[] message) {
        if (left) {
            return;
        }
        if (seat != null && room != null) {
            take(seat, room, message);
        } else if (waiting.add(message)) {
            kept.add(message);
        } else {
            wire.close(Closing.TOO_BIG, "too much before the ticket");
        }
    }

    private void take(Seat mine, Room there, byte[] message) {
        try {
            var in = new ByteReader(message);
            switch ((int) in.number()) {
                case WireFormat.SYNC, WireFormat.Hocuspocus.SYNC_REPLY -> sync(mine, there, in);
                case WireFormat.AWARENESS -> {
                    var states = in.block();
                    there.present(mine, states);
                }
                case WireFormat.QUERY_AWARENESS -> there.askWhoIsHere(mine);
                default -> throw new Refused("unknown kind of message");
            }
        } catch (MalformedUpdate e) {
            refuse(mine, String.valueOf(e.getMessage()));
        } catch (Refused e) {
            refuse(mine, e.reason());
        }
    }

    private void sync(Seat mine, Room there, ByteReader in) {
        var step = in.number();
        var block = in.block();
        if (step == Sync.STEP_1) {
            var has = StateVector.read(block);
            work(ANSWER_COSTS, () -> there.answer(mine, has));
        } else if (step == Sync.STEP_2 || step == Sync.UPDATE) {
            hall.writer.add(Pending.of(there, mine, Update.read(block), step == Sync.STEP_2));
        } else {
            throw new Refused("unknown step of synchronisation");
        }
    }

    /** Somewhere else; what waits for it counts as sent and not taken in yet. */
    private void work(int cost, Runnable work) {
        backlog.add(cost);
        hall.blocking.execute(() -> {
            try {
                work.run();
            } finally {
                backlog.done(cost);
            }
        });
    }

    private void refuse(Seat mine, String reason) {
        LOG.warn(
                "Refused a message of {} for {} in document {}: {}",
                mine.actor().person(),
                mine.actor().organisation(),
                document,
                reason);
        wire.close(Closing.REFUSED_CONTENT, reason);
    }

    void leave() {
        left = true;
        kept.forEach(waiting::remove);
        kept.clear();
        if (seat != null && room != null) {
            room.leave(seat);
        }
    }
}
