package org.jointly.ui.voices.channel;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import org.jointly.api.access.Role;
import org.jointly.api.voices.Channel;
import org.jointly.api.voices.ChannelAbility;
import org.jointly.api.voices.ChannelApi;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.EmptyState;
import org.jointly.ui.component.OrganisationChip;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Acting;
import org.jointly.ui.shell.Creates;
import org.jointly.ui.shell.Page;
import org.jointly.ui.shell.Shell;
import org.jointly.ui.voices.Languages;

/** The channels in which the acting organisation receives voices, or is asked to. */
@Prototype
@Route(value = "voices", layout = Shell.class)
class VoicesView extends Page implements AfterNavigationObserver, Creates {
    private final transient ChannelApi channels;
    private final Div list = new Div();

    VoicesView(ChannelApi channels) {
        super(Words.say("room.voices"));
        this.channels = channels;
        var actions = new Div();
        actions.addClassName("page-actions");
        if (mayDraft()) {
            actions.add(
                    Buttons.main(Words.say("channel.new"), this::create),
                    Buttons.plain(Words.say("keys.title"), () -> UI.getCurrent().navigate("voices/keys")));
        }
        add(actions, list);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    @Override
    public void create() {
        UI.getCurrent().navigate(mayDraft() ? "voices/new" : "voices");
    }

    void show() {
        list.removeAll();
        var all = channels.channels();
        if (all.isEmpty()) {
            list.add(
                    mayDraft()
                            ? new EmptyState(
                                    Words.say("channel.empty"), Buttons.plain(Words.say("channel.new"), this::create))
                            : new EmptyState(Words.say("channel.empty-other")));
        }
        all.forEach(channel -> list.add(line(channel)));
    }

    private static Div line(Channel channel) {
        var head = new Div(
                new H2(new Anchor("/voices/" + channel.id(), Languages.text(channel.title()))),
                new ChannelMark(channel.state()));
        head.addClassName("line-head");
        var facts = new Div(new OrganisationChip(channel.host()));
        facts.addClassName("line-facts");
        if (channel.programmeTitle() != null) {
            facts.add(new Anchor("/programmes/" + channel.programme(), channel.programmeTitle()));
        }
        if (channel.allows(ChannelAbility.ANSWER)) {
            facts.add(asked(channel));
        }
        var line = new Div(head, facts);
        line.addClassName("line");
        return line;
    }

    private static Span asked(Channel channel) {
        var asked = new Span(Words.say("channel.asked", channel.host().name()));
        asked.addClassName("strong");
        return asked;
    }

    private static boolean mayDraft() {
        return Acting.now().has(Role.SAFEGUARDING);
    }
}
