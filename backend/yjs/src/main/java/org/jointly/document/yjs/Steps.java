package org.jointly.document.yjs;

/**
 * Counts the work of taking an update in, in steps of some nanoseconds each, and breaks off what is out of proportion: a few
 * bytes can ask for any amount of it.
 */
final class Steps {
    /** As many entries of a list, or letters, are moved in the time of one step. */
    static final int MOVED_AT_ONCE = 64;

    private final long most;
    private long taken;

    private Steps(long most) {
        this.most = most;
    }

    static Steps unlimited() {
        return new Steps(Long.MAX_VALUE);
    }

    static Steps atMost(long most) {
        return new Steps(most);
    }

    long taken() {
        return taken;
    }

    void take(long steps) {
        taken += steps;
        if (taken > most) {
            throw new TooCostly(most);
        }
    }

    void move(long entries) {
        take(entries / MOVED_AT_ONCE);
    }
}
