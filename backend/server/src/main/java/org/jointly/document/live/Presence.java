package org.jointly.document.live;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jointly.document.yjs.ByteReader;
import org.jointly.document.yjs.ByteWriter;
import org.jspecify.annotations.Nullable;

/**
 * Who is in a document and where their caret stands, on this node and on others: Yjs' awareness. Never kept; and the names
 * in it are those of the admission, whatever a browser says. For one thread at a time.
 */
final class Presence {
    private static final int MOST_CLIENTS_OF_A_SEAT = 10;
    private static final int MOST_ELSEWHERE = 1000;

    /** In bytes: other nodes hear it in one message of PostgreSQL. */
    private static final int LONGEST_STATE = 5000;

    private final JsonMapper json;
    private final Map<Long, State> states = new LinkedHashMap<>();

    /** Without a seat it is somebody of another node. */
    private record State(Present present, @Nullable Seat seat, long heardAt) {
        boolean isOf(Seat other) {
            return other.equals(seat);
        }
    }

    Presence(JsonMapper json) {
        this.json = json;
    }

    /** Takes in what a browser says of itself; what others are to be told. */
    List<Present> take(Seat seat, byte[] message) {
        var told = new ArrayList<Present>();
        for (var said : read(message, seat)) {
            if (mayBeSaid(said, seat)) {
                var truth = truthful(said, seat);
                put(new State(truth, seat, System.nanoTime()));
                told.add(truth);
            }
        }
        return told;
    }

    private boolean mayBeSaid(Present said, Seat seat) {
        var known = states.get(said.client());
        if (known != null && known.isOf(seat)) {
            return said.clock() >= known.present.clock();
        }
        // Whoever lost a connection or a node comes back under the number they had.
        var free = known == null
                || (known.present.person().equals(said.person()) && said.clock() >= known.present.clock());
        return free && !said.isGone() && count(state -> state.isOf(seat)) < MOST_CLIENTS_OF_A_SEAT;
    }

    /** Takes in what another node says of its people; what those here are to be told. */
    List<Present> hear(List<Present> elsewhere) {
        var told = new ArrayList<Present>();
        for (var said : elsewhere) {
            var known = states.get(said.client());
            var isNews = known == null
                    ? !said.isGone() && count(state -> state.seat == null) < MOST_ELSEWHERE
                    : known.present.person().equals(said.person())
                            && (known.seat == null
                                    ? said.clock() >= known.present.clock()
                                    : said.clock() > known.present.clock() && !said.isGone());
            if (isNews) {
                put(new State(said, null, System.nanoTime()));
                told.add(said);
            }
        }
        return told;
    }

    private void put(State state) {
        if (state.present.isGone()) {
            states.remove(state.present.client());
        } else {
            states.put(state.present.client(), state);
        }
    }

    /** Everybody who is here or elsewhere. */
    List<Present> everybody() {
        return states.values().stream().map(State::present).toList();
    }

    /** Those of this node. */
    List<Present> here() {
        return states.values().stream()
                .filter(state -> state.seat != null)
                .map(State::present)
                .toList();
    }

    /** Forgets who left; what others are to be told. */
    List<Present> leave(Seat seat) {
        return forget(state -> state.isOf(seat));
    }

    /** Forgets those of other nodes of whom nothing was heard since: every browser speaks up twice in that time. */
    List<Present> forgetUnheard(long nanoTime) {
        return forget(state -> state.seat == null && state.heardAt - nanoTime < 0);
    }

    private List<Present> forget(Predicate<State> which) {
        var gone = states.values().stream()
                .filter(which)
                .map(state -> state.present.gone())
                .toList();
        gone.forEach(present -> states.remove(present.client()));
        return gone;
    }

    private long count(Predicate<State> which) {
        return states.values().stream().filter(which).count();
    }

    private Present truthful(Present said, Seat seat) {
        if (said.isGone()) {
            return said;
        }
        var state = truthful(said.json(), seat);
        if (state.getBytes(StandardCharsets.UTF_8).length > LONGEST_STATE) {
            throw new Refused("awareness is too long");
        }
        return new Present(said.client(), said.clock(), state, said.person());
    }

    private String truthful(String state, Seat seat) {
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

    private static List<Present> read(byte[] message, Seat seat) {
        var in = new ByteReader(message);
        var said = new ArrayList<Present>();
        for (var left = in.number(); left > 0; left--) {
            said.add(new Present(
                    in.number(), in.number(), in.string(), seat.actor().person()));
        }
        in.end();
        return said;
    }

    /** As browsers read it. */
    static byte[] write(List<Present> presents) {
        var out = new ByteWriter().number(presents.size());
        presents.forEach(
                present -> out.number(present.client()).number(present.clock()).string(present.json()));
        return out.bytes();
    }
}
