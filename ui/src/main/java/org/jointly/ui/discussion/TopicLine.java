package org.jointly.ui.discussion;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import org.jointly.api.discussion.Comment;
import org.jointly.api.discussion.Topic;
import org.jointly.ui.component.AudienceBadge;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Acting;

/** A topic as one entry of the discussion. */
public class TopicLine extends Article {
    TopicLine(Topic topic) {
        addClassName("line");
        var head = new Div(
                new H2(new Anchor("/" + TopicView.at(topic.programme(), topic.id()), topic.title())),
                new AudienceBadge(topic.audience(), Acting.now().brief()));
        head.addClassName("line-head");
        add(head, facts(topic));
        if (topic.anchor() != null && topic.latest() != null) {
            var last = new Div(said(topic.latest()));
            last.addClassName("excerpt");
            add(last);
        }
    }

    /** What a comment says, or that it was taken back. */
    public static String said(Comment comment) {
        return comment.withdrawnAt() == null ? comment.text() : Words.say("comment.withdrawn");
    }

    static Div facts(Topic topic) {
        var by = topic.raisedBy();
        var facts = new Div(
                new Span(Words.say("person.signature", by.personName(), by.organisationName())),
                new Span(Words.say("topic.comments", topic.comments())),
                Dates.ago(topic.lastActivity()));
        facts.addClassName("line-facts");
        if (topic.resolved()) {
            facts.add(new Span(
                    topic.disposition() == null ? Words.say("topic.resolved") : Words.of(topic.disposition())));
        } else if (topic.asked() != null) {
            facts.add(asked(topic, topic.asked().name()));
        }
        return facts;
    }

    private static Span asked(Topic topic, String organisation) {
        var by = topic.answerBy();
        var span = new Span(
                by == null
                        ? Words.say("topic.asks", organisation)
                        : Words.say("topic.asks-by", organisation, Dates.deadline(by)));
        span.addClassName(by != null && Dates.isSoon(by) ? "urgent" : "asked");
        return span;
    }
}
