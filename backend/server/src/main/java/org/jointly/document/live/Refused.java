package org.jointly.document.live;

/** Something a client sent, or asked for, is not taken; the reason is for the client. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refused(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
