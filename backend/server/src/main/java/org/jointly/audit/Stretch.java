package org.jointly.audit;

import io.micronaut.core.annotation.Introspected;

/** Part of a chain, by the numbers of its first and its last entry; empty where the first is the greater. */
@Introspected
record Stretch(long first, long last) {
    long length() {
        return Math.max(0, last - first + 1);
    }
}
