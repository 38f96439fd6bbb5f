package org.jointly.ui.voices.inbox;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.stream.Collectors;
import org.jointly.api.voices.inbox.Asked;
import org.jointly.api.voices.inbox.DecideEscalation;
import org.jointly.api.voices.inbox.Escalation;
import org.jointly.api.voices.inbox.EscalationDecision;
import org.jointly.api.voices.inbox.VoiceApi;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.Notices;
import org.jointly.ui.component.Words;
import org.jointly.ui.voices.ReasonDialog;

/** A risk to somebody's life: who raised it, who was asked, whether anybody looked, and what was decided. */
class EscalationBox extends Div {
    EscalationBox(VoiceApi voices, Escalation escalation, SerializableRunnable decided) {
        addClassName("conflict");
        add(new Paragraph(Words.say(
                "escalation.raised",
                escalation.raisedBy().personName(),
                Dates.moment(escalation.raisedAt()),
                Dates.moment(escalation.decideBy()))));
        escalation.asked().forEach(one -> add(new Paragraph(look(one))));
        if (escalation.decision() != null && escalation.decidedBy() != null) {
            add(new Paragraph(Words.say(
                    "escalation.decided",
                    escalation.decidedBy().personName(),
                    Words.of(escalation.decision()),
                    escalation.reason() == null ? "–" : escalation.reason())));
            return;
        }
        if (escalation.overdue()) {
            var late = new Paragraph(Words.say("escalation.overdue"));
            late.addClassName("urgent");
            add(late);
        }
        if (!escalation.decidable()) {
            add(new Paragraph(Words.say("escalation.call")));
        } else if (escalation.opened()) {
            add(choices(voices, escalation, decided));
        } else {
            add(new Paragraph(Words.say("escalation.open-first")));
        }
    }

    static String asked(Escalation escalation) {
        return escalation.asked().stream().map(Asked::personName).collect(Collectors.joining(", "));
    }

    private static String look(Asked one) {
        return one.lookedAt() == null
                ? Words.say("escalation.no-look", one.personName())
                : Words.say("escalation.look", one.personName(), Dates.moment(one.lookedAt()));
    }

    private static Div choices(VoiceApi voices, Escalation escalation, SerializableRunnable decided) {
        var actions = new Div();
        actions.addClassName("actions");
        for (var choice : EscalationDecision.values()) {
            actions.add(Buttons.plain(
                    Words.of(choice),
                    () -> new ReasonDialog(
                                    "escalationDecision." + choice,
                                    "escalation.reason",
                                    "escalation.decide",
                                    reason -> voices.decide(escalation.id(), new DecideEscalation(choice, reason)),
                                    () -> {
                                        Notices.done(Words.say("inbox.noted"));
                                        decided.run();
                                    })
                            .open()));
        }
        return actions;
    }
}
