package org.jointly.ui.voices.channel;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jointly.api.voices.form.Option;
import org.jointly.api.voices.form.Question;
import org.jointly.api.voices.form.QuestionKind;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Saving;
import org.jointly.ui.voices.Languages;
import org.jspecify.annotations.Nullable;

/** One question, in every language of the channel; its options stand one a line, in the same order in each language. */
class QuestionCard extends Div {
    private static final int OPTIONS = 30;

    private final String key;
    private final List<String> languages;
    private final List<Option> before;
    private final Select<QuestionKind> kind = new Select<>();
    private final LanguageTexts text = new LanguageTexts(Words.say("question.text"), false);
    private final Map<String, TextArea> options = new LinkedHashMap<>();
    private final Div optionFields = new Div();

    QuestionCard(
            List<String> languages, @Nullable Question question, String free, SerializableConsumer<QuestionCard> drop) {
        this.languages = languages;
        key = question == null ? free : question.id();
        before = question == null ? List.of() : question.options();
        addClassName("writing");
        optionFields.addClassName("texts");
        kind.setLabel(Words.say("question.kind"));
        kind.setItems(QuestionKind.values());
        kind.setItemLabelGenerator(Words::of);
        kind.addValueChangeListener(change -> optionFields.setVisible(change.getValue() != QuestionKind.TEXT));
        text.languages(languages);
        languages.forEach(this::optionField);
        if (question != null) {
            text.show(question.text());
        }
        kind.setValue(question == null ? QuestionKind.CHOICE : question.kind());
        optionFields.setVisible(kind.getValue() != QuestionKind.TEXT);
        add(kind, text, optionFields, Buttons.quiet(Words.say("question.remove"), () -> drop.accept(this)));
    }

    String key() {
        return key;
    }

    QuestionKind kind() {
        return kind.getValue();
    }

    void register(Saving saving, String pointer) {
        text.register(saving, pointer + "/text");
        var first = options.values().iterator().next();
        saving.field(pointer + "/options", first);
        for (var option = 0; option < OPTIONS; option++) {
            saving.field(pointer + "/options/" + option + "/text", first);
        }
        saving.field(pointer + "/kind", kind);
    }

    Question question(boolean required) {
        return new Question(key, kind(), required, text.texts(), kind() == QuestionKind.TEXT ? List.of() : written());
    }

    private void optionField(String language) {
        var field = new TextArea(
                Words.say("texts.in", Words.say("question.options"), Languages.name(language)),
                before.stream()
                        .map(option -> option.text().getOrDefault(language, ""))
                        .collect(Collectors.joining("\n")),
                "");
        field.setHelperText(Words.say("question.options-help"));
        field.getElement().setAttribute("lang", language);
        field.setWidthFull();
        options.put(language, field);
        optionFields.add(field);
    }

    /** An option keeps the id it had on its line; new lines get the next free one. */
    private List<Option> written() {
        var lines = new LinkedHashMap<String, List<String>>();
        options.forEach((language, field) -> lines.put(
                language, field.getValue().strip().lines().map(String::strip).toList()));
        var count = lines.values().stream().mapToInt(List::size).max().orElse(0);
        var written = new ArrayList<Option>();
        for (var line = 0; line < count; line++) {
            var texts = new LinkedHashMap<String, String>();
            for (var language : languages) {
                var said = lines.getOrDefault(language, List.of());
                if (line < said.size() && !said.get(line).isEmpty()) {
                    texts.put(language, said.get(line));
                }
            }
            written.add(new Option(id(line), texts));
        }
        return written;
    }

    private String id(int line) {
        if (line < before.size()) {
            return before.get(line).id();
        }
        var number = line + 1;
        while (taken("option_" + number)) {
            number++;
        }
        return "option_" + number;
    }

    private boolean taken(String id) {
        return before.stream().anyMatch(option -> option.id().equals(id));
    }
}
