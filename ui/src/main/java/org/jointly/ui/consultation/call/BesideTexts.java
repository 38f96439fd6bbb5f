package org.jointly.ui.consultation.call;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jointly.ui.component.Words;
import org.jspecify.annotations.Nullable;

/** The words that were commented on and, beside them, those that stand in their place now. */
public class BesideTexts extends Div {
    public BesideTexts(@Nullable String before, @Nullable String now) {
        addClassNames("side-by-side", "beside-texts");
        if (before != null) {
            add(part(Words.say("row.before"), before));
        }
        if (now != null) {
            add(part(Words.say("row.now"), now));
        }
    }

    private static Div part(String label, String text) {
        var name = new Span(label);
        name.addClassName("kind");
        var words = new Div(text);
        words.addClassNames("prose", "quote");
        return new Div(name, words);
    }
}
