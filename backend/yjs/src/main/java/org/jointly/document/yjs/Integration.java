package org.jointly.document.yjs;

import org.jointly.document.yjs.encoding.Id;
import org.jspecify.annotations.Nullable;

/**
 * Finds each struct its place, so that all documents which have the same structs show them in the same order (YATA).
 * Whoever calls has made sure that everything the struct leans on is there.
 */
final class Integration {
    private final Store store;
    private final Change change;

    /** Counts walks, in the fashion of {@link #leftOf}; it goes on from change to change. */
    private long walk;

    Integration(Store store, Change change, long walk) {
        this.store = store;
        this.change = change;
        this.walk = walk;
    }

    long walks() {
        return walk;
    }

    Item add(Struct struct) {
        var item = placed(struct);
        var parent = item.parent;
        if (parent != null) {
            link(item, parent);
        }
        store.add(item, change.steps());
        change.touched(item.client, item.clock, item.end());
        if (parent != null) {
            settle(item, parent);
        }
        return item;
    }

    private Item placed(Struct struct) {
        var left = struct.origin() == null ? null : store.endingWith(struct.origin(), change);
        var right = struct.rightOrigin() == null ? null : store.startingWith(struct.rightOrigin(), change);
        var beside = left == null ? right : left;
        var place = struct.place();
        var parent = place == null ? beside == null ? null : beside.parent : parent(place);
        if (parent == null || isGone(left) || isGone(right)) {
            return Item.gone(struct.client(), struct.clock(), struct.length());
        }
        var key = place != null ? place.key() : beside == null ? null : beside.key;
        var item = new Item(
                struct.client(), struct.clock(), struct.origin(), struct.rightOrigin(), parent, key, struct.content());
        item.left = left;
        item.right = right;
        return item;
    }

    private static boolean isGone(@Nullable Item item) {
        return item != null && item.isGone();
    }

    private @Nullable SharedType parent(Struct.Place place) {
        return place.root() != null
                ? store.root(place.root())
                : place.parent() == null ? null : store.holding(place.parent()).type;
    }

    private void link(Item item, SharedType parent) {
        var contested =
                item.left == null ? item.right == null || item.right.left != null : item.left.right != item.right;
        if (contested) {
            item.left = leftOf(item, parent);
        }
        if (item.left != null) {
            item.right = item.left.right;
            item.left.right = item;
        } else {
            item.right = parent.start(item.key, change.steps());
            if (item.key == null) {
                parent.first = item;
            }
        }
        if (item.right != null) {
            item.right.left = item;
        } else {
            parent.endsWith(item);
        }
    }

    /**
     * Walks over those who were put into the same gap at the same time. Items this walk has met bear a number from its
     * first on; those which compete for the very place still open bear its newest.
     */
    private @Nullable Item leftOf(Item item, SharedType parent) {
        var met = ++walk;
        var left = item.left;
        var other = left == null ? parent.start(item.key, change.steps()) : left.right;
        for (; other != null && other != item.right; other = other.right) {
            change.steps().take(1);
            other.seen = walk;
            if (same(item.origin, other.origin)) {
                if (other.client < item.client) {
                    left = other;
                    walk++;
                } else if (same(item.rightOrigin, other.rightOrigin)) {
                    break;
                }
            } else {
                var origin = other.origin == null ? null : store.holding(other.origin);
                if (origin == null || origin.seen < met) {
                    break;
                }
                if (origin.seen < walk) {
                    left = other;
                    walk++;
                }
            }
        }
        return left;
    }

    private static boolean same(@Nullable Id one, @Nullable Id other) {
        return one == null ? other == null : one.equals(other);
    }

    private void settle(Item item, SharedType parent) {
        if (item.key != null && item.right == null && item.left != null) {
            change.delete(item.left);
        }
        if (item.content instanceof Content.Shared) {
            item.type = SharedType.broughtBy(item);
        }
        if (item.deleted) {
            change.deleted(item);
        } else if (parent.isDeleted() || item.key != null && item.right != null) {
            change.delete(item);
        }
    }
}
