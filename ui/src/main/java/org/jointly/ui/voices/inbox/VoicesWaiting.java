package org.jointly.ui.voices.inbox;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jointly.api.access.Role;
import org.jointly.api.voices.Stop;
import org.jointly.api.voices.inbox.Asked;
import org.jointly.api.voices.inbox.CopyTask;
import org.jointly.api.voices.inbox.Escalation;
import org.jointly.api.voices.inbox.VoiceApi;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.Words;
import org.jointly.ui.home.Matter;
import org.jointly.ui.home.Waiting;
import org.jointly.ui.session.Acting;
import org.jointly.ui.session.Attempt;
import org.jointly.ui.voices.Languages;

/** What the circle owes: decisions where somebody's life may be at risk, copies that must go, and people to be named. */
@Singleton
@Order(30)
class VoicesWaiting implements Waiting {
    private final VoiceApi voices;

    VoicesWaiting(VoiceApi voices) {
        this.voices = voices;
    }

    @Override
    public List<Matter> matters(SerializableRunnable dealt) {
        var matters = new ArrayList<Matter>();
        if (Acting.now().has(Role.SAFEGUARDING)) {
            escalations(matters);
            copies(matters, dealt);
        }
        if (Acting.now().has(Role.SAFEGUARDING) || Acting.now().has(Role.ADMIN)) {
            voices.stops().forEach(stop -> matters.add(matter(stop)));
        }
        return matters;
    }

    private void escalations(List<Matter> matters) {
        var me = Acting.now().me().id();
        voices.escalations().stream()
                .filter(escalation -> escalation.decision() == null)
                .forEach(escalation -> {
                    if (escalation.decidable()) {
                        matters.add(matter(escalation));
                    } else if (escalation.raisedBy().person().equals(me)) {
                        matters.add(raised(escalation));
                    }
                });
    }

    private void copies(List<Matter> matters, SerializableRunnable dealt) {
        voices.copies().stream()
                .filter(copy -> copy.mine() && copy.doneAt() == null)
                .forEach(copy -> matters.add(matter(copy, dealt)));
    }

    private static Matter matter(Escalation escalation) {
        var matter = Matter.pressing(
                Dates.dayOf(escalation.decideBy()),
                new Span(Words.say(
                        escalation.overdue() ? "waits.overdue" : "waits.escalation",
                        escalation.raisedBy().personName())),
                Matter.strong(Words.say("escalation.open", Dates.moment(escalation.decideBy()))));
        matter.add(Buttons.main(Words.say("waits.decide"), () -> open(escalation)));
        return matter;
    }

    /** Whoever raised it sees whether anybody looked, and rings them if not. */
    private static Matter raised(Escalation escalation) {
        var looked = escalation.asked().stream()
                .filter(one -> one.lookedAt() != null)
                .map(Asked::personName)
                .collect(Collectors.joining(", "));
        var matter = Matter.pressing(
                Dates.dayOf(escalation.decideBy()),
                new Span(Words.say("waits.raised")),
                Matter.strong(looked.isEmpty() ? Words.say("waits.nobody-looked") : Words.say("waits.looked", looked)));
        matter.add(Buttons.plain(Words.say("waits.see"), () -> open(escalation)));
        return matter;
    }

    private static void open(Escalation escalation) {
        UI.getCurrent().navigate("voices/" + escalation.channel() + "/voices/" + escalation.submission());
    }

    private Matter matter(CopyTask copy, SerializableRunnable dealt) {
        var matter = Matter.due(
                copy.dueOn(),
                new Span(Words.say("waits.withdrawn")),
                Matter.strong(Words.say(copy.exported() ? "waits.delete-file" : "waits.delete-copies")));
        matter.add(Buttons.plain(Words.say("waits.no-copy-left"), () -> {
            if (Attempt.of(() -> voices.copyDeleted(copy.id()))) {
                dealt.run();
            }
        }));
        return matter;
    }

    private static Matter matter(Stop stop) {
        var title = Matter.strong(Languages.text(stop.title()));
        var matter = stop.stopsAt() == null
                ? Matter.pressing(Dates.dayOf(Instant.now()), new Span(Words.say("waits.stopped")), title)
                : Matter.due(Dates.dayOf(stop.stopsAt()), new Span(Words.say("waits.stops")), title);
        matter.add(Buttons.main(
                Words.say("waits.name-people"),
                () -> UI.getCurrent().navigate("voices/" + stop.channel() + "/people")));
        return matter;
    }
}
