package org.jointly.ui.consultation;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.util.List;
import org.jointly.api.consultation.Call;
import org.jointly.api.consultation.CallAbility;
import org.jointly.api.consultation.ConsultationApi;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.Words;
import org.jointly.ui.consultation.call.CallHours;
import org.jointly.ui.consultation.call.CallLine;
import org.jointly.ui.home.Matter;
import org.jointly.ui.home.Waiting;

/** Calls in which the organisation is asked and that it has not answered. */
@Singleton
@Order(15)
class CallsWaiting implements Waiting {
    private final ConsultationApi calls;

    CallsWaiting(ConsultationApi calls) {
        this.calls = calls;
    }

    @Override
    public List<Matter> matters(SerializableRunnable dealt) {
        return calls.waiting().stream().map(CallsWaiting::matter).toList();
    }

    private static Matter matter(Call call) {
        var by = Dates.dayOf(call.closesAt().minusSeconds(1));
        var when = new Span(CallHours.until(call));
        when.addClassName(Dates.isSoon(by) ? "urgent" : "when");
        var matter = Matter.pressing(
                by,
                new Span(Words.say("home.consulted", call.madeBy().organisationName())),
                Matter.strong(call.title()),
                new Span(call.programmeTitle()),
                when);
        matter.add(Buttons.plain(
                Words.say(
                        call.allows(CallAbility.PREPARE) || call.allows(CallAbility.SUBMIT)
                                ? "home.answer"
                                : "home.look"),
                () -> UI.getCurrent().navigate(CallLine.at(call.id()))));
        return matter;
    }
}
