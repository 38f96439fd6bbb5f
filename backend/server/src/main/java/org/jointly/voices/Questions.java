package org.jointly.voices;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jointly.api.Problem.FieldError;
import org.jointly.api.voices.form.Option;
import org.jointly.api.voices.form.Question;
import org.jointly.api.voices.form.QuestionKind;
import org.jointly.platform.problem.Invalid;

/** What holds for questions beyond their fields: one is required, asked in own words, and each in every language. */
final class Questions {
    private Questions() {}

    static void check(List<Question> questions, List<String> languages) {
        var errors = new ArrayList<FieldError>();
        var required = questions.stream().filter(Question::required).toList();
        if (required.size() != 1 || required.getFirst().kind() != QuestionKind.TEXT) {
            errors.add(new FieldError(
                    "/questions",
                    "must have exactly one required question, answered in own words: what should change"));
        }
        if (questions.stream().map(Question::id).distinct().count() != questions.size()) {
            errors.add(new FieldError("/questions", "must each have an id of their own"));
        }
        for (var i = 0; i < questions.size(); i++) {
            var question = questions.get(i);
            var pointer = "/questions/" + i;
            if ((question.kind() == QuestionKind.TEXT) != question.options().isEmpty()) {
                errors.add(new FieldError(pointer + "/options", "belong to choices and bands, which need some"));
            }
            if (question.options().stream().map(Option::id).distinct().count()
                    != question.options().size()) {
                errors.add(new FieldError(pointer + "/options", "must each have an id of their own"));
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

    static void inEvery(List<String> languages, Map<String, String> text, String pointer, List<FieldError> errors) {
        if (!text.keySet().equals(Set.copyOf(languages))) {
            errors.add(new FieldError(pointer, "must be given in each language of the channel: " + languages));
        }
    }
}
