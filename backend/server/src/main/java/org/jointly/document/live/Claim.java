package org.jointly.document.live;

import org.jointly.document.live.wire.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What a browser shows to be let in: {@code ticket [epoch [schema]]}, apart by spaces. A client that kept no copy and has
 * no schema of its own, as any plain Yjs client, shows the ticket alone.
 */
record Claim(
        String ticket, @Nullable String epoch, @Nullable Integer schema) {
    static Claim of(String token) {
        var parts = token.split(" ", -1);
        try {
            return new Claim(
                    parts[0], parts.length > 1 ? parts[1] : null, parts.length > 2 ? Integer.valueOf(parts[2]) : null);
        } catch (NumberFormatException e) {
            throw new Refused("ticket");
        }
    }
}
