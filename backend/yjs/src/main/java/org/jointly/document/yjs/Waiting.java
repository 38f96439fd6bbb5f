package org.jointly.document.yjs;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jointly.document.yjs.encoding.DeleteSet;
import org.jointly.document.yjs.encoding.MalformedUpdate;

/** Structs that came before what they lean on, and deletions of what has not come yet. */
final class Waiting {
    /** More than any network holds back; a peer who sends more sends nonsense. */
    private static final int MOST_STRUCTS = 500_000;

    private NavigableMap<Long, NavigableMap<Long, Struct>> structs = new TreeMap<>(Collections.reverseOrder());

    /** By client the lowest clock somebody waits for. */
    private final Map<Long, Long> needs = new HashMap<>();

    private int count;
    private DeleteSet deletions = DeleteSet.EMPTY;

    boolean isEmpty() {
        return count == 0 && deletions.isEmpty();
    }

    void add(PendingStructs intake) {
        intake.rest().forEach((client, rest) -> {
            var of = structs.computeIfAbsent(client, unknown -> new TreeMap<>());
            for (var struct : rest) {
                var there = of.get(struct.clock());
                if (!struct.isSkip() && (there == null || there.length() < struct.length())) {
                    count += there == null ? 1 : 0;
                    if (count > MOST_STRUCTS) {
                        throw new MalformedUpdate("Too much waits for what never came");
                    }
                    of.put(struct.clock(), struct);
                }
            }
        });
        intake.needs().forEach(need -> needs.merge(need.client(), need.clock(), Math::min));
    }

    boolean canGoOn(Store store) {
        return needs.entrySet().stream().anyMatch(need -> need.getValue() < store.state(need.getKey()));
    }

    /** Hands over all structs for another try. */
    NavigableMap<Long, Collection<Struct>> takeStructs() {
        var taken = structs();
        structs = new TreeMap<>(Collections.reverseOrder());
        needs.clear();
        count = 0;
        return taken;
    }

    NavigableMap<Long, Collection<Struct>> structs() {
        var all = new TreeMap<Long, Collection<Struct>>(Collections.reverseOrder());
        structs.forEach((client, of) -> all.put(client, of.values()));
        return all;
    }

    DeleteSet deletions() {
        return deletions;
    }

    void deletions(DeleteSet waiting) {
        deletions = waiting;
    }
}
