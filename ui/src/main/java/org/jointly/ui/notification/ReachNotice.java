package org.jointly.ui.notification;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.jointly.api.notification.MailApi;
import org.jointly.api.notification.MailReach;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.Notices;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Attempt;

/** Says that somebody's mails come back, and lets them be tried again. */
class ReachNotice extends Div {
    private ReachNotice(MailApi mail, String text) {
        addClassName("warning");
        getElement().setAttribute("role", "status");
        add(
                new Paragraph(text),
                Buttons.plain(
                        Words.say("reach.again"),
                        () -> Attempt.of(() -> {
                            mail.tryAgain();
                            setVisible(false);
                            Notices.done(Words.say("reach.tried"));
                        })));
    }

    /** Nothing where they arrive. */
    static Optional<ReachNotice> of(MailApi mail, MailReach reach) {
        return reach.address() == null || reach.since() == null
                ? Optional.empty()
                : Optional.of(new ReachNotice(
                        mail,
                        Words.say("reach.back", "\u2068" + reach.address() + "\u2069", Dates.moment(reach.since()))));
    }
}
