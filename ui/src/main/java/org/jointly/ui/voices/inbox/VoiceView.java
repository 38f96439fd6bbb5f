package org.jointly.ui.voices.inbox;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import java.util.UUID;
import org.jointly.api.voices.Channel;
import org.jointly.api.voices.inbox.Voice;
import org.jointly.api.voices.inbox.VoiceApi;
import org.jointly.api.voices.inbox.VoiceState;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Confirmation;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.Mark;
import org.jointly.ui.component.Notices;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Attempt;
import org.jointly.ui.settings.Settings;
import org.jointly.ui.shell.Address;
import org.jointly.ui.voices.ReaderFrame;
import org.jointly.ui.voices.channel.ChannelLayout;
import org.jointly.ui.voices.channel.ChannelTab;
import org.jspecify.annotations.Nullable;

/** One voice: around the frame in which it is read, what is known of it and what may be done with it. */
@Prototype
@Route(value = "voices/:channel/voices/:submission", layout = ChannelLayout.class)
class VoiceView extends ChannelTab implements BeforeEnterObserver {
    private final transient VoiceApi voices;
    private final transient Settings settings;
    private final Div known = new Div();
    private final Div frame = new Div();
    private @Nullable UUID submission;
    private transient @Nullable Voice told;

    VoiceView(VoiceApi voices, Settings settings) {
        super("inbox.voice");
        this.voices = voices;
        this.settings = settings;
        add(known, frame);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        submission = Address.id(event, "submission");
    }

    @Override
    public void show(Channel channel) {
        if (submission != null) {
            show(channel, submission);
        }
    }

    void show(Channel channel, UUID shown) {
        var voice = voices.voice(channel.id(), shown);
        tell(voice);
        frame.removeAll();
        if (voice.state() != VoiceState.WITHDRAWN) {
            frame.add(new ReaderFrame(
                    voices, settings, ReaderFrame.Act.read(shown), () -> tell(voices.voice(channel.id(), shown))));
        }
    }

    /** What is there already stays as it is: a button made anew would lose its focus, and move what is below it. */
    private void tell(Voice voice) {
        if (voice.equals(told)) {
            return;
        }
        told = voice;
        known.removeAll();
        var title = new H2(Words.say("inbox.came", Dates.day(voice.receivedOn())));
        var head = new Div(title, new Mark(Words.of(voice.state()), "state-" + voice.state()));
        head.addClassName("line-head");
        var actions = new Div(
                Buttons.quiet(Words.say("inbox.back"), () -> UI.getCurrent().navigate("voices/" + voice.channel())));
        actions.addClassName("actions");
        known.add(head, VoiceFacts.of(voice));
        var escalation = voice.escalation();
        if (escalation != null) {
            known.add(new EscalationBox(
                    voices, escalation, () -> tell(voices.voice(voice.channel(), voice.submission()))));
        }
        if (voice.state() != VoiceState.WITHDRAWN && (escalation == null || escalation.decision() != null)) {
            actions.add(Buttons.danger(
                    Words.say("escalation.raise"),
                    () -> Confirmation.ofDanger(
                                    Words.say("escalation.title"),
                                    Words.say("escalation.text"),
                                    Words.say("escalation.raise"),
                                    () -> Attempt.of(() -> {
                                        var raised = voices.escalate(voice.channel(), voice.submission());
                                        Notices.done(Words.say("escalation.sent", EscalationBox.asked(raised)));
                                        tell(voices.voice(voice.channel(), voice.submission()));
                                    }))
                            .open()));
        }
        known.add(actions);
    }
}
