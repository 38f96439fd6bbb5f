package org.jointly.ui.consultation.call;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.UUID;
import org.jointly.api.consultation.Call;
import org.jointly.api.consultation.CallState;
import org.jointly.api.consultation.OwnPart;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.Mark;
import org.jointly.ui.component.Words;

/** A call as one entry of a list: what it is called, where it stands, until when, and how far it is. */
public class CallLine extends Article {
    public CallLine(Call call) {
        addClassName("line");
        var head = new Div(new H2(new Anchor("/" + at(call.id()), call.title())), mark(call));
        head.addClassName("line-head");
        add(head, facts(call));
    }

    public static String at(UUID call) {
        return "consultations/" + call;
    }

    public static Mark mark(Call call) {
        return new Mark(Words.of(call.state()), "call-" + call.state());
    }

    /** In the list of all programmes it also says of which it is. */
    public CallLine ofProgramme(Call call) {
        var of = new Div(new Span(call.programmeTitle()), new Span(call.madeBy().organisationName()));
        of.addClassName("line-facts");
        addComponentAtIndex(1, of);
        return this;
    }

    private static Div facts(Call call) {
        var when = new Span(CallHours.when(call));
        if (call.state() == CallState.OPEN && Dates.isSoon(Dates.dayOf(call.closesAt()))) {
            when.addClassName("urgent");
        }
        var facts = new Div(when);
        facts.addClassName("line-facts");
        var progress = call.progress();
        if (progress != null) {
            facts.add(new Span(Words.say("call.counted", progress.asked(), progress.submissions())));
            if (progress.rows() > 0) {
                facts.add(new Span(Words.say("call.to-decide", progress.rows(), progress.undecided())));
            }
        }
        if (call.own() != null) {
            facts.add(new Span(said(call.own())));
        }
        return facts;
    }

    private static String said(OwnPart own) {
        if (own.submittedAt() == null) {
            return own.remarks() == 0 ? Words.say("call.own-nothing") : Words.say("call.own-prepared", own.remarks());
        }
        return own.answered() == 0
                ? Words.say("call.own-submitted", Dates.day(Dates.dayOf(own.submittedAt())))
                : Words.say("call.own-answered", own.answered(), own.submitted());
    }
}
