package org.jointly.exchange.iati.xml;

/** A file of which nothing is taken, and why. */
public final class FileRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The reasons for which a whole file is refused. */
    public enum Kind {
        EMPTY,
        NOT_XML,
        TRUNCATED,
        WRONG_ENCODING,
        DOCUMENT_TYPE,
        NO_ACTIVITY,
        TOO_LARGE,
        TOO_MANY_ACTIVITIES,
        TOO_DEEP,
        TOO_LONG;

        /** Whether the file may be sound but is more than we take at once. */
        public boolean tooMuch() {
            return this == TOO_LARGE || this == TOO_MANY_ACTIVITIES;
        }
    }

    private final Kind kind;

    public FileRefused(Kind kind, String sentence) {
        super(sentence);
        this.kind = kind;
    }

    public static FileRefused tooLarge() {
        return new FileRefused(
                Kind.TOO_LARGE,
                "The file is larger than %d MiB; divide it into several.".formatted(Limits.FILE_BYTES >> 20));
    }

    public Kind kind() {
        return kind;
    }
}
