package org.jointly.exchange.iati.xml;

import org.jointly.api.Sentence;

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
    private final transient Sentence said;

    /** @param key of the message files */
    public FileRefused(Kind kind, String key, Object... values) {
        this(kind, Sentence.of(key, values));
    }

    private FileRefused(Kind kind, Sentence said) {
        super(said.toString());
        this.kind = kind;
        this.said = said;
    }

    public static FileRefused tooLarge() {
        return new FileRefused(Kind.TOO_LARGE, "file.large", Limits.FILE_BYTES >> 20);
    }

    public Kind kind() {
        return kind;
    }

    public Sentence said() {
        return said;
    }
}
