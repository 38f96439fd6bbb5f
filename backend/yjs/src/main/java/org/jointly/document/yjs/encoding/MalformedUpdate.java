package org.jointly.document.yjs.encoding;

/** Bytes that are no update (or state vector, or delete set), with the reason in plain words. */
public final class MalformedUpdate extends RuntimeException {
    public MalformedUpdate(String reason) {
        super(reason);
    }
}
