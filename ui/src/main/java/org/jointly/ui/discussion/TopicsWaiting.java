package org.jointly.ui.discussion;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.util.List;
import org.jointly.api.discussion.DiscussionApi;
import org.jointly.api.discussion.Topic;
import org.jointly.api.discussion.TopicAbility;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Words;
import org.jointly.ui.home.Matter;
import org.jointly.ui.home.Waiting;

/** Topics on which the organisation is asked. */
@Singleton
@Order(20)
class TopicsWaiting implements Waiting {
    private final DiscussionApi discussion;

    TopicsWaiting(DiscussionApi discussion) {
        this.discussion = discussion;
    }

    @Override
    public List<Matter> matters(SerializableRunnable dealt) {
        return discussion.waiting().stream().map(TopicsWaiting::matter).toList();
    }

    private static Matter matter(Topic topic) {
        var matter = Matter.due(
                topic.answerBy(),
                new Span(Words.say(
                        "home.asked",
                        topic.raisedBy().personName(),
                        topic.raisedBy().organisationName())),
                Matter.strong(topic.title()),
                new Span(topic.programmeTitle()));
        matter.add(Buttons.plain(
                Words.say(topic.allows(TopicAbility.COMMENT) ? "home.answer" : "home.look"),
                () -> UI.getCurrent().navigate(TopicView.at(topic.programme(), topic.id()))));
        return matter;
    }
}
