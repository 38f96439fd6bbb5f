package org.jointly.ui.consultation.making;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointly.api.consultation.CallQuestionKind;
import org.jointly.api.consultation.NewQuestion;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Draft;
import org.jointly.ui.session.Saving;

/** The questions of a call in their order. */
class QuestionsField extends CustomField<List<NewQuestion>> {
    private static final int MOST = 50;

    private final transient List<QuestionLine> lines = new ArrayList<>();
    private final Div list = new Div();
    private final Div more = new Div(Buttons.plain(Words.say("call.add-question"), this::another));

    QuestionsField(Draft draft) {
        super(List.of());
        setLabel(Words.say("call.questions"));
        setHelperText(Words.say("call.questions-help"));
        more.addClassName("actions");
        add(list, more);
        draft.choice(this, "questions", QuestionsField::written, QuestionsField::read);
    }

    /** Says of each question where what is wrong with it is said. */
    void pointTo(Saving saving) {
        saving.forget("/questions");
        saving.field("/questions", this);
        for (var index = 0; index < lines.size(); index++) {
            saving.field("/questions/" + index + "/text", lines.get(index).text());
        }
    }

    @Override
    protected List<NewQuestion> generateModelValue() {
        return lines.stream().map(QuestionLine::question).toList();
    }

    @Override
    protected void setPresentationValue(List<NewQuestion> questions) {
        lines.clear();
        questions.forEach(question -> lines.add(line(question)));
        show();
    }

    private void another() {
        var line = line(new NewQuestion(CallQuestionKind.TEXT, ""));
        lines.add(line);
        changed();
        line.text().focus();
    }

    private QuestionLine line(NewQuestion question) {
        var line = new QuestionLine(question, this::updateValue);
        return line.with(VaadinIcon.ARROW_UP, Words.say("call.question-up"), () -> move(line, -1))
                .with(VaadinIcon.ARROW_DOWN, Words.say("call.question-down"), () -> move(line, 1))
                .with(VaadinIcon.CLOSE_SMALL, Words.say("action.remove"), () -> {
                    lines.remove(line);
                    changed();
                });
    }

    private void move(QuestionLine line, int by) {
        var to = lines.indexOf(line) + by;
        if (to >= 0 && to < lines.size()) {
            lines.remove(line);
            lines.add(to, line);
            changed();
        }
    }

    private void changed() {
        show();
        updateValue();
    }

    private void show() {
        list.removeAll();
        for (var index = 0; index < lines.size(); index++) {
            lines.get(index).number(index + 1);
            list.add(lines.get(index));
        }
        more.setVisible(lines.size() < MOST);
    }

    /** One a line, after the word for its kind. */
    private static String written(List<NewQuestion> questions) {
        return questions.stream()
                .map(question -> question.kind().name() + " " + question.text())
                .collect(Collectors.joining("\n"));
    }

    private static List<NewQuestion> read(String text) {
        return Stream.of(text.split("\n"))
                .filter(line -> line.contains(" "))
                .map(line -> new NewQuestion(
                        CallQuestionKind.valueOf(line.substring(0, line.indexOf(' '))),
                        line.substring(line.indexOf(' ') + 1)))
                .toList();
    }
}
