package org.jointly.document.live;

/** Why a connection ends: WebSocket close codes, and those of Hocuspocus. */
public final class Closing {
    public static final int PROTOCOL = 1002;
    static final int REFUSED_CONTENT = 1007;
    public static final int TOO_BIG = 1009;
    static final int RESTART = 1012;
    public static final int TRY_LATER = 1013;
    static final int RESET = 4205;
    static final int UNAUTHORISED = 4401;
    static final int FORBIDDEN = 4403;
    public static final int TIMEOUT = 4408;

    private Closing() {}
}
