package org.jointly.ui.consultation.making;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableRunnable;
import org.jointly.api.consultation.CallQuestionKind;
import org.jointly.api.consultation.NewQuestion;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Words;

/** One question while a call is made: its words and what sort of answer it asks for. */
class QuestionLine extends Div {
    private final TextField text = new TextField();
    private final Select<CallQuestionKind> kind = new Select<>();

    QuestionLine(NewQuestion question, SerializableRunnable changed) {
        addClassNames("actions", "question-line");
        text.setValue(question.text());
        text.setMaxLength(1000);
        text.setRequiredIndicatorVisible(true);
        text.setValueChangeMode(ValueChangeMode.ON_BLUR);
        text.addValueChangeListener(change -> changed.run());
        kind.setItems(CallQuestionKind.values());
        kind.setItemLabelGenerator(Words::of);
        kind.setAriaLabel(Words.say("call.question-kind"));
        kind.setValue(question.kind());
        kind.addValueChangeListener(change -> changed.run());
        add(text, kind);
    }

    /** What one may do with it among the others. */
    QuestionLine with(VaadinIcon icon, String word, SerializableRunnable act) {
        var button = Buttons.quiet("", act);
        button.setIcon(icon.create());
        named(button, word);
        add(button);
        return this;
    }

    void number(int number) {
        text.setLabel(Words.say("call.question", number));
    }

    TextField text() {
        return text;
    }

    NewQuestion question() {
        return new NewQuestion(kind.getValue(), text.getValue());
    }

    private static void named(Button button, String word) {
        button.setAriaLabel(word);
        button.setTooltipText(word);
    }
}
