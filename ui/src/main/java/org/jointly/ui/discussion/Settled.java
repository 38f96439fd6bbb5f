package org.jointly.ui.discussion;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import org.jointly.api.discussion.Topic;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.Words;

/** How a topic ended: what became of it, why, and who said so. */
class Settled extends Div {
    Settled(Topic topic) {
        var by = Objects.requireNonNull(topic.resolvedBy());
        var when = Dates.agoText(Objects.requireNonNull(topic.resolvedAt()));
        addClassName("settled");
        if (topic.disposition() != null) {
            var outcome = new Span(Words.of(topic.disposition()));
            outcome.addClassNames("disposition", "disposition-" + topic.disposition());
            add(outcome);
        }
        add(new Span(Words.say("topic.resolved-by", by.personName(), by.organisationName(), when)));
        if (topic.reason() != null) {
            var reason = new Div(topic.reason());
            reason.addClassName("prose");
            add(reason);
        }
    }
}
