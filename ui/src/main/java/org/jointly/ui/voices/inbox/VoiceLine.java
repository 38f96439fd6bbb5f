package org.jointly.ui.voices.inbox;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.function.SerializableConsumer;
import org.jointly.api.voices.Use;
import org.jointly.api.voices.inbox.Voice;
import org.jointly.api.voices.inbox.VoiceState;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.Mark;
import org.jointly.ui.component.Words;

/** A voice in the inbox: when it came, how, what it may be used for; never what it says. */
class VoiceLine extends Div {
    VoiceLine(Voice voice, SerializableConsumer<Boolean> chosen) {
        addClassNames("line", "voice-line");
        var came = Words.say("inbox.came", Dates.day(voice.receivedOn()));
        var gone = voice.state() == VoiceState.WITHDRAWN;
        var title = new H2(gone ? came : "");
        if (!gone) {
            title.add(new Anchor("/voices/" + voice.channel() + "/voices/" + voice.submission(), came));
        }
        var head = new Div(title, new Mark(Words.of(voice.state()), "state-" + voice.state()));
        head.addClassName("line-head");
        if (voice.allows(Use.POLICY) && !gone) {
            var choose = new Checkbox(Words.say("inbox.choose"));
            choose.addValueChangeListener(change -> chosen.accept(change.getValue()));
            add(head, VoiceFacts.of(voice), choose);
        } else {
            add(head, VoiceFacts.of(voice));
        }
    }
}
