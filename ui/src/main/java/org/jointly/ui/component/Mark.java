package org.jointly.ui.component;

import com.vaadin.flow.component.html.Span;

/** A word in a small frame: a state, a way of coming, a consent. */
public final class Mark extends Span {
    /** @param kind the class that colours it */
    public Mark(String word, String kind) {
        super(word);
        addClassNames("mark", kind);
    }
}
