package org.jointly.ui.access.machine;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import org.jointly.api.access.webhook.Webhook;
import org.jointly.api.access.webhook.WebhookState;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.Facts;
import org.jointly.ui.component.Mark;
import org.jointly.ui.component.Words;

/** A webhook as one entry of the list. */
class WebhookCard extends Article {
    WebhookCard(Webhook webhook) {
        addClassName("line");
        var link = new Anchor("/organisation/webhooks/" + webhook.id(), webhook.url());
        link.addClassName("address");
        var head = new Div(new H3(link), state(webhook));
        head.addClassName("chips");
        add(head, facts(webhook));
    }

    static Span state(Webhook webhook) {
        if (webhook.state() != WebhookState.ON) {
            return new Mark(Words.of(webhook.state()), "ended");
        }
        return webhook.failingSince() == null
                ? new Mark(Words.of(webhook.state()), "good")
                : new Mark(Words.say("webhooks.failing", Dates.agoText(webhook.failingSince())), "warning");
    }

    static Facts facts(Webhook webhook) {
        var facts = new Facts()
                .with(Words.say("webhooks.events"), EventsField.words(webhook.kinds()))
                .with(
                        Words.say("webhooks.last-arrived"),
                        webhook.lastDelivered() == null
                                ? Words.say("webhooks.nothing-yet")
                                : Dates.agoText(webhook.lastDelivered()));
        return webhook.waiting() == 0
                ? facts
                : facts.with(Words.say("webhooks.waiting"), Words.say("webhooks.waiting-number", webhook.waiting()));
    }
}
