package org.jointly.ui.voices.channel;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import org.jointly.api.voices.Channel;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Words;

/** Ways from one tab of a channel to another. */
public final class ChannelSteps {
    private ChannelSteps() {}

    public static Button to(Channel channel, String end, String key) {
        return Buttons.plain(Words.say(key), () -> UI.getCurrent().navigate("voices/" + channel.id() + end));
    }
}
