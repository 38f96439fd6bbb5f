package org.jointly.ui.discussion;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import java.util.UUID;
import org.jointly.api.discussion.DiscussionApi;
import org.jointly.api.programme.ProgrammeApi;
import org.jointly.ui.component.AudienceBadge;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Acting;
import org.jointly.ui.shell.Address;
import org.jointly.ui.shell.Page;
import org.jointly.ui.shell.Shell;

/** One topic from its first comment to its resolution. */
@Prototype
@Route(value = "discussion/topics/:topic", layout = Shell.class)
class TopicView extends Page implements BeforeEnterObserver {
    private final transient DiscussionApi discussion;
    private final transient ProgrammeApi programmes;
    private final Div content = new Div();

    TopicView(DiscussionApi discussion, ProgrammeApi programmes) {
        super("");
        this.discussion = discussion;
        this.programmes = programmes;
        addClassName("conversation");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(Address.id(event, "topic"));
    }

    void show(UUID id) {
        var topic = discussion.topic(id);
        retitle(topic.title());
        var where = new Div(
                new Anchor("/programmes/" + topic.programme() + "/discussion", topic.programmeTitle()),
                new AudienceBadge(topic.audience(), Acting.now().brief()));
        where.addClassName("line-facts");
        content.removeAll();
        content.add(where);
        var anchor = topic.anchor();
        if (anchor != null) {
            var text = "/programmes/" + topic.programme() + "/documents/" + anchor.subject() + "?topic=" + id;
            content.add(new Quote(anchor.quote()), new Anchor(text, Words.say("topic.to-words")));
        }
        content.add(new TopicThread(discussion, programmes.programme(topic.programme()), topic, changed -> {}));
    }
}
