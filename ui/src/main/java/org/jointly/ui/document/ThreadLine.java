package org.jointly.ui.document;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import org.jointly.api.discussion.Topic;
import org.jointly.ui.component.AudienceBadge;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Acting;

/** A thread of comments as one entry beside the text: the words, who reads along, what was said last. */
class ThreadLine extends Article {
    ThreadLine(Topic topic, SerializableRunnable open) {
        addClassName("thread");
        var words = new NativeButton(topic.title(), click -> open.run());
        words.addClassName("thread-words");
        add(words);
        var latest = topic.latest();
        if (latest != null) {
            var who = new Span(Words.say(
                    "person.signature",
                    latest.author().personName(),
                    latest.author().organisationName()));
            who.addClassName("strong");
            var said = new Div(latest.text());
            said.addClassName("excerpt");
            add(who, said);
        }
        var facts = new Div(
                new AudienceBadge(topic.audience(), Acting.now().brief()),
                new Span(state(topic)),
                Dates.ago(topic.lastActivity()));
        facts.addClassName("line-facts");
        add(facts);
    }

    private static String state(Topic topic) {
        if (!topic.resolved()) {
            return Words.say("topic.comments", topic.comments());
        }
        return topic.disposition() == null ? Words.say("topic.resolved") : Words.of(topic.disposition());
    }
}
