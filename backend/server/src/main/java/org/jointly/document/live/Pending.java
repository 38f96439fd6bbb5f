package org.jointly.document.live;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jointly.document.live.wire.Refused;
import org.jointly.document.yjs.Update;
import org.jointly.platform.Actor;
import org.jspecify.annotations.Nullable;

/**
 * An update on its way into the log.
 *
 * @param whole whether it is a client's answer to what it was asked for, which repeats much that is known
 * @param weighed whether it was tried on a copy of the text, or is the server's own
 * @param seat who sent it; absent for what the server writes for somebody
 * @param kept told once it is in the log, or why it is not
 */
public record Pending(
        Room room,
        Actor author,
        Update update,
        boolean whole,
        boolean weighed,
        @Nullable Seat seat,
        CompletableFuture<Void> kept) {
    private static final int OVERHEAD = 256;

    public static Pending of(Room room, Seat seat, Update update, boolean whole) {
        return new Pending(room, seat.actor(), update, whole, false, seat, new CompletableFuture<>());
    }

    /** The same after it was tried. */
    Pending asWeighed() {
        return new Pending(room, author, update, whole, true, seat, kept);
    }

    UUID document() {
        return room.document();
    }

    /** In memory, about. */
    int size() {
        return update.bytes().length + OVERHEAD;
    }

    void answer(boolean success) {
        if (seat != null) {
            seat.answer(success);
        }
        if (success) {
            kept.complete(null);
        } else {
            kept.completeExceptionally(new Refused("not allowed"));
        }
    }
}
