package org.jointly.document.live.wire;

/** Why a connection ends: WebSocket close codes, and those of Hocuspocus. */
public final class Closing {
    public static final int PROTOCOL = 1002;
    public static final int REFUSED_CONTENT = 1007;
    public static final int TOO_BIG = 1009;
    public static final int RESTART = 1012;
    public static final int TRY_LATER = 1013;
    public static final int RESET = 4205;
    /** The text is as large as it may be. */
    public static final int FULL = 4413;

    public static final int UNAUTHORISED = 4401;
    public static final int FORBIDDEN = 4403;
    public static final int TIMEOUT = 4408;

    private Closing() {}
}
