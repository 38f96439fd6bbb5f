package org.jointly.exchange.iati;

import org.jointly.exchange.iati.xml.Element;
import org.jspecify.annotations.Nullable;

/** A part of an activity lacks what it cannot do without. Caught where the part was to be taken. */
final class Unusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Element at;
    private final transient @Nullable String attribute;

    Unusable(Element at, @Nullable String attribute, String reason) {
        super(reason, null, false, false);
        this.at = at;
        this.attribute = attribute;
    }

    void tell(Notes notes, Element part) {
        notes.refused(at, attribute, getMessage() + " The " + part.name() + " is not taken.");
        part.settle();
    }
}
