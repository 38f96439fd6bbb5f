package org.jointly.ui.consultation.asked;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.jointly.api.consultation.Call;
import org.jointly.api.consultation.ConsultationApi;
import org.jointly.api.consultation.Passage;
import org.jointly.ui.component.More;
import org.jointly.ui.component.Words;

/** The text that is consulted on, passage by passage. */
class ReadableText extends Section {
    ReadableText(ConsultationApi calls, Prepared prepared) {
        addClassNames("section", "consulted-text");
        var call = prepared.call();
        var text = new Div();
        var more = new More<Passage>(
                after -> calls.passages(call.id(), after), passage -> text.add(new PassagePart(prepared, passage)));
        add(new H2(call.consulted().title()), told(prepared, call), text, more);
        more.next(null);
    }

    private static Paragraph told(Prepared prepared, Call call) {
        var told = new Paragraph(
                prepared.takesMore()
                        ? Words.say("call.how-to-comment")
                        : Words.say("call.frozen-text", call.consulted().passages()));
        told.addClassName("when");
        return told;
    }
}
