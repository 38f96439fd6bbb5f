package org.jointly.voices;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jointly.api.FieldFault;
import org.jointly.api.voices.form.Option;
import org.jointly.api.voices.form.Question;
import org.jointly.api.voices.form.QuestionKind;
import org.jointly.platform.problem.Invalid;

/** What holds for questions beyond their fields: one is required, asked in own words, and each in every language. */
final class Questions {
    private Questions() {}

    static void check(List<Question> questions, List<String> languages) {
        var errors = new ArrayList<FieldFault>();
        var required = questions.stream().filter(Question::required).toList();
        if (required.size() != 1 || required.getFirst().kind() != QuestionKind.TEXT) {
            errors.add(new FieldFault("/questions", "voices.one-open-question"));
        }
        if (questions.stream().map(Question::id).distinct().count() != questions.size()) {
            errors.add(new FieldFault("/questions", "voices.ids-own"));
        }
        for (var i = 0; i < questions.size(); i++) {
            var question = questions.get(i);
            var pointer = "/questions/" + i;
            if ((question.kind() == QuestionKind.TEXT) != question.options().isEmpty()) {
                errors.add(new FieldFault(pointer + "/options", "voices.options"));
            }
            if (question.options().stream().map(Option::id).distinct().count()
                    != question.options().size()) {
                errors.add(new FieldFault(pointer + "/options", "voices.ids-own"));
            }
            inEvery(languages, question.text(), pointer + "/text", errors);
            for (var j = 0; j < question.options().size(); j++) {
                inEvery(languages, question.options().get(j).text(), pointer + "/options/" + j + "/text", errors);
            }
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }

    static void inEvery(List<String> languages, Map<String, String> text, String pointer, List<FieldFault> errors) {
        if (!text.keySet().equals(Set.copyOf(languages))) {
            errors.add(new FieldFault(pointer, "voices.each-language", String.join(", ", languages)));
        }
    }
}
