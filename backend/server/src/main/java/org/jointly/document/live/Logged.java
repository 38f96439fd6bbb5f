package org.jointly.document.live;

import io.micronaut.core.annotation.Introspected;

/** An update of the log. */
@Introspected
record Logged(long seq, byte[] bytes) {
    void mustFollow(long before) {
        if (seq != before + 1) {
            throw new Gap(before, seq);
        }
    }
}
