package org.jointly.document.yjs;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jointly.document.yjs.encoding.DeleteSet;
import org.jointly.document.yjs.encoding.Id;
import org.jspecify.annotations.Nullable;

/**
 * How much work updates can be at most, in the steps of {@link YDocument#apply(Update, long)}, told from what they lean on without
 * taking them in. They are asked about one after the other, before they are taken in: each may lean on those before it.
 *
 * <p>A struct costs more than a step only where others compete for its place, or where it cuts something in a long list. What is
 * written on behind itself competes where it begins and nowhere else.
 */
public final class Effort {
    /** A struct cuts what is to its left and what is to its right: so there are two pieces more to pass. */
    private static final int CUTS = 2;

    /** To be taken up, and to be passed, with what it has cut, by what goes on behind it and by a deletion. */
    private static final int EACH = 2 + 2 * (1 + CUTS);

    private final Store store;

    /** The last of each client so far. */
    private final Map<Long, Struct> newest = new HashMap<>();

    private long coming;
    private long steps;
    private long limit;

    /** Lists of what the update at hand brings that it has begun. */
    private final Set<Struct.Place> begun = new HashSet<>();

    /** @param document has all that these updates lean on, save for what was asked about before */
    public Effort(YDocument document) {
        store = document.store();
    }

    /** At most so much work; looking ends a little beyond the limit. */
    public long of(Update update, long most) {
        steps = 0;
        limit = most;
        begun.clear();
        coming += update.parts();
        update.structs().forEach(this::add);
        update.deletions().ranges().forEach(this::delete);
        return steps;
    }

    private void add(long client, List<Struct> structs) {
        steps += moving(client);
        var before = newest.get(client);
        for (var struct : structs) {
            if (steps > limit) {
                return;
            }
            steps += EACH;
            if (struct.isItem() && (before == null || !goesOn(before, struct))) {
                compete(struct);
            }
            before = struct;
        }
        newest.put(client, structs.getLast());
    }

    private static boolean goesOn(Struct before, Struct struct) {
        return struct.origin() != null
                && struct.origin().client() == before.client()
                && struct.origin().clock() == before.end() - 1
                && Objects.equals(struct.rightOrigin(), before.rightOrigin());
    }

    /** With what is new, wherever that stands, and with what stands there already. */
    private void compete(Struct struct) {
        var place = struct.place();
        var first = place != null && isNew(place.parent()) && begun.add(place);
        steps += first ? 0 : coming * (1 + CUTS);
        if (isNew(struct.origin()) || (place != null && isNew(place.parent()))) {
            return;
        }
        var left = there(struct.origin());
        var right = there(struct.rightOrigin());
        cut(left, struct.origin(), 1);
        cut(right, struct.rightOrigin(), 0);
        if (left == null || !left.equals(right)) {
            compete(left, right, place);
        }
    }

    private void compete(@Nullable Item left, @Nullable Item right, Struct.@Nullable Place place) {
        var beside = left == null ? right : left;
        var parent = beside == null ? parent(place) : beside.parent;
        var key = beside != null ? beside.key : place == null ? null : place.key();
        if (parent == null) {
            return;
        }
        if (key == null) {
            walk(left, right, left == null ? parent.first : left.right);
        } else {
            walkBack(left, parent.keys.get(key));
        }
    }

    private @Nullable SharedType parent(Struct.@Nullable Place place) {
        if (place == null) {
            return null;
        }
        var item = there(place.parent());
        return place.root() != null ? store.existingRoot(place.root()) : item == null ? null : item.type;
    }

    /** As far as what stands there leans on the same as the new one, or on what that passes. */
    private void walk(@Nullable Item left, @Nullable Item right, @Nullable Item from) {
        if (from == null || from.equals(right)) {
            return;
        }
        var met = new HashSet<@Nullable Item>();
        met.add(left);
        for (var other = from; other != null && !other.equals(right) && steps <= limit; other = other.right) {
            steps++;
            if (!met.contains(there(other.origin))) {
                return;
            }
            met.add(other);
        }
    }

    /** The values of a key are walked over from the newest to the oldest, and back. */
    private void walkBack(@Nullable Item left, @Nullable Item newest) {
        for (var other = newest; other != null && !other.equals(left) && steps <= limit; other = other.left) {
            steps += 3;
        }
    }

    private void delete(long client, List<DeleteSet.Range> ranges) {
        steps += moving(client);
        var state = store.state(client);
        for (var range : ranges) {
            if (steps > limit) {
                return;
            }
            steps += 3;
            if (range.start() < state) {
                var of = store.of(client);
                var last = Math.min(range.end(), state) - 1;
                steps += of.indexOf(last) - of.indexOf(range.start());
                cut(there(new Id(client, range.start())), new Id(client, range.start()), 0);
                cut(there(new Id(client, last)), new Id(client, last), 1);
            }
        }
    }

    private void cut(@Nullable Item item, @Nullable Id at, int behind) {
        if (item != null && at != null && at.clock() + behind != item.clock && at.clock() + behind != item.end()) {
            steps += moving(item.client);
        }
    }

    /** A client's list makes room at one place, and then at its end or where it is tidied. */
    private long moving(long client) {
        return store.state(client) == 0 ? 0 : 2L * store.of(client).size() / Steps.MOVED_AT_ONCE;
    }

    private boolean isNew(@Nullable Id id) {
        return id != null && id.clock() >= store.state(id.client());
    }

    private @Nullable Item there(@Nullable Id id) {
        return id == null || isNew(id) ? null : store.holding(id);
    }
}
