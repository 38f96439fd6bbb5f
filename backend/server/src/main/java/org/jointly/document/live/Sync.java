package org.jointly.document.live;

/** The messages of Yjs' own sync protocol. */
final class Sync {
    static final int STEP_1 = 0;
    static final int STEP_2 = 1;
    static final int UPDATE = 2;

    private Sync() {}
}
