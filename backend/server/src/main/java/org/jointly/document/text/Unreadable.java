package org.jointly.document.text;

/** A file cannot be taken in; the message says why, as the end of a sentence about the file. */
public final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean tooLong;

    public Unreadable(String reason, Throwable cause) {
        this(reason, false, cause);
    }

    private Unreadable(String reason, boolean tooLong, Throwable cause) {
        super(reason, cause);
        this.tooLong = tooLong;
    }

    public static Unreadable tooLong(String why, Throwable cause) {
        return new Unreadable("is too long: " + why, true, cause);
    }

    public boolean isTooLong() {
        return tooLong;
    }
}
