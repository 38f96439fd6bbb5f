package org.jointly.ui.home;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.Words;
import org.jspecify.annotations.Nullable;

/** Something that waits, as a line: what it is, by when, and what to do about it. */
public final class Matter extends Div {
    private final @Nullable LocalDate by;

    private Matter(@Nullable LocalDate by, List<Span> said) {
        this.by = by;
        var text = new Div();
        said.forEach(text::add);
        text.addClassName("matter-text");
        add(text);
        addClassName("matter");
    }

    /** Something that may be due on a day, which its line then says. */
    public static Matter due(@Nullable LocalDate by, Span... said) {
        var all = new ArrayList<>(List.of(said));
        if (by != null) {
            var when = new Span(Words.say(Dates.isPast(by) ? "home.overdue" : "home.by", Dates.deadline(by)));
            when.addClassName(Dates.isSoon(by) ? "urgent" : "when");
            all.add(when);
        }
        return new Matter(by, all);
    }

    /** Something whose words say by when themselves. */
    public static Matter pressing(LocalDate by, Span... said) {
        return new Matter(by, List.of(said));
    }

    /** The words one looks for first. */
    public static Span strong(String text) {
        var span = new Span(text);
        span.addClassName("strong");
        return span;
    }

    @Nullable LocalDate by() {
        return by;
    }
}
