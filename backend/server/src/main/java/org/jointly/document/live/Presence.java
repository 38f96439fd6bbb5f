package org.jointly.document.live;

import io.micronaut.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jointly.document.live.wire.AwarenessMessage;
import org.jointly.document.live.wire.AwarenessState;
import org.jointly.document.live.wire.Closing;
import org.jointly.document.live.wire.MessageRate;
import org.jointly.document.live.wire.Present;
import org.jointly.document.live.wire.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Who is in a document and where their caret stands, on this node and on others: Yjs' awareness. Never kept; and the names
 * in it are those of the admission, whatever a browser says. What is said too fast is told a little later, and of each
 * browser only its newest word. For one thread at a time.
 */
final class Presence {
    private static final int MOST_CLIENTS_OF_A_SEAT = 10;
    private static final int MOST_ELSEWHERE = 1000;
    private static final int MOST_REMEMBERED = 10_000;

    /** A clock grows by one with each word; nobody speaks so often. */
    private static final long MOST_WORDS = 1L << 40;

    private static final int TOLD_A_SECOND = 200;
    private static final int TOLD_AT_ONCE = 400;

    private final AwarenessState form;
    private final Function<UUID, String> briefs;
    private final Map<Long, State> states = new LinkedHashMap<>();
    private final Map<Long, Said> waiting = new LinkedHashMap<>();
    private final MessageRate pace = new MessageRate(TOLD_A_SECOND, TOLD_AT_ONCE);

    /** Whose client numbers were that nobody speaks under now: nobody else takes them meanwhile. */
    private final Map<Long, UUID> gone = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, UUID> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    /** Without a seat it is somebody of another node. */
    private record State(Present present, @Nullable Seat seat, long heardAt) {
        boolean isOf(Seat other) {
            return other.equals(seat);
        }
    }

    /** Something not told yet. */
    private record Said(Present present, @Nullable Seat seat) {}

    /** @param briefs what an organisation is called in a few letters */
    Presence(JsonMapper json, Function<UUID, String> briefs) {
        form = new AwarenessState(json);
        this.briefs = briefs;
    }

    /** Takes in what a browser says of itself; what others are to be told at once. */
    List<Present> take(Seat seat, byte[] message) {
        var told = new ArrayList<Present>();
        for (var said : AwarenessMessage.read(message, seat.actor().person())) {
            if (mayBeSaid(said, seat)) {
                tellOrHold(new Said(said, seat), told);
            }
        }
        return told;
    }

    private void tellOrHold(Said said, List<Present> told) {
        var now = System.nanoTime();
        var hasTurn = said.seat == null || said.seat.backlog().presence().allows(now);
        if (hasTurn && pace.allows(now)) {
            waiting.remove(said.present.client());
            told.addAll(accepted(said));
        } else {
            waiting.put(said.present.client(), said);
        }
    }

    /** What was said too fast and is still true; what others are to be told now, of those here and of those elsewhere. */
    record Due(List<Present> here, List<Present> elsewhere) {}

    Due due() {
        var said = List.copyOf(waiting.values());
        waiting.clear();
        var due = new Due(new ArrayList<>(), new ArrayList<>());
        for (var each : said) {
            if (each.seat == null && isNews(each.present)) {
                due.elsewhere.addAll(accepted(each));
            } else if (each.seat != null && mayBeSaid(each.present, each.seat)) {
                due.here.addAll(acceptedOrClosed(each, each.seat));
            }
        }
        return due;
    }

    private List<Present> acceptedOrClosed(Said said, Seat seat) {
        try {
            return accepted(said);
        } catch (Refused e) {
            seat.close(Closing.REFUSED_CONTENT, e.reason());
            return List.of();
        }
    }

    private List<Present> accepted(Said said) {
        var truth = said.seat == null ? truthful(said.present) : Optional.of(truthful(said.present, said.seat));
        truth.ifPresent(present -> put(new State(present, said.seat, System.nanoTime())));
        return truth.stream().toList();
    }

    private boolean mayBeSaid(Present said, Seat seat) {
        if (said.clock() > MOST_WORDS) {
            return false;
        }
        var known = states.get(said.client());
        if (known != null && known.isOf(seat)) {
            return said.clock() >= known.present.clock();
        }
        // Whoever lost a connection or a node comes back under the number they had.
        var free = known == null
                ? gone.getOrDefault(said.client(), said.person()).equals(said.person())
                : known.present.person().equals(said.person()) && said.clock() >= known.present.clock();
        return free && !said.isGone() && clientsOf(seat, said.client()) < MOST_CLIENTS_OF_A_SEAT;
    }

    private long clientsOf(Seat seat, long besides) {
        var unheard = waiting.entrySet().stream()
                .filter(each -> seat.equals(each.getValue().seat))
                .filter(each -> each.getKey() != besides && !states.containsKey(each.getKey()))
                .count();
        return unheard + count(state -> state.isOf(seat));
    }

    /** Takes in what another node says of its people; what those here are to be told at once. */
    List<Present> hear(List<Present> elsewhere) {
        var told = new ArrayList<Present>();
        for (var said : elsewhere) {
            if (isNews(said)) {
                tellOrHold(new Said(said, null), told);
            }
        }
        return told;
    }

    private boolean isNews(Present said) {
        if (said.clock() > MOST_WORDS) {
            return false;
        }
        var known = states.get(said.client());
        if (known == null) {
            var place = waiting.containsKey(said.client()) || waiting.size() < MOST_ELSEWHERE;
            return !said.isGone() && place && count(state -> state.seat == null) < MOST_ELSEWHERE;
        }
        return known.present.person().equals(said.person())
                && (known.seat == null
                        ? said.clock() >= known.present.clock()
                        : said.clock() > known.present.clock() && !said.isGone());
    }

    private void put(State state) {
        if (state.present.isGone()) {
            states.remove(state.present.client());
            gone.put(state.present.client(), state.present.person());
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
        waiting.values().removeIf(said -> seat.equals(said.seat));
        return forget(state -> state.isOf(seat));
    }

    /** Forgets those of other nodes of whom nothing was heard since: every browser speaks up twice in that time. */
    List<Present> forgetUnheard(long nanoTime) {
        return forget(state -> state.seat == null && state.heardAt - nanoTime < 0);
    }

    private List<Present> forget(Predicate<State> which) {
        var left = states.values().stream().filter(which).toList();
        left.forEach(state -> put(new State(state.present.gone(), state.seat, state.heardAt)));
        return left.stream().map(state -> state.present.gone()).toList();
    }

    private long count(Predicate<State> which) {
        return states.values().stream().filter(which).count();
    }

    private Present truthful(Present said, Seat seat) {
        if (said.isGone()) {
            return said;
        }
        var actor = seat.actor();
        var names = new AwarenessState.Names(
                actor.personName(),
                actor.person().toString(),
                actor.organisationName(),
                briefs.apply(actor.organisation()));
        return new Present(said.client(), said.clock(), form.of(said.json(), names), said.person());
    }

    private Optional<Present> truthful(Present said) {
        return said.isGone()
                ? Optional.of(said)
                : form.ofElsewhere(said.json(), said.person().toString())
                        .map(state -> new Present(said.client(), said.clock(), state, said.person()));
    }
}
