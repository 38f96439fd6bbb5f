package org.jointly.document.live;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jointly.document.live.wire.Present;
import org.jointly.document.yjs.encoding.ByteReader;
import org.jointly.document.yjs.encoding.ByteWriter;
import org.jointly.platform.database.Bell;
import org.jspecify.annotations.Nullable;

/**
 * What other nodes are to be told of who is in documents here: gathered for a moment, and of each browser only its newest
 * word. What is too much is left out, since every browser speaks up again within 15 seconds.
 */
@Singleton
class PresenceNews {
    static final String CHANNEL = "jointly_presence";

    /** In Base64 and behind the name of the node this stays below what PostgreSQL takes. */
    private static final int LARGEST_MESSAGE = 5700;

    private static final int MOST_MESSAGES_AT_ONCE = 16;
    private static final int MOST_WAITING = 20_000;

    private final Bell bell;
    private final Map<Whose, Tiding> waiting = new LinkedHashMap<>();

    PresenceNews(Bell bell) {
        this.bell = bell;
    }

    private record Whose(UUID document, @Nullable Long client) {}

    /** Something about one browser; or, without one, the question who is in that document. */
    record Tiding(UUID document, @Nullable Present present) {
        boolean asks() {
            return present == null;
        }

        void write(ByteWriter out) {
            out.string(document.toString()).number(asks() ? 1 : 0);
            if (present != null) {
                out.string(present.person().toString())
                        .number(present.client())
                        .number(present.clock())
                        .string(present.json());
            }
        }

        static Tiding read(ByteReader in) {
            var document = UUID.fromString(in.string());
            if (in.number() == 1) {
                return new Tiding(document, null);
            }
            var person = UUID.fromString(in.string());
            return new Tiding(document, new Present(in.number(), in.number(), in.string(), person));
        }
    }

    synchronized void tell(UUID document, List<Present> presents) {
        presents.forEach(present -> add(new Whose(document, present.client()), new Tiding(document, present)));
    }

    synchronized void ask(UUID document) {
        add(new Whose(document, null), new Tiding(document, null));
    }

    private void add(Whose whose, Tiding tiding) {
        if (waiting.size() < MOST_WAITING || waiting.containsKey(whose)) {
            waiting.put(whose, tiding);
        }
    }

    /** What goes out next, each short enough for one message. */
    synchronized List<String> next() {
        var messages = new ArrayList<String>();
        var out = new ByteWriter();
        var each = waiting.values().iterator();
        while (each.hasNext() && messages.size() < MOST_MESSAGES_AT_ONCE) {
            var one = new ByteWriter();
            each.next().write(one);
            each.remove();
            if (out.length() + one.length() > LARGEST_MESSAGE) {
                messages.add(text(out));
                out = new ByteWriter();
            }
            out.raw(one.bytes());
        }
        if (out.length() > 0) {
            messages.add(text(out));
        }
        return messages;
    }

    private static String text(ByteWriter out) {
        return Base64.getEncoder().encodeToString(out.bytes());
    }

    static List<Tiding> read(String message) {
        var in = new ByteReader(Base64.getDecoder().decode(message));
        var tidings = new ArrayList<Tiding>();
        while (in.remaining() > 0) {
            tidings.add(Tiding.read(in));
        }
        return tidings;
    }

    @Transactional
    void send(List<String> messages) {
        messages.forEach(message -> bell.ring(CHANNEL, message));
    }
}
