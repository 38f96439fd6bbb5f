package org.jointly.document.text.word;

import org.jointly.api.document.LeftOut;

/** A part of a Word file that is read, with all that the whole file knows. */
record Source(WordPackage files, WordPackage.Part part, Known known, Found found) {
    /** What all parts share. */
    record Known(WordStyles styles, WordNumbering numbering, WordNotes notes) {}

    /** What comes of reading. */
    record Found(LeftOutWords leftovers, TrackedChanges changes, WordPictures pictures, Budget budget) {}

    WordStyles styles() {
        return known.styles;
    }

    void leave(LeftOut kind, String words) {
        found.leftovers.add(kind, words);
    }

    /** The same of another part. */
    Source of(WordPackage.Part other) {
        return new Source(files, other, known, found);
    }
}
