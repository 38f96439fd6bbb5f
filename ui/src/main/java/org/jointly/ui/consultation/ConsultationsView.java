package org.jointly.ui.consultation;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import org.jointly.api.consultation.Call;
import org.jointly.api.consultation.ConsultationApi;
import org.jointly.ui.component.EmptyState;
import org.jointly.ui.component.More;
import org.jointly.ui.component.Words;
import org.jointly.ui.consultation.call.CallLine;
import org.jointly.ui.shell.Page;
import org.jointly.ui.shell.Shell;

/** All calls in which the organisation is asked, of every programme. */
@Prototype
@Route(value = "consultations", layout = Shell.class)
class ConsultationsView extends Page implements AfterNavigationObserver {
    private final transient ConsultationApi calls;
    private final Div list = new Div();

    ConsultationsView(ConsultationApi calls) {
        super(Words.say("room.consultations"));
        this.calls = calls;
        add(new Paragraph(Words.say("calls.asked-text")), list);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    void show() {
        list.removeAll();
        var lines = new Div();
        var more = new More<Call>(calls::asked, call -> lines.add(new CallLine(call).ofProgramme(call)));
        list.add(lines, more);
        if (!more.next(null)) {
            list.add(new EmptyState(Words.say("calls.none-asked")));
        }
    }
}
