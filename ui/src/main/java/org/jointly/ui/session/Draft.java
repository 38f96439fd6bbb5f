package org.jointly.ui.session;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import java.util.List;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Words;

/**
 * Keeps what is typed into a form in the browser until it is saved; shows itself only when something came back.
 * It needs nothing from any server to survive one.
 */
public class Draft extends Div {
    private final String prefix;
    private final List<SerializableRunnable> undo = new ArrayList<>();

    /** @param form unique among the person's forms, such as {@code comment/<topic>} */
    public Draft(String form) {
        this.prefix = Acting.known().map(Acting::draftKey).orElse("") + form + "/";
        addClassName("draft");
        getElement().setAttribute("role", "status");
        add(new Span(Words.say("draft.back")), Buttons.quiet(Words.say("draft.discard"), this::discard));
        setVisible(false);
    }

    /** A field with text: kept with every key stroke. */
    public <F extends Component & HasValue<?, String>> F text(F field, String name) {
        var key = prefix + name;
        var before = field.getValue();
        undo.add(() -> field.setValue(before));
        field.addAttachListener(attach -> field.getElement()
                .executeJs("return window.jointlyDrafts.text(this, $0)", key)
                .then(String.class, back -> {
                    if (back != null) {
                        field.setValue(back);
                        setVisible(true);
                    }
                }));
        return field;
    }

    /** A field with a choice: kept when it changes. */
    public <V, F extends Component & HasValue<?, V>> F choice(
            F field, String name, SerializableFunction<V, String> write, SerializableFunction<String, V> read) {
        var key = prefix + name;
        var before = field.getValue();
        undo.add(() -> field.setValue(before));
        field.addValueChangeListener(change -> {
            if (field.isAttached()) {
                field.getElement().executeJs("window.jointlyDrafts.write($0, $1)", key, write.apply(change.getValue()));
            }
        });
        field.addAttachListener(attach -> field.getElement()
                .executeJs("return window.jointlyDrafts.read($0)", key)
                .then(String.class, back -> {
                    if (back != null && !back.equals(write.apply(field.getValue()))) {
                        field.setValue(read.apply(back));
                        setVisible(true);
                    }
                }));
        return field;
    }

    /** After the text has been saved elsewhere. */
    public void clear() {
        setVisible(false);
        getUI().ifPresent(ui -> ui.getPage().executeJs("window.jointlyDrafts.clear($0)", prefix));
    }

    String prefix() {
        return prefix;
    }

    private void discard() {
        undo.forEach(SerializableRunnable::run);
        clear();
    }
}
