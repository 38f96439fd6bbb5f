package org.jointly.ui.programme;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.SerializableConsumer;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.Geography;
import org.jointly.ui.component.Words;
import org.jspecify.annotations.Nullable;

/** The filters that are set, each to be taken away, and all of them at once. */
class FilterChips extends Div {
    private final SerializableConsumer<Wanted> changed;

    FilterChips(SerializableConsumer<Wanted> changed) {
        this.changed = changed;
        addClassName("kinds");
    }

    void show(Wanted wanted, String partner) {
        removeAll();
        if (wanted.everything()) {
            return;
        }
        chip(wanted, "q", wanted.q() == null ? null : "“" + wanted.q() + "”");
        chip(wanted, "stage", wanted.stage() == null ? null : Words.of(wanted.stage()));
        chip(wanted, "region", wanted.region() == null ? null : Geography.name(wanted.region()));
        chip(wanted, "strand", wanted.strand() == null ? null : Words.of(wanted.strand()));
        chip(wanted, "capacity", wanted.capacity() == null ? null : Words.of(wanted.capacity()));
        chip(wanted, "partner", wanted.partner() == null ? null : partner);
        chip(wanted, "country", wanted.country() == null ? null : Geography.name(wanted.country()));
        chip(wanted, "from", wanted.from() == null ? null : Words.say("filter.after-day", Dates.day(wanted.from())));
        chip(wanted, "until", wanted.until() == null ? null : Words.say("filter.until-day", Dates.day(wanted.until())));
        chip(wanted, "archived", wanted.archived() ? Words.say("filter.archived") : null);
        add(Buttons.quiet(Words.say("filter.clear"), () -> changed.accept(Wanted.ALL)));
    }

    private void chip(Wanted wanted, String name, @Nullable String text) {
        if (text == null) {
            return;
        }
        var chip = Buttons.quiet(text, () -> changed.accept(wanted.without(name)));
        var close = VaadinIcon.CLOSE_SMALL.create();
        close.getElement().setAttribute("aria-hidden", "true");
        chip.setIcon(close);
        chip.setIconAfterText(true);
        chip.addClassName("kind-chip");
        chip.setAriaLabel(Words.say("filter.take-away", text));
        add(chip);
    }
}
