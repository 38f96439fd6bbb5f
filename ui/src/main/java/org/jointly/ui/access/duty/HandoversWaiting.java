package org.jointly.ui.access.duty;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.util.List;
import org.jointly.api.access.duty.DutyApi;
import org.jointly.api.access.duty.Handover;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.Words;
import org.jointly.ui.home.Matter;
import org.jointly.ui.home.Waiting;
import org.jointly.ui.session.Attempt;

/** Duties of a leaver that came to the person. */
@Singleton
@Order(15)
class HandoversWaiting implements Waiting {
    private final DutyApi duties;

    HandoversWaiting(DutyApi duties) {
        this.duties = duties;
    }

    @Override
    public List<Matter> matters(SerializableRunnable dealt) {
        return duties.handovers().stream().map(one -> matter(one, dealt)).toList();
    }

    private Matter matter(Handover one, SerializableRunnable dealt) {
        var matter = Matter.due(
                null,
                Matter.strong(Words.say("leaver.came." + one.kind(), one.count(), one.from())),
                new Span(Words.say("leaver.came-by", one.by(), Dates.agoText(one.at()))));
        if (one.kind().equals("topic") && one.count() == 1) {
            matter.add(Buttons.quiet(
                    Words.say("leaver.look"), () -> UI.getCurrent().navigate("discussion/topics/" + one.first())));
        }
        matter.add(Buttons.plain(Words.say("leaver.noted"), () -> {
            if (Attempt.of(() -> duties.noteHandover(one.id(), null))) {
                dealt.run();
            }
        }));
        return matter;
    }
}
