package org.jointly.ui.discussion;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import io.micronaut.context.annotation.Prototype;
import java.util.List;
import java.util.UUID;
import org.jointly.api.discussion.DiscussionApi;
import org.jointly.api.programme.Programme;
import org.jointly.ui.component.AudienceBadge;
import org.jointly.ui.component.Words;
import org.jointly.ui.programme.ProgrammeLayout;
import org.jointly.ui.programme.ProgrammeTabView;
import org.jointly.ui.session.Acting;
import org.jointly.ui.session.BackendAway;
import org.jointly.ui.session.Refusal;
import org.jointly.ui.session.page.Inside;
import org.jointly.ui.shell.Address;
import org.jointly.ui.shell.part.FollowControl;
import org.jspecify.annotations.Nullable;

/** One topic from its first comment to its resolution, within its programme. */
@Prototype
@Route(value = "programmes/:programme/discussion/topics/:topic", layout = ProgrammeLayout.class)
class TopicView extends ProgrammeTabView implements BeforeEnterObserver, Inside {
    /** How often it is looked whether something new was said. */
    private static final int LOOK = 10_000;

    private final transient DiscussionApi discussion;
    private final transient List<FollowControl> follows;
    private transient @Nullable UUID topic;
    private @Nullable TopicThread thread;
    private @Nullable Registration looking;
    private String name = "";
    private String above = "";

    TopicView(DiscussionApi discussion, List<FollowControl> follows) {
        super("tab.discussion");
        this.discussion = discussion;
        this.follows = follows;
        addClassName("conversation");
        addAttachListener(attach -> look(attach.getUI()));
        addDetachListener(detach -> rest(detach.getUI()));
    }

    static String at(UUID programme, UUID topic) {
        return "programmes/" + programme + "/discussion/topics/" + topic;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        topic = Address.id(event, "topic");
        above = "programmes/" + Address.id(event, "programme") + "/discussion";
    }

    @Override
    public String above() {
        return above;
    }

    @Override
    public void show(Programme programme) {
        if (topic != null) {
            show(programme, topic);
        }
    }

    void show(Programme programme, UUID id) {
        var shown = discussion.topic(id);
        if (!shown.programme().equals(programme.id())) {
            // who reads it is told by its own programme alone
            UI.getCurrent().navigate("discussion/topics/" + id);
            return;
        }
        name = shown.title();
        var back = new Anchor("/programmes/" + programme.id() + "/discussion", Words.say("topic.back"));
        back.addClassName("back");
        var head = new Div(
                new H2(shown.title()),
                new AudienceBadge(shown.audience(), Acting.now().brief()));
        head.addClassName("line-head");
        follows.forEach(follow -> head.add(follow.of(programme.id(), id)));
        removeAll();
        add(back, head);
        var anchor = shown.anchor();
        if (anchor != null) {
            var text = "/programmes/" + programme.id() + "/documents/" + anchor.subject() + "?topic=" + id;
            add(new Quote(anchor.quote()), new Anchor(text, Words.say("topic.to-words")));
        }
        thread = new TopicThread(discussion, programme, shown, changed -> {});
        add(thread);
    }

    @Override
    protected String name() {
        return name.isEmpty() ? super.name() : name;
    }

    /** Says that something new was said, if it was. */
    void look() {
        if (thread != null) {
            try {
                thread.look();
            } catch (BackendAway | Refusal later) {
                // the next look tells, or whatever the person does next
            }
        }
    }

    private void look(UI ui) {
        ui.setPollInterval(LOOK);
        looking = ui.addPollListener(poll -> look());
    }

    private void rest(UI ui) {
        ui.setPollInterval(-1);
        if (looking != null) {
            looking.remove();
        }
    }
}
