package org.jointly.ui.search;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import org.jointly.api.search.FoundKind;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Words;
import org.jspecify.annotations.Nullable;

/** Narrows what is found to one kind; the one that is chosen is pressed. */
class KindChips extends Div {
    private final SerializableConsumer<Sought> chosen;
    private transient Sought sought = new Sought("", null);

    KindChips(SerializableConsumer<Sought> chosen) {
        this.chosen = chosen;
        addClassName("kinds");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", Words.say("search.kinds"));
    }

    Sought sought() {
        return sought;
    }

    void show(Sought shown) {
        sought = shown;
        removeAll();
        add(chip("search.everything", null));
        for (var kind : FoundKind.values()) {
            add(chip("search.kind." + kind, kind));
        }
    }

    private Button chip(String key, @Nullable FoundKind kind) {
        var chip = Buttons.quiet(Words.say(key), () -> chosen.accept(sought.onlyOf(kind)));
        chip.addClassName("kind-chip");
        chip.getElement().setAttribute("aria-pressed", String.valueOf(sought.kind() == kind));
        return chip;
    }
}
