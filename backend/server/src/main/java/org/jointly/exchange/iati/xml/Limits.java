package org.jointly.exchange.iati.xml;

/** How much a file may cost us. */
public final class Limits {
    public static final int FILE_BYTES = 32 << 20;
    public static final int ACTIVITIES = 500;
    public static final int ACTIVITY_BYTES = 2 << 20;
    public static final int ACTIVITY_ELEMENTS = 100_000;

    /** The standard itself goes eight deep. */
    static final int DEPTH = 50;

    /** Characters in one tag, comment or stretch of text, each of which the parser holds in memory. */
    static final int UNBROKEN = 1 << 20;

    /** In one file, so that its report can be sent at once; each activity has room for a few all the same. */
    public static final int NOTES = 20_000;

    public static final int NOTES_OF_AN_ACTIVITY = 1000;
    public static final int NOTES_IN_ANY_CASE = 20;

    private Limits() {}
}
