package org.jointly.document.yjs;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A sequence and keys with values; what either means depends on who reads it. */
final class SharedType {
    /** What brought it; a type at the top of the document has only a name. */
    final @Nullable Item item;

    /** The name of a type at the top of the document. */
    final @Nullable String root;

    @Nullable Item first;

    @Nullable Item last;

    /** The newest value of each key; older ones stand to its left. */
    Map<String, Item> keys = Map.of();

    private SharedType(@Nullable Item item, @Nullable String root) {
        this.item = item;
        this.root = root;
    }

    static SharedType root(String name) {
        return new SharedType(null, name);
    }

    static SharedType broughtBy(Item item) {
        return new SharedType(item, null);
    }

    boolean isDeleted() {
        return item != null && item.deleted;
    }

    /** The first of the list a new item belongs to. */
    @Nullable Item start(@Nullable String key, Steps steps) {
        if (key == null) {
            return first;
        }
        var start = keys.get(key);
        while (start != null && start.left != null) {
            steps.take(1);
            start = start.left;
        }
        return start;
    }

    /** Notes the last of a list. */
    void endsWith(Item end) {
        if (end.key == null) {
            last = end;
        } else {
            if (keys.isEmpty()) {
                keys = new HashMap<>();
            }
            keys.put(end.key, end);
        }
    }

    Struct.Place place(@Nullable String key) {
        return new Struct.Place(root, item == null ? null : item.firstId(), key);
    }
}
