package org.jointly.exchange.iati;

import org.jointly.api.Sentence;
import org.jointly.exchange.iati.xml.Element;
import org.jspecify.annotations.Nullable;

/** A part of an activity lacks what it cannot do without. Caught where the part was to be taken. */
final class Unusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Element at;
    private final transient @Nullable String attribute;
    private final transient Sentence said;

    /** @param key of the message files */
    Unusable(Element at, @Nullable String attribute, String key, Object... values) {
        super(key, null, false, false);
        this.at = at;
        this.attribute = attribute;
        this.said = Sentence.of(key, values);
    }

    Sentence said() {
        return said;
    }

    void tell(Notes notes, Element part) {
        notes.refused(at, attribute, "note.not-taken", said, part.name());
        part.settle();
    }
}
