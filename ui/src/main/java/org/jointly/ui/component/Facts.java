package org.jointly.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;

/** Pairs of a label and what is known. */
public class Facts extends DescriptionList {
    public Facts() {
        addClassName("facts");
    }

    public Facts with(String label, String value) {
        return value.isBlank() ? this : with(label, new Span(value));
    }

    public Facts with(String label, Component... values) {
        if (values.length > 0) {
            add(new Term(label), new Description(values));
        }
        return this;
    }
}
