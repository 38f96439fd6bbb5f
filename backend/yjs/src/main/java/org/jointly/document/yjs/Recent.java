package org.jointly.document.yjs;

import java.util.concurrent.atomic.AtomicReferenceArray;

/** Remembers some values of late, so that those which come again and again are in memory once. */
final class Recent<T> {
    private final AtomicReferenceArray<T> values;

    /** @param most a power of two */
    Recent(int most) {
        values = new AtomicReferenceArray<>(most);
    }

    /** The same, or an equal one that was there before. */
    T like(T value) {
        var hash = value.hashCode();
        var at = (hash ^ hash >>> 16) & values.length() - 1;
        var there = values.getPlain(at);
        if (value.equals(there)) {
            return there;
        }
        values.setRelease(at, value);
        return value;
    }
}
