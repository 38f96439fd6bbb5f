package org.jointly.ui.programme.change;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Emphasis;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jointly.api.programme.change.ChangedValue;
import org.jointly.api.programme.change.FieldChange;
import org.jointly.ui.component.Fold;
import org.jointly.ui.component.Words;

/** What was removed from one field and added to it. */
public class FieldLine extends Div {
    /** Of more things one reads the beginning first. */
    private static final int MANY = 12;

    private final transient FieldChange change;

    /** @param named whether the field's name stands in front */
    public FieldLine(FieldChange change, boolean named) {
        this.change = change;
        addClassName("changed-field");
        if (named) {
            add(new Emphasis(Words.say("programme.field", FieldWords.name(change.field(), change.language()))));
        }
        var values = new Div();
        values.addClassName("changed-values");
        add(values, "del", "−", change.removed());
        add(values, "ins", "+", change.added());
        if (values.getChildren().findAny().isEmpty()) {
            values.add(new Span(Words.say("programme.change-of-signs")));
        }
        add(change.removed().size() + change.added().size() > MANY ? new Fold(values) : values);
    }

    private void add(Div values, String tag, String sign, List<ChangedValue> said) {
        said.forEach(value -> {
            var line = new HtmlContainer(tag);
            line.add(sign + " " + FieldWords.value(change.field(), value));
            line.getElement().setAttribute("dir", "auto");
            if (change.language() != null) {
                line.getElement().setAttribute("lang", change.language());
            }
            values.add(line);
        });
    }
}
