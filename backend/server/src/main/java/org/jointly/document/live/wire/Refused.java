package org.jointly.document.live.wire;

/** Something a client sent, or asked for, is not taken; the reason is for the client. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Refused(String reason) {
        super(reason, null, false, false);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
