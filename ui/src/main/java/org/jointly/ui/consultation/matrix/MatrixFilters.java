package org.jointly.ui.consultation.matrix;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jointly.api.consultation.CallFigures;
import org.jointly.api.consultation.Decider;
import org.jointly.api.consultation.Party;
import org.jointly.api.consultation.RowState;
import org.jointly.api.organisation.Organisation;
import org.jointly.ui.component.Words;
import org.jspecify.annotations.Nullable;

/** What narrows the table of comments; every change is said to the listener at once. */
class MatrixFilters extends Div {
    private final Select<RowState> state = new Select<>();
    private final Select<Organisation> organisation;
    private final Select<String> section;
    private final ComboBox<Decider> assignee;
    private final TextField words = new TextField();

    MatrixFilters(
            List<Party> parties,
            CallFigures figures,
            List<Decider> deciders,
            SerializableConsumer<WantedRows> changed) {
        addClassName("filters");
        state.setItems(RowState.values());
        state.setItemLabelGenerator(Words::of);
        state.setAriaLabel(Words.say("matrix.state"));
        state.setValue(RowState.ALL);
        state.getElement().getThemeList().add("small");
        organisation = select("matrix.organisation", submitted(parties), Organisation::name);
        section = select("matrix.section", sections(figures), Function.identity());
        assignee = DeciderField.filter(deciders);
        words.setPlaceholder(Words.say("matrix.words"));
        words.setAriaLabel(Words.say("matrix.words"));
        words.setMaxLength(200);
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.getElement().getThemeList().add("small");
        add(words, state, organisation, section, assignee);
        List.of(state, organisation, section)
                .forEach(select -> select.addValueChangeListener(change -> changed.accept(wanted())));
        assignee.addValueChangeListener(change -> changed.accept(wanted()));
        words.addValueChangeListener(change -> changed.accept(wanted()));
    }

    private WantedRows wanted() {
        return new WantedRows(
                state.getValue(),
                organisation.getValue() == null ? null : organisation.getValue().id(),
                section.getValue(),
                assignee.getValue() == null ? null : assignee.getValue().person(),
                words.getValue().isBlank() ? null : words.getValue().strip());
    }

    private static List<Organisation> submitted(List<Party> parties) {
        return parties.stream()
                .filter(party -> party.submittedAt() != null)
                .map(Party::organisation)
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<String> sections(CallFigures figures) {
        return figures.sections().stream()
                .map(CallFigures.OfSection::section)
                .filter(Objects::nonNull)
                .toList();
    }

    private static <T> Select<T> select(String key, List<T> values, Function<T, String> word) {
        var any = Words.say("filter.any", Words.say(key));
        var select = new Select<T>();
        select.setItems(values);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(any);
        select.setPlaceholder(Words.say(key));
        select.setAriaLabel(Words.say(key));
        select.setItemLabelGenerator((@Nullable T value) -> value == null ? any : word.apply(value));
        select.getElement().getThemeList().add("small");
        return select;
    }
}
