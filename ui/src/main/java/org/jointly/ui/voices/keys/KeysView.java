package org.jointly.ui.voices.keys;

import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import org.jointly.api.voices.inbox.VoiceApi;
import org.jointly.ui.component.Words;
import org.jointly.ui.settings.Settings;
import org.jointly.ui.shell.Page;
import org.jointly.ui.shell.Shell;

/** One's own key and the organisation's keys, before there is a channel. */
@Prototype
@Route(value = "voices/keys", layout = Shell.class)
class KeysView extends Page {
    KeysView(VoiceApi voices, Settings settings) {
        super(Words.say("keys.title"));
        add(new Keys(voices, settings));
    }
}
