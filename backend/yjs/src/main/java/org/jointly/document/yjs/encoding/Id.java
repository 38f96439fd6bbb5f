package org.jointly.document.yjs.encoding;

/**
 * The name of one unit of content: the client who wrote it, and how many units that client had written before.
 *
 * @param client the number a client drew for itself
 * @param clock the count of units before this one
 */
public record Id(long client, long clock) {
    /** The largest integer a JavaScript number holds exactly. */
    public static final long LARGEST = (1L << 53) - 1;

    /** As {@code client:clock}, for whoever keeps it elsewhere. */
    @Override
    public String toString() {
        return client + ":" + clock;
    }
}
