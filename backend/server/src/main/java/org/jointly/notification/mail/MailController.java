package org.jointly.notification.mail;

import io.micronaut.http.annotation.Controller;
import org.jointly.access.ForOneself;
import org.jointly.api.notification.MailApi;
import org.jointly.api.notification.MailChoices;
import org.jointly.api.notification.MailReach;
import org.jointly.api.notification.StoppedMail;
import org.jointly.api.notification.Unsubscription;
import org.jointly.notification.bounce.OwnReach;
import org.jointly.platform.once.Idempotent;

@Controller
class MailController implements MailApi {
    private final Choices choices;
    private final Unsubscribing unsubscribing;
    private final OwnReach reach;

    MailController(Choices choices, Unsubscribing unsubscribing, OwnReach reach) {
        this.choices = choices;
        this.reach = reach;
        this.unsubscribing = unsubscribing;
    }

    @Override
    public MailChoices choices() {
        return choices.own();
    }

    @Override
    @Idempotent
    public MailChoices choose(MailChoices request) {
        return choices.choose(request);
    }

    @Override
    public MailReach reach() {
        return reach.own();
    }

    @Override
    @Idempotent
    public MailReach tryAgain() {
        return reach.tryAgain();
    }

    @Override
    @ForOneself
    public StoppedMail look(Unsubscription request) {
        return unsubscribing.look(request.token());
    }

    @Override
    @ForOneself
    public StoppedMail unsubscribe(Unsubscription request) {
        return unsubscribing.unsubscribe(request.token());
    }
}
