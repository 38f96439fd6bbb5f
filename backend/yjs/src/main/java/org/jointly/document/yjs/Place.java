package org.jointly.document.yjs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jointly.document.yjs.encoding.Id;
import org.jointly.document.yjs.encoding.RelativePosition;
import org.jspecify.annotations.Nullable;

/**
 * A place in the list of a type, counted in units.
 *
 * @param root the name of the type at the top of the document that holds it, perhaps by way of others
 * @param type the unit that brought the type, if it does not stand at the top
 * @param path which child one comes to on the way from the top, counted among elements and texts alone
 */
public record Place(String root, @Nullable Id type, List<Integer> path, int index) {

    /** Where a relative position is now; empty if what it stood beside is gone with all around it. */
    static Optional<Place> of(RelativePosition position, Store store) {
        var item = position.item();
        return item == null ? end(position, store) : beside(item, position.assoc(), store);
    }

    private static Optional<Place> beside(Id id, int assoc, Store store) {
        if (id.clock() >= store.state(id.client())) {
            return Optional.empty();
        }
        var item = store.holding(id);
        var parent = item.parent;
        if (parent == null || item.key != null) {
            return Optional.empty();
        }
        var within = item.deleted || !item.content.countable() ? 0 : id.clock() - item.clock + (assoc < 0 ? 1 : 0);
        var before = 0L;
        for (var left = item.left; left != null; left = left.left) {
            before += units(left);
        }
        return in(parent, (int) (before + within));
    }

    private static Optional<Place> end(RelativePosition position, Store store) {
        var type = position.root() == null ? broughtBy(position.type(), store) : store.existingRoot(position.root());
        if (type == null) {
            return Optional.empty();
        }
        var length = 0L;
        for (var item = type.first; item != null && position.assoc() >= 0; item = item.right) {
            length += units(item);
        }
        return in(type, (int) length);
    }

    private static @Nullable SharedType broughtBy(@Nullable Id id, Store store) {
        return id == null || id.clock() >= store.state(id.client()) ? null : store.holding(id).type;
    }

    /** The position of a unit in the list of a type, or of its end. */
    static RelativePosition relative(@Nullable String root, @Nullable Id type, int index, int assoc, Store store) {
        var of = root == null ? broughtBy(type, store) : store.existingRoot(root);
        var open = (long) index - (assoc < 0 ? 1 : 0);
        for (var item = of == null || open < 0 ? null : of.first; item != null; item = item.right) {
            if (units(item) > open) {
                return new RelativePosition(new Id(item.client, item.clock + open), null, null, assoc);
            }
            open -= units(item);
        }
        return new RelativePosition(null, root, type, assoc);
    }

    private static long units(Item item) {
        return item.deleted || !item.content.countable() ? 0 : item.length();
    }

    private static Optional<Place> in(SharedType type, int index) {
        var path = new ArrayList<Integer>();
        var at = type;
        for (var item = at.item; item != null; item = at.item) {
            if (item.deleted || item.parent == null || item.key != null) {
                return Optional.empty();
            }
            path.add(nodesBefore(item));
            at = item.parent;
        }
        Collections.reverse(path);
        return Optional.of(new Place(
                Objects.requireNonNull(at.root),
                type.item == null ? null : type.item.firstId(),
                List.copyOf(path),
                index));
    }

    private static int nodesBefore(Item item) {
        var nodes = 0;
        for (var left = item.left; left != null; left = left.left) {
            if (!left.deleted && TypeReader.isNode(left)) {
                nodes++;
            }
        }
        return nodes;
    }
}
