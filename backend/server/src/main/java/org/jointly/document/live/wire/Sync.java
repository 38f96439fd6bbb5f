package org.jointly.document.live.wire;

/** The messages of Yjs' own sync protocol. */
public final class Sync {
    public static final int STEP_1 = 0;
    public static final int STEP_2 = 1;
    public static final int UPDATE = 2;

    private Sync() {}
}
