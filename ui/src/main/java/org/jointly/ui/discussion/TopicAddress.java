package org.jointly.ui.discussion;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import io.micronaut.context.annotation.Prototype;
import org.jointly.api.discussion.DiscussionApi;
import org.jointly.ui.shell.Address;
import org.jointly.ui.shell.Shell;

/** A topic's address that does not name its programme, as letters and webhooks have it: leads to where it stands. */
@Prototype
@Route(value = "discussion/topics/:topic", layout = Shell.class)
class TopicAddress extends Div implements BeforeEnterObserver {
    private final transient DiscussionApi discussion;

    TopicAddress(DiscussionApi discussion) {
        this.discussion = discussion;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var topic = discussion.topic(Address.id(event, "topic"));
        event.forwardTo(
                TopicView.class,
                new RouteParameters(
                        new RouteParam("programme", topic.programme().toString()),
                        new RouteParam("topic", topic.id().toString())));
    }
}
