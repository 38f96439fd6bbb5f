package org.jointly.document.live.log;

/** A piece of a log is missing: what it belongs to must be opened from a snapshot, or not at all. */
public final class Gap extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Gap(long after, long next) {
        super("Nothing in the log between " + after + " and " + next);
    }
}
