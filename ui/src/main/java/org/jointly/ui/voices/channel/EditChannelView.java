package org.jointly.ui.voices.channel;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import org.jointly.api.voices.Channel;
import org.jointly.api.voices.ChannelApi;
import org.jointly.api.voices.EditChannel;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Notices;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Saving;
import org.jointly.ui.shell.Address;
import org.jointly.ui.shell.Page;
import org.jointly.ui.shell.Shell;

/** What a channel says of itself, to be changed by its host. */
@Prototype
@Route(value = "voices/:channel/edit", layout = Shell.class)
class EditChannelView extends Page implements BeforeEnterObserver {
    private final transient ChannelApi channels;

    EditChannelView(ChannelApi channels) {
        super(Words.say("channel.edit"));
        this.channels = channels;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(channels.channel(Address.id(event, "channel")));
    }

    void show(Channel channel) {
        var saving = new Saving();
        var form = new ChannelForm(saving, "/channel", channel);
        var actions = new Div(
                Buttons.main(
                        Words.say("action.save"),
                        () -> saving.attempt(() -> {
                            channels.edit(channel.id(), new EditChannel(form.value(), channel.version()));
                            Notices.done(Words.say("channel.saved"));
                            UI.getCurrent().navigate("voices/" + channel.id());
                        })),
                Buttons.quiet(Words.say("action.cancel"), () -> UI.getCurrent().navigate("voices/" + channel.id())));
        actions.addClassName("actions");
        add(new Paragraph(Words.say("channel.edit-text")), form, saving, actions);
    }
}
