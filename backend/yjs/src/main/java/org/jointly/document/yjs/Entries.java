package org.jointly.document.yjs;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jointly.document.yjs.encoding.Any;
import org.jointly.document.yjs.encoding.Id;
import org.jspecify.annotations.Nullable;

/**
 * What updates would put into one map at the top of a document. They are asked about one after the other, before they are
 * taken in: what leans on an entry that is there, or comes with this or an earlier one, is an entry too.
 */
public final class Entries {
    private final String map;
    private final Map<Long, NavigableMap<Long, Coming>> coming = new HashMap<>();

    /**
     * Something put into the map.
     *
     * @param key absent for what is no value of a key
     * @param value null, too, for anything but one plain value
     */
    public record Entry(@Nullable String key, @Nullable Object value) {}

    private record Slot(@Nullable String key) {}

    private record Coming(long end, Slot slot) {}

    public Entries(String map) {
        this.map = map;
    }

    /** What this update puts there; the document has all it leans on, save for what was asked about before. */
    public List<Entry> of(YDocument document, Update update) {
        var found = new ArrayDeque<Struct>();
        update.structs()
                .values()
                .forEach(structs -> structs.forEach(struct -> {
                    var slot = slot(document, struct);
                    if (slot != null) {
                        come(struct, slot);
                        found.add(struct);
                    }
                }));
        if (found.isEmpty()) {
            return List.of();
        }
        var entries = new ArrayList<Entry>();
        var leaning = update.structs().size() > 1 ? leaning(update) : Map.<Long, NavigableMap<Long, List<Struct>>>of();
        for (var struct = found.poll(); struct != null; struct = found.poll()) {
            add(entries, struct);
            follow(leaning, struct, found);
        }
        return entries;
    }

    private @Nullable Slot slot(YDocument document, Struct struct) {
        var place = struct.place();
        if (place != null) {
            return map.equals(place.root()) ? new Slot(place.key()) : null;
        }
        var beside = beside(struct);
        if (beside == null) {
            return null;
        }
        var there = coming(beside);
        if (there != null) {
            return there;
        }
        var item = document.itemIn(map, beside);
        return item == null ? null : new Slot(item.key);
    }

    /** From which it takes its place; as in {@link Integration}. */
    private static @Nullable Id beside(Struct struct) {
        return struct.origin() == null ? struct.rightOrigin() : struct.origin();
    }

    private @Nullable Slot coming(Id id) {
        var of = coming.get(id.client());
        var at = of == null ? null : of.floorEntry(id.clock());
        return at == null || at.getValue().end <= id.clock() ? null : at.getValue().slot;
    }

    private void come(Struct struct, Slot slot) {
        coming.computeIfAbsent(struct.client(), unknown -> new TreeMap<>())
                .put(struct.clock(), new Coming(struct.end(), slot));
    }

    /** By what they lean on, those of which it was not known yet what that is: it stood behind them in the update. */
    private Map<Long, NavigableMap<Long, List<Struct>>> leaning(Update update) {
        var leaning = new HashMap<Long, NavigableMap<Long, List<Struct>>>();
        update.structs()
                .values()
                .forEach(structs -> structs.forEach(struct -> {
                    var beside = beside(struct);
                    if (beside != null && coming(new Id(struct.client(), struct.clock())) == null) {
                        leaning.computeIfAbsent(beside.client(), unknown -> new TreeMap<>())
                                .computeIfAbsent(beside.clock(), unknown -> new ArrayList<>())
                                .add(struct);
                    }
                }));
        return leaning;
    }

    private void follow(Map<Long, NavigableMap<Long, List<Struct>>> leaning, Struct struct, Deque<Struct> found) {
        var of = leaning.get(struct.client());
        var slot = coming(new Id(struct.client(), struct.clock()));
        if (of == null || slot == null) {
            return;
        }
        var these = of.subMap(struct.clock(), struct.end());
        these.values()
                .forEach(structs -> structs.forEach(next -> {
                    come(next, slot);
                    found.add(next);
                }));
        these.clear();
    }

    /** Deleted ones say nothing any more. */
    private void add(List<Entry> entries, Struct struct) {
        var slot = coming(new Id(struct.client(), struct.clock()));
        if (slot != null && !(struct.content() instanceof Content.Deleted)) {
            entries.add(new Entry(slot.key, value(struct.content())));
        }
    }

    private static @Nullable Object value(Content content) {
        return content instanceof Content.Values(var values) && values.size() == 1
                ? Any.value(values.getFirst())
                : null;
    }
}
