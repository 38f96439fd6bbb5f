package org.jointly.document.text.word;

/** How much may come of one file: a few bytes can name the same picture, footnote or empty column again and again. */
final class Budget {
    private static final int MOST_BLOCKS = 20_000;
    private static final long MOST_LETTERS = 10_000_000;
    private static final long MOST_PICTURE_LETTERS = 48L << 20;
    private static final long MOST_CELLS = 500_000;

    private int blocks;
    private long letters;
    private long pictureLetters;
    private long cells;

    void block() {
        if (++blocks > MOST_BLOCKS) {
            throw new Spent("it has more than 20,000 paragraphs");
        }
    }

    void letters(int more) {
        letters += more;
        if (letters > MOST_LETTERS) {
            throw new Spent("it has more in it than a text of 2,000 pages");
        }
    }

    void cells(long more) {
        cells += more;
        if (cells > MOST_CELLS) {
            throw new Spent("its tables have more than 500,000 cells");
        }
    }

    /** Whether a picture of so many letters has room. */
    boolean picture(int more) {
        if (pictureLetters + more > MOST_PICTURE_LETTERS) {
            return false;
        }
        pictureLetters += more;
        return true;
    }

    /** It is not taken. */
    static final class Spent extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Spent(String why) {
            super(why, null, false, false);
        }
    }
}
