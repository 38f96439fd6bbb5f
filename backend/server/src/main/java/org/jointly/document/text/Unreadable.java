package org.jointly.document.text;

/** A file cannot be taken in; the message says why, as the end of a sentence about the file. */
public final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreadable(String reason, Throwable cause) {
        super(reason, cause);
    }
}
