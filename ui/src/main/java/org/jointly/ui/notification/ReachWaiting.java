package org.jointly.ui.notification;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.util.List;
import org.jointly.api.notification.MailApi;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Words;
import org.jointly.ui.home.Matter;
import org.jointly.ui.home.Waiting;

/** Tells somebody at home that their mails come back. */
@Singleton
@Order(1)
class ReachWaiting implements Waiting {
    private final MailApi mail;

    ReachWaiting(MailApi mail) {
        this.mail = mail;
    }

    @Override
    public List<Matter> matters(SerializableRunnable dealt) {
        var reach = mail.reach();
        if (reach.address() == null) {
            return List.of();
        }
        var matter = Matter.due(null, new Span(Words.say("reach.home")), Matter.strong(reach.address()));
        matter.add(Buttons.plain(
                Words.say("reach.check"), () -> UI.getCurrent().getPage().setLocation("/me#mail")));
        return List.of(matter);
    }
}
