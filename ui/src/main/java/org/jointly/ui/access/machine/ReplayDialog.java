package org.jointly.ui.access.machine;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import org.jointly.api.access.webhook.ReplayEvents;
import org.jointly.api.access.webhook.Webhook;
import org.jointly.api.access.webhook.WebhookApi;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.Days;
import org.jointly.ui.component.Notices;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Saving;

/** Has everything sent again that happened since a day. */
class ReplayDialog extends Dialog {
    private static final int KEPT_DAYS = 30;

    ReplayDialog(WebhookApi webhooks, Webhook webhook, SerializableRunnable done) {
        setHeaderTitle(Words.say("webhooks.replay"));
        var since = Days.past(Words.say("webhooks.since"));
        since.setMin(Dates.today().minusDays(KEPT_DAYS));
        since.setValue(Dates.today());
        since.setRequiredIndicatorVisible(true);
        var saving = new Saving();
        saving.field("/since", since);
        var form = new Div(new Paragraph(Words.say("webhooks.replay-text")), since, saving);
        form.addClassName("form");
        add(form);
        getFooter()
                .add(
                        Buttons.quiet(Words.say("action.cancel"), this::close),
                        Buttons.main(
                                Words.say("webhooks.replay"),
                                () -> saving.attempt(() -> {
                                    var day = since.getValue() == null ? Dates.today() : since.getValue();
                                    var replayed = webhooks.replay(
                                            webhook.id(), new ReplayEvents(null, Dates.endOf(day.minusDays(1))), null);
                                    close();
                                    Notices.done(Words.say("webhooks.replayed", replayed.events()));
                                    done.run();
                                })));
    }
}
