package org.jointly.document.live;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jointly.document.live.wire.Refused;
import org.jointly.document.text.reading.FlatText;
import org.jointly.document.yjs.Editing;
import org.jointly.document.yjs.Update;
import org.jointly.document.yjs.YDocument;
import org.jointly.platform.Actor;
import org.jointly.platform.problem.NotAllowed;
import org.jointly.platform.problem.NotFound;
import org.jointly.platform.problem.TooLarge;
import org.jointly.platform.problem.Unavailable;

/** The live texts, for the rest of the backend. */
@Singleton
public class Live {
    /** The newest kind of text known here. */
    public static final int SCHEMA = 2;

    private static final long PATIENCE_SECONDS = 15;

    private final Rooms rooms;
    private final Writer writer;
    private final SecureRandom random = new SecureRandom();

    Live(Rooms rooms, Writer writer) {
        this.rooms = rooms;
        this.writer = writer;
    }

    /** Reads a text; it must not be kept or written into. Who may see it is the caller's to know. */
    public <T> T read(UUID document, Function<YDocument, T> reading) {
        return visit(document, room -> room.read(reading));
    }

    /** Somebody who may read it is about to open it. */
    public void expect(UUID document) {
        rooms.expect(document);
    }

    /** A text as it is now. */
    public State state(UUID document) {
        var portrait = visit(document, Room::portrait);
        return new State(portrait.seq(), portrait.update(), portrait.text());
    }

    /** A text as the log has it, without keeping it open: for who reads very many. Who may see it is the caller's to know. */
    public State logged(UUID document) {
        Room.Portrait portrait;
        try {
            portrait = rooms.logged(document);
        } catch (Refused e) {
            throw new NotFound("document");
        }
        return new State(portrait.seq(), portrait.update(), portrait.text());
    }

    /** Writes into a text as an edit of the actor's, and returns when it is kept. */
    public void edit(UUID document, Consumer<Editing> writing) {
        var author = Actor.current();
        visit(document, room -> {
            var copy = YDocument.of(List.of(room.everything()));
            var update = Update.read(copy.edit(client(), writing));
            var size = room.everything().length + update.bytes().length;
            if (TextMemory.weight(size, copy.pieces()) > TextMemory.LARGEST_TEXT) {
                throw new TooLarge("document.full");
            }
            var kept = new CompletableFuture<Void>();
            writer.add(new Pending(room, author, update, false, true, null, kept));
            return await(kept);
        });
    }

    /** A client number for one edit of the server's: nobody else writes under it. */
    public long client() {
        return Integer.toUnsignedLong(random.nextInt());
    }

    /**
     * A text as it was at some moment.
     *
     * @param seq how far the log went
     * @param update all of it as one Yjs update
     */
    public record State(long seq, byte[] update, FlatText text) {}

    private <T> T visit(UUID document, Function<Room, T> visit) {
        try {
            return rooms.visit(document, visit);
        } catch (Refused e) {
            throw new NotFound("document");
        }
    }

    private static boolean await(CompletableFuture<Void> kept) {
        try {
            kept.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
            return true;
        } catch (CompletionException e) {
            if (e.getCause() instanceof Refused) {
                throw new NotAllowed("document.write");
            }
            throw Unavailable.perhapsDone("document.not-written");
        }
    }
}
