package org.jointly.ui.voices.keys;

import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import org.jointly.api.voices.Channel;
import org.jointly.api.voices.inbox.VoiceApi;
import org.jointly.ui.settings.Settings;
import org.jointly.ui.voices.channel.ChannelLayout;
import org.jointly.ui.voices.channel.ChannelTab;

/** Keys, seen from a channel. */
@Prototype
@Route(value = "voices/:channel/keys", layout = ChannelLayout.class)
class KeysTab extends ChannelTab {
    KeysTab(VoiceApi voices, Settings settings) {
        super("keys.title");
        add(new Keys(voices, settings));
    }

    @Override
    public void show(Channel channel) {
        // keys belong to a person and an organisation, not to a channel
    }
}
