package org.jointly.ui.session;

/** The backend does not answer, or not in words we know. */
public final class BackendAway extends RuntimeException {
    public BackendAway(Throwable cause) {
        super(cause);
    }

    public BackendAway(String what) {
        super(what);
    }
}
