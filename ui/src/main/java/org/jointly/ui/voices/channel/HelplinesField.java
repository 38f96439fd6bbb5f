package org.jointly.ui.voices.channel;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jointly.api.voices.Helpline;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Choices;
import org.jointly.ui.component.Days;
import org.jointly.ui.component.Geography;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Saving;
import org.jointly.ui.voices.Languages;
import org.jspecify.annotations.Nullable;

/** Numbers a survivor can call, which the page shows before anything is written. */
class HelplinesField extends Div {
    private final Div list = new Div();
    private final List<Row> rows = new ArrayList<>();
    private final Saving saving;
    private final String prefix;

    HelplinesField(Saving saving, String prefix) {
        this.prefix = prefix;
        this.saving = saving;
        addClassName("texts");
        list.addClassName("texts");
        add(list, Buttons.plain(Words.say("helpline.add"), () -> row(null)));
    }

    void show(List<Helpline> helplines) {
        helplines.forEach(this::row);
    }

    List<Helpline> helplines() {
        saving.forget(prefix + "/helplines/");
        for (var index = 0; index < rows.size(); index++) {
            rows.get(index).register(prefix + "/helplines/" + index);
        }
        return rows.stream().map(Row::value).toList();
    }

    private void row(@Nullable Helpline helpline) {
        var row = new Row(helpline);
        rows.add(row);
        list.add(row);
    }

    private final class Row extends Div {
        private final ComboBox<String> country = Choices.listed(new ComboBox<>(Words.say("helpline.country")));
        private final TextField name = new TextField(Words.say("helpline.name"));
        private final TextField number = new TextField(Words.say("helpline.number"));
        private final MultiSelectComboBox<String> languages =
                Choices.listed(new MultiSelectComboBox<>(Words.say("helpline.languages")));
        private final TextField hours = new TextField(Words.say("helpline.hours"));
        private final TextField url = new TextField(Words.say("helpline.url"));
        private final DatePicker checked = Days.past(Words.say("helpline.checked"));

        Row(@Nullable Helpline helpline) {
            addClassName("writing");
            country.setItems(Geography.countries());
            country.setItemLabelGenerator(Geography::name);
            var spoken = new LinkedHashSet<>(Languages.codes());
            if (helpline != null) {
                spoken.addAll(helpline.languages());
            }
            languages.setItems(spoken);
            languages.setItemLabelGenerator(Languages::name);
            hours.setPlaceholder(Words.say("helpline.hours-example"));
            url.setPlaceholder("https://");
            List.<HasValue<?, ?>>of(country, name, number, languages, checked)
                    .forEach(field -> field.setRequiredIndicatorVisible(true));
            checked.setHelperText(Words.say("helpline.checked-help"));
            if (helpline != null) {
                country.setValue(helpline.country());
                name.setValue(helpline.name());
                number.setValue(helpline.number());
                languages.setValue(helpline.languages());
                hours.setValue(Objects.requireNonNullElse(helpline.hours(), ""));
                url.setValue(Objects.requireNonNullElse(helpline.url(), ""));
                checked.setValue(helpline.checkedOn());
            }
            var fields = new Div(country, name, number, languages, hours, url, checked);
            fields.addClassName("side-by-side");
            add(fields, Buttons.quiet(Words.say("action.remove"), this::drop));
        }

        private void drop() {
            rows.remove(this);
            list.remove(this);
        }

        private void register(String pointer) {
            saving.field(pointer + "/country", country);
            saving.field(pointer + "/name", name);
            saving.field(pointer + "/number", number);
            saving.field(pointer + "/languages", languages);
            saving.field(pointer + "/hours", hours);
            saving.field(pointer + "/url", url);
            saving.field(pointer + "/checkedOn", checked);
        }

        // what is missing is found by the contract's own rules, which name the field
        @SuppressWarnings("NullAway")
        private Helpline value() {
            return new Helpline(
                    Objects.requireNonNullElse(country.getValue(), ""),
                    List.copyOf(languages.getValue()),
                    name.getValue().strip(),
                    number.getValue().strip(),
                    absent(hours.getValue()),
                    absent(url.getValue()),
                    checked.getValue());
        }
    }

    private static @Nullable String absent(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
