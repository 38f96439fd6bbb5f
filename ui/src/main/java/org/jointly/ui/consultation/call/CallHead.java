package org.jointly.ui.consultation.call;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.jointly.api.consultation.Call;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.Facts;
import org.jointly.ui.component.Words;

/** What everybody who sees a call is told first: who asks on what, until when, and who reads the answers. */
public class CallHead extends Div {
    public CallHead(Call call) {
        var by = call.madeBy();
        var first = new Div(
                CallLine.mark(call),
                new Span(Words.say("call.asks", by.organisationName())),
                new SubmissionReaders(call.audience()));
        first.addClassName("line-facts");
        var when = new Paragraph(CallHours.when(call));
        when.addClassNames("strong", "call-when");
        add(first, when, facts(call));
        if (call.extendedFor() != null) {
            add(new Paragraph(Words.say("call.extended-for", call.extendedFor())));
        }
        if (call.withdrawnFor() != null) {
            var withdrawn = new Paragraph(Words.say("call.withdrawn-for", call.withdrawnFor()));
            withdrawn.addClassName("warning");
            add(withdrawn);
        }
    }

    private static Facts facts(Call call) {
        var consulted = call.consulted();
        var text = new Span(consulted.title());
        text.getElement().setAttribute("title", Words.say("call.hash", consulted.hash()));
        return new Facts()
                .with(Words.say("call.programme"), programme(call))
                .with(Words.say("call.consulted"), text)
                .with(Words.say("call.answers-on"), promised(call))
                .with(
                        Words.say("call.made-by"),
                        Words.say(
                                "person.signature",
                                call.madeBy().personName(),
                                call.madeBy().organisationName()));
    }

    /** With a word where the day is over and not all is answered and published. */
    private static String promised(Call call) {
        var day = Dates.day(call.answersOn());
        var waits = call.publishedAt() == null && call.withdrawnFor() == null;
        return waits && call.answersOn().isBefore(Dates.today()) ? Words.say("call.overdue", day) : day;
    }

    /** Whoever is asked need not take part in it, and would find nothing there. */
    private static Component programme(Call call) {
        return call.progress() == null
                ? new Span(call.programmeTitle())
                : new Anchor("/programmes/" + call.programme() + "/consultations", call.programmeTitle());
    }
}
