package org.jointly.document.yjs;

/** Taking an update in is more work than it is allowed; the document it was tried on is of no use any more. */
public final class TooCostly extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooCostly(long steps) {
        super("More than " + steps + " steps", null, false, false);
    }
}
