package org.jointly.ui.component;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableFunction;
import java.util.function.Consumer;
import org.jointly.api.Page;
import org.jspecify.annotations.Nullable;

/** A list that is read page by page: "Show more" where there is more. */
public class More<T> extends Div {
    private final transient SerializableFunction<@Nullable String, Page<T>> read;
    private final transient Consumer<T> show;
    private @Nullable String onwards;

    public More(SerializableFunction<@Nullable String, Page<T>> read, Consumer<T> show) {
        this.read = read;
        this.show = show;
        addClassName("more");
    }

    /** Reads and shows the next stretches, as far as somebody had read before; says whether there was anything. */
    public boolean next(@Nullable String after, int stretches) {
        var any = next(after);
        for (var read = 1; read < stretches && onwards != null; read++) {
            next(onwards);
        }
        return any;
    }

    /** Reads and shows the next stretch; says whether there was anything. */
    public boolean next(@Nullable String after) {
        var page = read.apply(after);
        page.items().forEach(show);
        removeAll();
        onwards = page.next();
        if (page.next() != null) {
            add(Buttons.plain(Words.say("action.more"), () -> next(page.next())));
        }
        return !page.items().isEmpty();
    }
}
