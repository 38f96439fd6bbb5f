package org.jointly.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Says in one sentence what will stand here, and offers the step that fills it. */
public class EmptyState extends Div {
    public EmptyState(String sentence, Component... steps) {
        addClassName("empty");
        add(new Paragraph(sentence));
        add(steps);
    }
}
