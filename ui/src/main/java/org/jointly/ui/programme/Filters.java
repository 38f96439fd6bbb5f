package org.jointly.ui.programme;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jointly.api.organisation.Organisation;
import org.jointly.api.organisation.OrganisationApi;
import org.jointly.api.programme.Capacity;
import org.jointly.api.programme.ProgrammeOrder;
import org.jointly.api.programme.Stage;
import org.jointly.api.programme.Strand;
import org.jointly.ui.component.Choices;
import org.jointly.ui.component.Days;
import org.jointly.ui.component.Geography;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Refusal;
import org.jspecify.annotations.Nullable;

/** What narrows and sorts the register; every change is said to the listener at once. */
class Filters extends Div {
    private final transient OrganisationApi organisations;
    private final TextField words = new TextField();
    private final Select<Stage> stage = select("filter.stage", List.of(Stage.values()), Words::of);
    private final Select<String> region = select("filter.region", Geography.subregions(), Geography::name);
    private final Select<Strand> strand = select("filter.strand", List.of(Strand.values()), Words::of);
    private final Select<Capacity> capacity = select("filter.capacity", List.of(Capacity.values()), Words::of);
    private final Select<ProgrammeOrder> order = select("filter.order", List.of(ProgrammeOrder.values()), Words::of);
    private final ComboBox<Organisation> partner = Choices.listed(new ComboBox<>(Words.say("filter.partner")));
    private final ComboBox<String> country = Choices.listed(new ComboBox<>(Words.say("filter.country")));
    private final DatePicker from = Days.picker(Words.say("filter.from"));
    private final DatePicker until = Days.picker(Words.say("filter.until"));
    private final Checkbox archived = new Checkbox(Words.say("filter.archived"));
    private boolean quiet;

    Filters(OrganisationApi organisations, Consumer<Wanted> changed) {
        this.organisations = organisations;
        words.setPlaceholder(Words.say("filter.words"));
        words.setAriaLabel(Words.say("filter.words"));
        words.setClearButtonVisible(true);
        words.getElement().getThemeList().add("small");
        words.setValueChangeMode(ValueChangeMode.LAZY);
        partner.setItemLabelGenerator(Organisation::name);
        partner.setClearButtonVisible(true);
        partner.setItems(query -> organisations.organisations(query.getFilter().orElse(""), null).items().stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        country.setItems(Geography.countries());
        country.setItemLabelGenerator(Geography::name);
        country.setClearButtonVisible(true);
        var row = new Div(words, stage, region, strand, capacity, order);
        row.addClassName("filters");
        order.setEmptySelectionAllowed(false);
        order.setItemLabelGenerator(value -> Words.say("filter.ordered", Words.of(value)));
        var further = new Div(partner, country, from, until, archived);
        further.addClassName("side-by-side");
        add(row, new Details(Words.say("filter.further"), further));
        words.addValueChangeListener(change -> say(changed));
        List.of(stage, region, strand, capacity, order)
                .forEach(select -> select.addValueChangeListener(change -> say(changed)));
        partner.addValueChangeListener(change -> say(changed));
        country.addValueChangeListener(change -> say(changed));
        from.addValueChangeListener(change -> say(changed));
        until.addValueChangeListener(change -> say(changed));
        archived.addValueChangeListener(change -> say(changed));
    }

    void show(Wanted wanted) {
        quiet = true;
        words.setValue(wanted.q() == null ? "" : wanted.q());
        stage.setValue(wanted.stage());
        region.setValue(wanted.region());
        strand.setValue(wanted.strand());
        capacity.setValue(wanted.capacity());
        order.setValue(wanted.order() == null ? ProgrammeOrder.ACTIVITY : wanted.order());
        partner.setValue(wanted.partner() == null ? null : named(wanted.partner()));
        country.setValue(wanted.country());
        from.setValue(wanted.from());
        until.setValue(wanted.until());
        archived.setValue(wanted.archived());
        quiet = false;
    }

    /** The chosen partner's name. */
    String partnerName() {
        return partner.getValue() == null ? "–" : partner.getValue().name();
    }

    private @Nullable Organisation named(UUID id) {
        if (partner.getValue() != null && partner.getValue().id().equals(id)) {
            return partner.getValue();
        }
        try {
            return organisations.organisation(id);
        } catch (Refusal gone) {
            return null;
        }
    }

    private void say(Consumer<Wanted> changed) {
        if (!quiet) {
            changed.accept(new Wanted(
                    words.getValue(),
                    stage.getValue(),
                    region.getValue(),
                    strand.getValue(),
                    capacity.getValue(),
                    partner.getValue() == null ? null : partner.getValue().id(),
                    country.getValue(),
                    from.getValue(),
                    until.getValue(),
                    archived.getValue(),
                    order.getValue()));
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
