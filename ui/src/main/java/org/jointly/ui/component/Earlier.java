package org.jointly.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableFunction;
import java.util.ArrayList;
import org.jointly.api.Page;
import org.jspecify.annotations.Nullable;

/** A list that is written into at its end: its newest stretch, in the order of time, and a way to what was earlier above. */
public class Earlier<T> extends Div {
    private final transient SerializableFunction<@Nullable String, Page<T>> read;
    private final transient SerializableFunction<T, Component> show;
    private final String word;
    private final Div way = new Div();
    private final Div lines = new Div();
    private int stretches;

    /** @param read the pages, newest first; @param word the key of the way to what was earlier */
    public Earlier(
            SerializableFunction<@Nullable String, Page<T>> read,
            SerializableFunction<T, Component> show,
            String word) {
        this.read = read;
        this.show = show;
        this.word = word;
        way.addClassName("more");
        add(way, lines);
    }

    /** As many stretches from the end as somebody had before them. */
    public void show(int wanted) {
        lines.removeAll();
        stretches = 0;
        @Nullable String after = null;
        do {
            after = above(after);
        } while (after != null && stretches < wanted);
    }

    public int stretches() {
        return stretches;
    }

    private @Nullable String above(@Nullable String after) {
        var page = read.apply(after);
        var shown = new ArrayList<Component>();
        page.items().forEach(item -> shown.addFirst(show.apply(item)));
        lines.addComponentAtIndex(0, new Div(shown.toArray(Component[]::new)));
        stretches++;
        way.removeAll();
        if (page.next() != null) {
            way.add(Buttons.plain(Words.say(word), () -> above(page.next())));
        }
        return page.next();
    }
}
