package org.jointly.document.live.log;

import io.micronaut.core.annotation.Introspected;

/** An update of the log. */
@Introspected
public record Logged(long seq, byte[] bytes) {
    public void mustFollow(long before) {
        if (seq != before + 1) {
            throw new Gap(before, seq);
        }
    }
}
