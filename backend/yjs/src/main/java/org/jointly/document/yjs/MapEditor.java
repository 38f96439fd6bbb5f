package org.jointly.document.yjs;

import java.util.List;
import org.jointly.document.yjs.encoding.Any;
import org.jspecify.annotations.Nullable;

/** Writes values by key. */
public final class MapEditor {
    private final Pen pen;
    private final SharedType type;

    MapEditor(Pen pen, SharedType type) {
        this.pen = pen;
        this.type = type;
    }

    /** Sets a null, Boolean, Number, String, byte[], List or Map. */
    public void put(String key, @Nullable Object value) {
        pen.set(
                type,
                key,
                value instanceof byte[] bytes ? new Content.Binary(bytes) : new Content.Values(List.of(Any.of(value))));
    }

    /** Whether a key has a value now. */
    public boolean has(String key) {
        var item = type.keys.get(key);
        return item != null && !item.deleted;
    }

    public void remove(String key) {
        var item = type.keys.get(key);
        if (item != null) {
            pen.delete(item);
        }
    }
}
