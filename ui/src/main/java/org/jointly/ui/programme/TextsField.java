package org.jointly.ui.programme;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jointly.api.programme.Text;
import org.jointly.ui.component.MessageFiles;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Draft;

/** One text in as many languages as somebody writes it in. */
class TextsField extends Div {
    private final String label;
    private final String name;
    private final boolean lengthy;
    private final Draft draft;
    private final Div rows = new Div();
    private final Select<String> another = new Select<>();
    private final Map<String, Component> fields = new LinkedHashMap<>();

    TextsField(String label, String name, boolean lengthy, Draft draft) {
        this.label = label;
        this.name = name;
        this.lengthy = lengthy;
        this.draft = draft;
        addClassName("texts");
        rows.addClassName("texts");
        another.setPlaceholder(Words.say("texts.add-language"));
        another.setAriaLabel(Words.say("texts.add-language-to", label));
        another.setItemLabelGenerator(TextsField::languageName);
        another.getElement().getThemeList().add("small");
        another.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                row(change.getValue(), "");
                another.clear();
            }
        });
        add(rows, another);
    }

    void show(List<Text> texts) {
        rows.removeAll();
        fields.clear();
        texts.forEach(text -> row(text.language(), text.text()));
        if (fields.isEmpty()) {
            row(Words.language().getLanguage(), "");
        }
    }

    List<Text> texts() {
        var texts = new ArrayList<Text>();
        fields.forEach((language, field) -> {
            var text = value(field).getValue().strip();
            if (!text.isEmpty()) {
                texts.add(new Text(language, text));
            }
        });
        return texts;
    }

    /** The field a text stands in, for what is wrong with it. */
    @SuppressWarnings("unchecked")
    <F extends Component & HasValidation> F field(String language) {
        return (F) Objects.requireNonNull(fields.get(language));
    }

    String firstLanguage() {
        return fields.keySet().iterator().next();
    }

    private void row(String language, String text) {
        AbstractField<?, String> field = lengthy ? new TextArea() : new TextField();
        field.setValue(text);
        ((HasLabel) field).setLabel(Words.say("texts.in", label, languageName(language)));
        ((HasSize) field).setWidthFull();
        field.getElement().setAttribute("lang", language);
        draft.text((Component & HasValue<?, String>) field, name + "/" + language);
        fields.put(language, field);
        rows.add(field);
        another.setItems(MessageFiles.LANGUAGES.stream()
                .map(Locale::getLanguage)
                .filter(candidate -> !fields.containsKey(candidate))
                .toList());
    }

    @SuppressWarnings("unchecked")
    private static HasValue<?, String> value(Component field) {
        return (HasValue<?, String>) field;
    }

    static String languageName(String language) {
        return language == null ? "" : Locale.forLanguageTag(language).getDisplayName(Words.language());
    }
}
