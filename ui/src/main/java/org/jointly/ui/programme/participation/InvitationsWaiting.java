package org.jointly.ui.programme.participation;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.util.List;
import org.jointly.api.programme.Invitation;
import org.jointly.api.programme.InvitationAbility;
import org.jointly.api.programme.InvitationState;
import org.jointly.api.programme.ProgrammeApi;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Words;
import org.jointly.ui.home.Matter;
import org.jointly.ui.home.Waiting;

/** Invitations that the organisation has not answered. */
@Singleton
@Order(10)
class InvitationsWaiting implements Waiting {
    private final ProgrammeApi programmes;

    InvitationsWaiting(ProgrammeApi programmes) {
        this.programmes = programmes;
    }

    @Override
    public List<Matter> matters(SerializableRunnable dealt) {
        return programmes.invitations().stream()
                .filter(invitation -> invitation.state() == InvitationState.OPEN)
                .map(invitation -> matter(invitation, dealt))
                .toList();
    }

    private Matter matter(Invitation invitation, SerializableRunnable dealt) {
        var matter = Matter.due(
                invitation.answerBy(),
                new Span(Words.say(
                        "home.invited",
                        invitation.invitedBy().organisationName(),
                        invitation.organisation().name(),
                        Words.of(invitation.capacity()))),
                Matter.strong(invitation.programmeTitle()));
        if (invitation.allows(InvitationAbility.ANSWER)) {
            matter.add(Buttons.main(
                    Words.say("home.answer"),
                    () -> new AnswerDialog(programmes, invitation, accepted -> answered(invitation, accepted, dealt))
                            .open()));
        } else {
            matter.add(new Span(Words.say("home.who-answers")));
        }
        return matter;
    }

    private static void answered(Invitation invitation, boolean accepted, SerializableRunnable dealt) {
        if (accepted) {
            UI.getCurrent().navigate("programmes/" + invitation.programme());
        } else {
            dealt.run();
        }
    }
}
