package org.jointly.ui.voices.channel;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jointly.api.voices.form.Option;
import org.jointly.api.voices.form.Question;
import org.jointly.api.voices.form.QuestionKind;
import org.jointly.ui.component.MessageFiles;

/** The few questions to begin with: what should change, in which part of life, and roughly when. */
final class FirstQuestions {
    private static final List<String> AREAS =
            List.of("safety", "home", "health", "work", "papers", "justice", "children", "respect");
    private static final List<String> TIMES = List.of("under_1", "from_1_to_5", "over_5", "rather_not");

    private FirstQuestions() {}

    static List<Question> of(Collection<String> languages) {
        return List.of(
                new Question("change", QuestionKind.TEXT, true, texts(languages, "change"), List.of()),
                new Question(
                        "area",
                        QuestionKind.CHOICE,
                        false,
                        texts(languages, "area"),
                        options(languages, "area", AREAS)),
                new Question(
                        "when", QuestionKind.BAND, false, texts(languages, "when"), options(languages, "when", TIMES)));
    }

    private static List<Option> options(Collection<String> languages, String question, List<String> ids) {
        return ids.stream()
                .map(id -> new Option(id, texts(languages, question + "-" + id)))
                .toList();
    }

    private static Map<String, String> texts(Collection<String> languages, String name) {
        var texts = new LinkedHashMap<String, String>();
        for (var language : languages) {
            texts.put(language, MessageFiles.say(Locale.of(language), "first-question." + name));
        }
        return texts;
    }
}
