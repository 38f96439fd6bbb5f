package org.jointly.consultation.sheet;

import java.util.Locale;

/** The columns of a table of comments, in their order. */
enum MatrixColumn {
    ROW(Use.KEY, 38),
    HASH(Use.KEY, 66),
    VERSION(Use.KEY, 8),
    REFERENCE(Use.COMPARED, 8),
    SECTION(Use.SHOWN, 22),
    ORGANISATION(Use.SHOWN, 22),
    KIND(Use.SHOWN, 18),
    LATE(Use.SHOWN, 8),
    WORDS(Use.SHOWN, 32),
    COMMENT(Use.COMPARED, 48),
    PROPOSAL(Use.COMPARED, 40),
    STANCE(Use.SHOWN, 12),
    OUTCOME(Use.READ, 18),
    REASON(Use.READ, 40, 5000),
    CHANGED(Use.READ, 40, 10_000),
    NATURE(Use.READ, 15),
    THEME(Use.READ, 18, 100),
    NOTE(Use.READ, 32, 5000),
    SAME(Use.READ, 10),
    REACTION(Use.SHOWN, 26),
    /** What stood in the columns that are read, so that a row nobody touched is known. */
    EXPORTED(Use.KEY, 66);

    private static final int LONGEST_CELL = 32_767;

    /** What is done with a column when the table comes back. */
    enum Use {
        /** Says which row it is; hidden. */
        KEY,
        /** Must say what it said, since rows may have been mixed up. */
        COMPARED,
        SHOWN,
        READ
    }

    private final Use use;
    private final int width;
    private final int longest;

    MatrixColumn(Use use, int width) {
        this(use, width, LONGEST_CELL);
    }

    MatrixColumn(Use use, int width, int longest) {
        this.use = use;
        this.width = width;
        this.longest = longest;
    }

    /** By which the column is found, whatever its heading says. */
    String key() {
        return "jointly." + this;
    }

    boolean is(Use other) {
        return use == other;
    }

    /** In letters. */
    int width() {
        return width;
    }

    /** How many letters are taken, as the contract says for what is written on the page. */
    int longest() {
        return longest;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
