package org.jointly.document.yjs;

import java.util.ArrayDeque;
import org.jointly.document.yjs.encoding.DeleteSet;
import org.jspecify.annotations.Nullable;

/** What one update, or one edit of our own, did to the items; at its end the remains are tidied away. */
final class Change {
    private final Steps steps;
    private final DeleteSet.Builder deleted = new DeleteSet.Builder();
    private final DeleteSet.Builder touched = new DeleteSet.Builder();

    Change(Steps steps) {
        this.steps = steps;
    }

    /** What it has cost, and may. */
    Steps steps() {
        return steps;
    }

    /** Notes a stretch whose items may now be joined. */
    void touched(long client, long start, long end) {
        touched.add(client, start, end);
    }

    void deleted(Item item) {
        deleted.add(item.client, item.clock, item.end());
    }

    DeleteSet deletions() {
        return deleted.build();
    }

    /** Deletes an item with all that lies within it. */
    void delete(Item item) {
        var open = new ArrayDeque<Item>();
        open.push(item);
        while (!open.isEmpty()) {
            var next = open.pop();
            if (!next.deleted) {
                next.deleted = true;
                deleted(next);
                if (next.type != null) {
                    pushContents(open, next.type);
                }
            }
        }
    }

    /** Drops what was deleted and joins what fits, so that a document takes room by what it holds. */
    void tidy(Store store) {
        var deletions = deletions();
        touched.add(deletions);
        deletions.ranges().forEach((client, ranges) -> {
            var of = store.of(client);
            for (var range : ranges) {
                for (var at = of.indexOf(range.start()); at < of.size() && of.get(at).clock < range.end(); at++) {
                    drop(of.get(at));
                }
            }
        });
        touched.build().ranges().forEach((client, ranges) -> {
            var of = store.of(client);
            for (var range : ranges) {
                var from = Math.max(1, of.indexOf(range.start()));
                var to = Math.min(of.size() - 1, of.indexOf(range.end() - 1) + 1);
                if (from <= to) {
                    of.join(from, to, steps);
                }
            }
        });
    }

    private void drop(Item item) {
        if (!item.deleted || item.isGone() || item.content instanceof Content.Deleted) {
            return;
        }
        forgetContents(item.type);
        item.type = null;
        item.content = new Content.Deleted(item.length());
    }

    private void forgetContents(@Nullable SharedType type) {
        if (type == null) {
            return;
        }
        var open = new ArrayDeque<Item>();
        pushContents(open, type);
        while (!open.isEmpty()) {
            var item = open.pop();
            if (item.type != null) {
                pushContents(open, item.type);
            }
            touched(item.client, item.clock, item.end());
            item.forget();
        }
    }

    private static void pushContents(ArrayDeque<Item> open, SharedType type) {
        for (var item = type.first; item != null; item = item.right) {
            open.push(item);
        }
        for (var newest : type.keys.values()) {
            for (@Nullable Item item = newest; item != null; item = item.left) {
                open.push(item);
            }
        }
    }
}
