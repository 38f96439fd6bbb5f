package org.jointly.ui.consultation.asked;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup.RadioButtonGroupI18n;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.UUID;
import org.jointly.api.consultation.MatrixApi;
import org.jointly.api.consultation.MatrixRow;
import org.jointly.api.consultation.React;
import org.jointly.api.consultation.Reaction;
import org.jointly.api.consultation.RowAnswer;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Draft;
import org.jointly.ui.session.Saving;

/** Says whether the organisation is content with the answer to its comment. */
class ReactionForm extends Div {
    private final RadioButtonGroup<Reaction> reaction = new RadioButtonGroup<>(Words.say("reaction.title"));
    private final TextArea text = new TextArea(Words.say("reaction.text"));
    private final Saving saving = new Saving();

    ReactionForm(MatrixApi matrix, UUID row, RowAnswer answer, SerializableConsumer<MatrixRow> done) {
        var draft = new Draft("reaction/" + row + "/" + answer.number());
        addClassName("form");
        reaction.setItems(Reaction.values());
        reaction.setItemLabelGenerator(Words::of);
        reaction.setRequiredIndicatorVisible(true);
        reaction.setI18n(new RadioButtonGroupI18n().setRequiredErrorMessage(Words.say("reaction.choose")));
        text.setMaxLength(2000);
        draft.text(text, "text");
        saving.field("/reaction", reaction);
        saving.field("/text", text);
        var actions = new Div(Buttons.plain(
                Words.say("reaction.send"),
                () -> saving.attempt(() -> {
                    var words = text.getValue().isBlank() ? null : text.getValue();
                    var reacted = matrix.react(row, new React(answer.number(), reaction.getValue(), words));
                    draft.clear();
                    done.accept(reacted);
                })));
        actions.addClassName("actions");
        add(draft, reaction, text, saving, actions);
    }
}
