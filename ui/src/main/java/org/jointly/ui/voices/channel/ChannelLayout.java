package org.jointly.ui.voices.channel;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.ParentLayout;
import io.micronaut.context.annotation.Prototype;
import java.util.ArrayList;
import java.util.List;
import org.jointly.api.voices.ChangeChannelState;
import org.jointly.api.voices.Channel;
import org.jointly.api.voices.ChannelAbility;
import org.jointly.api.voices.ChannelApi;
import org.jointly.api.voices.ChannelState;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Mark;
import org.jointly.ui.component.Notices;
import org.jointly.ui.component.OrganisationChip;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Attempt;
import org.jointly.ui.shell.Address;
import org.jointly.ui.shell.HeadedLayout;
import org.jointly.ui.shell.Shell;
import org.jointly.ui.voices.Languages;
import org.jspecify.annotations.Nullable;

/** A channel's header, and its tabs. */
@Prototype
@ParentLayout(Shell.class)
public class ChannelLayout extends HeadedLayout implements BeforeEnterObserver {
    private final transient ChannelApi channels;
    private transient @Nullable Channel channel;

    ChannelLayout(ChannelApi channels) {
        super(Words.say("channel.tabs"));
        this.channels = channels;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(channels.channel(Address.id(event, "channel")));
    }

    Channel channel() {
        if (channel == null) {
            throw new IllegalStateException("no channel entered");
        }
        return channel;
    }

    void show(Channel shown) {
        channel = shown;
        var facts = new Div(new ChannelMark(shown.state()), new OrganisationChip(shown.host()));
        if (shown.state() == ChannelState.OPEN && !shown.takesVoices()) {
            facts.add(new Mark(Words.say("channel.stopped"), "ended"));
        }
        if (shown.programmeTitle() != null) {
            facts.add(new Anchor("/programmes/" + shown.programme(), shown.programmeTitle()));
        }
        head(
                "/voices/" + shown.id(),
                new H1(Languages.text(shown.title())),
                Languages.shown(shown.title()),
                facts,
                actions(shown));
        tab("", "inbox.title");
        tab("/questions", "question.tab");
        tab("/people", "circle.title");
        tab("/keys", "keys.title");
        tab("/themes", "theme.tab");
        tab("/counts", "count.title");
        tab("/link", "link.title");
    }

    private List<Button> actions(Channel shown) {
        var actions = new ArrayList<Button>();
        if (shown.allows(ChannelAbility.EDIT)) {
            actions.add(Buttons.plain(
                    Words.say("channel.edit"), () -> UI.getCurrent().navigate("voices/" + shown.id() + "/edit")));
        }
        if (shown.allows(ChannelAbility.CLOSE)) {
            actions.add(Buttons.plain(
                    Words.say("channel.close"),
                    () -> new CloseDialog(() -> {
                                change(shown, ChannelState.CLOSED);
                            })
                            .open()));
        }
        if (shown.allows(ChannelAbility.OPEN)) {
            var open = Buttons.main(Words.say("channel.open"), () -> change(shown, ChannelState.OPEN));
            open.setEnabled(shown.lacks().isEmpty());
            actions.add(open);
        }
        return actions;
    }

    private void change(Channel shown, ChannelState state) {
        if (Attempt.of(() -> channels.changeState(shown.id(), new ChangeChannelState(state, shown.version())))) {
            Notices.done(Words.say("channel.is-now", Words.of(state)));
            refresh();
        }
    }
}
