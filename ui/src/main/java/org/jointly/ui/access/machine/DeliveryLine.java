package org.jointly.ui.access.machine;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import org.jointly.api.access.webhook.DeliveryAttempt;
import org.jointly.api.access.webhook.DeliveryState;
import org.jointly.api.access.webhook.Webhook;
import org.jointly.api.access.webhook.WebhookDelivery;
import org.jointly.api.access.webhook.WebhookState;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.Mark;
import org.jointly.ui.component.Words;

/** An event of a webhook's log with what came of each attempt. */
class DeliveryLine extends Article {
    DeliveryLine(WebhookDelivery delivery, Webhook webhook, SerializableRunnable again) {
        var head = new Div(
                new Span(EventsField.word(delivery.kind())),
                new Span(Dates.moment(delivery.at())),
                new Mark(Words.of(delivery.state()), delivery.state() == DeliveryState.DELIVERED ? "good" : "ended"));
        head.addClassName("entry");
        if (delivery.state() != DeliveryState.WAITING && webhook.state() == WebhookState.ON) {
            head.add(Buttons.quiet(Words.say("webhooks.send-again"), again::run));
        }
        add(head);
        if (!delivery.attempts().isEmpty()) {
            add(attempts(delivery));
        }
    }

    private static Details attempts(WebhookDelivery delivery) {
        var lines = new Div();
        delivery.attempts().forEach(attempt -> lines.add(line(attempt)));
        if (delivery.due() != null) {
            lines.add(new Span(Words.say("webhooks.next-try", Dates.moment(delivery.due()))));
        }
        return new Details(Words.say("webhooks.attempts", delivery.attempts().size()), lines);
    }

    private static Div line(DeliveryAttempt attempt) {
        var line = new Div(
                new Span(Dates.moment(attempt.at())),
                new Span(
                        attempt.status() == null
                                ? Words.ofCode("delivery-failure", String.valueOf(attempt.failure()))
                                : Words.say(
                                        "webhooks.answered", attempt.status().toString())),
                new Span(Words.say("webhooks.took", attempt.millis())));
        line.addClassName("entry");
        if (attempt.excerpt() != null) {
            var excerpt = new Span(attempt.excerpt());
            excerpt.addClassName("kind");
            excerpt.getElement().setAttribute("dir", "auto");
            line.add(excerpt);
        }
        return line;
    }
}
