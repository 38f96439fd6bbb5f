package org.jointly.ui.programme.change;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.List;
import org.jointly.api.programme.change.TextChange;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Fold;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Attempt;
import org.jspecify.annotations.Nullable;

/** The texts before and after a change, which are read once somebody wants them. */
public class WholeTexts extends Div {
    /** Longer texts show their beginning first. */
    private static final int FOLD = 700;

    private final transient SerializableSupplier<List<TextChange>> read;
    private final Button button = Buttons.quiet(Words.say("programme.before-and-after"), this::turn);
    private final Div texts = new Div();

    public WholeTexts(SerializableSupplier<List<TextChange>> read) {
        this.read = read;
        button.getElement().setAttribute("aria-expanded", "false");
        add(button, texts);
    }

    private void turn() {
        var open = texts.getChildren().findAny().isEmpty();
        if (open) {
            Attempt.of(() -> read.get().forEach(text -> texts.add(both(text))));
        } else {
            texts.removeAll();
        }
        button.getElement().setAttribute("aria-expanded", Boolean.toString(open));
    }

    private static Div both(TextChange text) {
        var both = new Div(
                side("programme.before", text.before(), text.language()),
                side("programme.after", text.after(), text.language()));
        both.addClassName("side-by-side");
        return new Div(new H3(FieldWords.name(text.field(), text.language())), both);
    }

    private static Div side(String key, @Nullable String text, String language) {
        var head = new Span(Words.say(key));
        head.addClassName("kind");
        var body = new Paragraph(text == null ? "–" : text);
        body.addClassName("prose");
        body.getElement().setAttribute("lang", language);
        return new Div(head, text != null && text.length() > FOLD ? new Fold(body) : body);
    }
}
