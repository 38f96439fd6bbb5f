package org.jointly.ui.document;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import org.jointly.api.discussion.Topic;
import org.jointly.ui.component.AudienceBadge;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.Words;
import org.jointly.ui.discussion.Quote;
import org.jointly.ui.discussion.TopicLine;
import org.jointly.ui.session.Acting;

/** A thread of comments as a card beside its words: who reads along, what was said last; opened, all of it. */
class ThreadLine extends Article {
    /** A click beside what can be pressed presses the words. */
    private static final String WHOLE = """
            this.addEventListener('click', event => {
              if (this.classList.contains('opened') || event.target.closest('button, a, vaadin-button')) return;
              if (getSelection().isCollapsed) this.querySelector('.thread-words')?.click();
            })""";

    private final transient Topic topic;
    private final boolean lost;

    /** @param lost are its words gone from the text? */
    ThreadLine(Topic topic, boolean lost, SerializableRunnable open) {
        this.topic = topic;
        this.lost = lost;
        addClassNames("thread", "card");
        getElement().setAttribute("data-card", topic.id().toString());
        getElement().executeJs(WHOLE);
        var words = new NativeButton(topic.title(), click -> open.run());
        words.addClassNames("thread-words", "card-words");
        add(words);
        if (lost) {
            var gone = new Div(Words.say("document.words-gone"));
            gone.addClassName("thread-lost");
            add(gone);
        }
        said();
        var facts = new Div(
                new AudienceBadge(topic.audience(), Acting.now().brief()),
                new Span(state(topic)),
                Dates.ago(topic.lastActivity()));
        facts.addClassName("line-facts");
        add(facts);
    }

    private void said() {
        var latest = topic.latest();
        if (latest != null) {
            var who = new Span(Words.say(
                    "person.signature",
                    latest.author().personName(),
                    latest.author().organisationName()));
            who.addClassName("strong");
            var said = new Div(TopicLine.said(latest));
            said.addClassName("excerpt");
            add(who, said);
        }
    }

    boolean says(Topic other, boolean gone) {
        return topic.equals(other) && lost == gone;
    }

    /** All that was said, in place of what was said last. */
    void open(Component thread, SerializableRunnable close) {
        removeAll();
        addClassName("opened");
        var shut = Buttons.quiet(Words.say("action.close"), close::run);
        shut.addThemeNames("small");
        var head = new Div(
                new Quote(
                        topic.anchor() == null ? topic.title() : topic.anchor().quote()),
                shut);
        head.addClassName("card-head");
        add(head, thread);
        shut.focus();
    }

    private static String state(Topic topic) {
        if (!topic.resolved()) {
            return Words.say("topic.comments", topic.comments());
        }
        return topic.disposition() == null ? Words.say("topic.resolved") : Words.of(topic.disposition());
    }
}
