package org.jointly.ui.programme;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jointly.api.programme.Capacity;
import org.jointly.api.programme.Stage;
import org.jointly.api.programme.Strand;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Geography;
import org.jointly.ui.component.Words;
import org.jspecify.annotations.Nullable;

/** The chips above the register; every change is said to the listener at once. */
class Filters extends Div {
    private final TextField words = new TextField();
    private final Select<Stage> stage = select("filter.stage", List.of(Stage.values()), Words::of);
    private final Select<String> region = select("filter.region", Geography.subregions(), Geography::name);
    private final Select<Strand> strand = select("filter.strand", List.of(Strand.values()), Words::of);
    private final Select<Capacity> capacity = select("filter.capacity", List.of(Capacity.values()), Words::of);
    private final Button clear;
    private boolean quiet;

    Filters(Consumer<Wanted> changed) {
        addClassName("filters");
        words.setPlaceholder(Words.say("filter.words"));
        words.setAriaLabel(Words.say("filter.words"));
        words.setClearButtonVisible(true);
        words.getElement().getThemeList().add("small");
        words.setValueChangeMode(ValueChangeMode.LAZY);
        clear = Buttons.quiet(
                Words.say("filter.clear"), () -> changed.accept(new Wanted(null, null, null, null, null)));
        add(words, stage, region, strand, capacity, clear);
        words.addValueChangeListener(change -> say(changed));
        stage.addValueChangeListener(change -> say(changed));
        region.addValueChangeListener(change -> say(changed));
        strand.addValueChangeListener(change -> say(changed));
        capacity.addValueChangeListener(change -> say(changed));
    }

    void show(Wanted wanted) {
        quiet = true;
        words.setValue(wanted.q() == null ? "" : wanted.q());
        stage.setValue(wanted.stage());
        region.setValue(wanted.region());
        strand.setValue(wanted.strand());
        capacity.setValue(wanted.capacity());
        clear.setVisible(!wanted.everything());
        quiet = false;
    }

    private void say(Consumer<Wanted> changed) {
        if (!quiet) {
            changed.accept(new Wanted(
                    words.getValue(), stage.getValue(), region.getValue(), strand.getValue(), capacity.getValue()));
        }
    }

    private static <T> Select<T> select(String key, List<T> values, Function<T, String> word) {
        var select = new Select<T>();
        select.setItems(values);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(Words.say("filter.any", Words.say(key)));
        select.setPlaceholder(Words.say(key));
        select.setAriaLabel(Words.say(key));
        select.setItemLabelGenerator(
                (@Nullable T value) -> value == null ? Words.say("filter.any", Words.say(key)) : word.apply(value));
        select.getElement().getThemeList().add("small");
        return select;
    }
}
