package org.jointly.ui.programme.participation;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import org.jointly.api.programme.Answer;
import org.jointly.api.programme.Invitation;
import org.jointly.api.programme.ProgrammeApi;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.Notices;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Attempt;

/** The organisation's answer to an invitation. */
public class AnswerDialog extends Dialog {
    private final transient ProgrammeApi programmes;
    private final transient Invitation invitation;
    private final SerializableConsumer<Boolean> done;

    public AnswerDialog(ProgrammeApi programmes, Invitation invitation, SerializableConsumer<Boolean> done) {
        this.programmes = programmes;
        this.invitation = invitation;
        this.done = done;
        setHeaderTitle(Words.say("answer.title", invitation.programmeTitle()));
        add(new Paragraph(Words.say(
                "answer.asks",
                invitation.invitedBy().personName(),
                invitation.invitedBy().organisationName(),
                invitation.organisation().name(),
                Words.of(invitation.capacity()))));
        if (invitation.message() != null) {
            var message = new Div(invitation.message());
            message.addClassNames("prose", "quote");
            add(message);
        }
        add(new Paragraph(Words.say("capacity-help." + invitation.capacity())));
        if (invitation.answerBy() != null) {
            add(new Paragraph(Words.say("invitation.answer-by", Dates.deadline(invitation.answerBy()))));
        }
        getFooter()
                .add(
                        Buttons.quiet(Words.say("answer.later"), this::close),
                        Buttons.plain(Words.say("answer.decline"), () -> answer(false)),
                        Buttons.main(Words.say("answer.accept"), () -> answer(true)));
    }

    private void answer(boolean accept) {
        if (Attempt.of(() -> programmes.answer(invitation.id(), new Answer(accept)))) {
            close();
            Notices.done(Words.say(accept ? "answer.accepted" : "answer.declined", invitation.programmeTitle()));
            done.accept(accept);
        }
    }
}
