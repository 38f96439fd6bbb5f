package org.jointly.ui.programme.participation;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import org.jointly.api.programme.Participation;
import org.jointly.api.programme.Programme;
import org.jointly.api.programme.ProgrammeApi;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Notices;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Acting;
import org.jointly.ui.session.Attempt;

/** Ends a participation, after saying what is lost and for whom. */
class EndDialog extends Dialog {
    EndDialog(
            ProgrammeApi programmes,
            Programme programme,
            Participation participation,
            SerializableConsumer<Boolean> done) {
        var organisation = participation.organisation();
        var mine = organisation.id().equals(Acting.now().organisation().id());
        setHeaderTitle(Words.say("participation.end-title", organisation.name()));
        var capacity = Words.of(participation.capacity());
        var others = programme.partners().stream()
                .filter(partner -> partner.organisation().id().equals(organisation.id()))
                .anyMatch(partner -> partner.capacities().size() > 1);
        add(new Paragraph(
                others
                        ? Words.say("participation.end-one", organisation.name(), capacity)
                        : Words.say("participation.end-all", organisation.name(), capacity)));
        add(new Paragraph(Words.say("participation.end-kept")));
        getFooter()
                .add(
                        Buttons.quiet(Words.say("action.cancel"), this::close),
                        Buttons.danger(Words.say("participation.end"), () -> {
                            if (Attempt.of(() -> programmes.endParticipation(programme.id(), participation.id()))) {
                                close();
                                Notices.done(Words.say("participation.was-ended", organisation.name()));
                                done.accept(mine && !others);
                            }
                        }));
    }
}
