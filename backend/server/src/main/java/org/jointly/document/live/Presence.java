package org.jointly.document.live;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jointly.document.yjs.ByteReader;
import org.jointly.document.yjs.ByteWriter;
import org.jspecify.annotations.Nullable;

/**
 * Who is in a document and where their caret stands: Yjs' awareness. Never kept; and the names in it are those of the
 * admission, whatever a browser says. For one thread at a time.
 */
final class Presence {
    private static final int MOST_CLIENTS_OF_A_SEAT = 10;
    private static final int LONGEST_STATE = 16 << 10;
    private static final String GONE = "null";

    private final JsonMapper json;
    private final Map<Long, State> states = new LinkedHashMap<>();

    private record State(long clock, String json, Seat seat) {}

    private record Entry(long client, long clock, String json) {}

    Presence(JsonMapper json) {
        this.json = json;
    }

    /** Takes in what a browser says of itself; what others are to be told, or nothing. */
    byte @Nullable [] take(Seat seat, byte[] message) {
        var told = new ArrayList<Entry>();
        for (var entry : read(message)) {
            var present = states.get(entry.client);
            if (present == null
                    ? !entry.json.equals(GONE) && count(seat) < MOST_CLIENTS_OF_A_SEAT
                    : present.seat.equals(seat) && entry.clock >= present.clock) {
                var said = new Entry(entry.client, entry.clock, truthful(entry.json, seat));
                if (said.json.equals(GONE)) {
                    states.remove(said.client);
                } else {
                    states.put(said.client, new State(said.clock, said.json, seat));
                }
                told.add(said);
            }
        }
        return told.isEmpty() ? null : write(told);
    }

    /** Everybody who is here. */
    byte @Nullable [] everybody() {
        var all = new ArrayList<Entry>();
        states.forEach((client, state) -> all.add(new Entry(client, state.clock, state.json)));
        return all.isEmpty() ? null : write(all);
    }

    /** Forgets who left; what others are to be told, or nothing. */
    byte @Nullable [] leave(Seat seat) {
        var gone = new ArrayList<Entry>();
        states.forEach((client, state) -> {
            if (state.seat.equals(seat)) {
                gone.add(new Entry(client, state.clock + 1, GONE));
            }
        });
        gone.forEach(entry -> states.remove(entry.client));
        return gone.isEmpty() ? null : write(gone);
    }

    private long count(Seat seat) {
        return states.values().stream().filter(state -> state.seat.equals(seat)).count();
    }

    private String truthful(String state, Seat seat) {
        if (state.equals(GONE)) {
            return state;
        }
        try {
            var said = json.readValue(state, Argument.mapOf(String.class, Object.class));
            if (said == null || !(said.get("user") instanceof Map<?, ?> user)) {
                return state;
            }
            var truth = new HashMap<String, Object>();
            user.forEach((key, value) -> truth.put(String.valueOf(key), value));
            truth.put("name", seat.actor().personName());
            truth.put("person", seat.actor().person().toString());
            truth.put("organisation", seat.actor().organisationName());
            said.put("user", truth);
            return json.writeValueAsString(said);
        } catch (IOException e) {
            throw new Refused("awareness is not JSON");
        }
    }

    private static List<Entry> read(byte[] message) {
        var in = new ByteReader(message);
        var entries = new ArrayList<Entry>();
        for (var left = in.number(); left > 0; left--) {
            var entry = new Entry(in.number(), in.number(), in.string());
            if (entry.json.length() > LONGEST_STATE) {
                throw new Refused("awareness is too long");
            }
            entries.add(entry);
        }
        in.end();
        return entries;
    }

    private static byte[] write(List<Entry> entries) {
        var out = new ByteWriter().number(entries.size());
        entries.forEach(entry -> out.number(entry.client).number(entry.clock).string(entry.json));
        return out.bytes();
    }
}
