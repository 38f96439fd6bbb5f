package org.jointly.ui.voices.inbox;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jointly.api.voices.inbox.Escalation;
import org.jointly.api.voices.inbox.Voice;
import org.jointly.api.voices.inbox.VoiceState;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.Mark;
import org.jointly.ui.component.Words;

/** What is known of a voice without opening it, as marks. */
final class VoiceFacts {
    private VoiceFacts() {}

    static Div of(Voice voice) {
        var facts = new Div();
        facts.addClassName("line-facts");
        if (voice.state() == VoiceState.WITHDRAWN) {
            facts.add(new Span(Words.say("inbox.withdrawn")));
            return facts;
        }
        if (voice.escalation() != null) {
            facts.add(urgent(voice.escalation()));
        }
        if (voice.mode() != null) {
            facts.add(new Mark(Words.of(voice.mode()), "mode"));
        }
        if (!voice.opened()) {
            facts.add(new Mark(Words.say("inbox.unopened"), "unopened"));
        }
        if (voice.shared()) {
            facts.add(new Mark(Words.say("inbox.shared"), "shared"));
        }
        if (voice.consents().isEmpty()) {
            facts.add(new Mark(Words.say("inbox.no-consent"), "consent-none"));
        }
        voice.consents().stream().sorted().forEach(use -> facts.add(new Mark(Words.of(use), "consent")));
        if (voice.attachments() > 0) {
            facts.add(new Span(Words.say("inbox.photos", voice.attachments())));
        }
        if (voice.messages() > 0) {
            facts.add(new Span(Words.say("inbox.messages", voice.messages())));
        }
        if (voice.replies() > 0) {
            facts.add(new Span(Words.say("inbox.replies", voice.replies())));
        }
        if (voice.keepUntil() != null) {
            facts.add(new Span(Words.say("inbox.keep-until", Dates.day(voice.keepUntil()))));
        }
        return facts;
    }

    private static Span urgent(Escalation escalation) {
        var span = new Span(
                escalation.decision() == null
                        ? Words.say(
                                escalation.overdue() ? "escalation.overdue" : "escalation.open",
                                Dates.moment(escalation.decideBy()))
                        : Words.of(escalation.decision()));
        span.addClassName(escalation.decision() == null ? "urgent" : "when");
        return span;
    }
}
