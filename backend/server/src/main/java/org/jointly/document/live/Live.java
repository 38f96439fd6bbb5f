package org.jointly.document.live;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jointly.document.yjs.Editing;
import org.jointly.document.yjs.Update;
import org.jointly.document.yjs.XmlFragment;
import org.jointly.document.yjs.YDocument;
import org.jointly.platform.Actor;
import org.jointly.platform.problem.NotAllowed;
import org.jointly.platform.problem.NotFound;
import org.jointly.platform.problem.Unavailable;

/** The live texts, for the rest of the backend. */
@Singleton
public class Live {
    /** Where the text stands in a document. */
    public static final String FRAGMENT = "default";

    /** The newest kind of text known here. */
    public static final int SCHEMA = 1;

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
        return new State(portrait.seq(), portrait.update(), portrait.fragment());
    }

    /** Writes into a text as an edit of the actor's, and returns when it is kept. */
    public void edit(UUID document, Consumer<Editing> writing) {
        var author = Actor.current();
        visit(document, room -> {
            var copy = room.read(YDocument::copy);
            var update = Update.read(copy.edit(client(), writing));
            var kept = new CompletableFuture<Void>();
            writer.add(new Pending(room, author, update, false, null, kept));
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
    public record State(long seq, byte[] update, XmlFragment text) {}

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
                throw new NotAllowed("Only organisations that draft the programme may write in it.");
            }
            throw Unavailable.perhapsDone(
                    "The document could not be written just now. Look at what it says, then try again.");
        }
    }
}
