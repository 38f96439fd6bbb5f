package org.jointly.document.live.wire;

import java.util.UUID;

/**
 * What a browser says of itself in a document.
 *
 * @param client its Yjs client number
 * @param clock grows with each word of this client
 * @param json {@link #GONE} when it left
 * @param person whose browser it is, by the admission
 */
public record Present(long client, long clock, String json, UUID person) {
    static final String GONE = "null";

    public boolean isGone() {
        return json.equals(GONE);
    }

    public Present gone() {
        return new Present(client, clock + 1, GONE, person);
    }
}
