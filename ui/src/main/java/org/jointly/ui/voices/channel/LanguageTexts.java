package org.jointly.ui.voices.channel;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Saving;
import org.jointly.ui.voices.Languages;

/** One text in every language of a channel. */
class LanguageTexts extends Div {
    private final String label;
    private final boolean lengthy;
    private final Map<String, AbstractField<?, String>> fields = new LinkedHashMap<>();

    LanguageTexts(String label, boolean lengthy) {
        this.label = label;
        this.lengthy = lengthy;
        addClassName("texts");
    }

    /** Shows a field for each of the languages; what stands in those that stay is kept. */
    void languages(Collection<String> languages) {
        fields.keySet().retainAll(Set.copyOf(languages));
        removeAll();
        for (var language : languages) {
            add(fields.computeIfAbsent(language, this::field));
        }
    }

    void show(Map<String, String> texts) {
        texts.forEach((language, text) -> {
            var field = fields.get(language);
            if (field != null) {
                field.setValue(text);
            }
        });
    }

    Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        fields.forEach((language, field) -> {
            if (!field.getValue().isBlank()) {
                texts.put(language, field.getValue().strip());
            }
        });
        return texts;
    }

    /** @param pointer of the text as the problem names it */
    @SuppressWarnings("unchecked")
    <F extends Component & HasValidation> void register(Saving saving, String pointer) {
        // what is missing in one language is told of the whole text: it shows at its first field
        fields.values().stream().findFirst().ifPresent(field -> saving.field(pointer, (F) field));
        fields.forEach((language, field) -> saving.field(pointer + "/" + language, (F) field));
    }

    private AbstractField<?, String> field(String language) {
        AbstractField<?, String> field = lengthy ? new TextArea() : new TextField();
        ((HasLabel) field).setLabel(Words.say("texts.in", label, Languages.name(language)));
        ((HasSize) field).setWidthFull();
        field.getElement().setAttribute("lang", language);
        field.setRequiredIndicatorVisible(true);
        return field;
    }
}
