package org.jointly.ui.consultation.invited;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import java.time.Clock;
import org.jointly.api.consultation.ConsultationApi;
import org.jointly.api.consultation.MatrixApi;
import org.jointly.api.consultation.SubmissionApi;
import org.jointly.api.consultation.guest.GuestApi;
import org.jointly.ui.consultation.asked.AskedPart;
import org.jointly.ui.session.page.GuestPage;
import org.jointly.ui.shell.Page;

/** The one call that a link is for. */
@Prototype
@Route(value = "consulted", layout = GuestLayout.class)
@StyleSheet("context://jointly/consultation.css")
class InvitedView extends Page implements BeforeEnterObserver, GuestPage {
    static final String PATH = "/consulted";

    private final transient GuestApi guests;
    private final transient ConsultationApi calls;
    private final transient SubmissionApi submissions;
    private final transient MatrixApi matrix;
    private final transient Clock clock;
    private final Div content = new Div();

    InvitedView(GuestApi guests, ConsultationApi calls, SubmissionApi submissions, MatrixApi matrix, Clock clock) {
        super("");
        this.guests = guests;
        this.calls = calls;
        this.submissions = submissions;
        this.matrix = matrix;
        this.clock = clock;
        addClassName("call");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        var call = calls.call(guests.visit().call());
        retitle(call.title());
        content.removeAll();
        content.add(new AskedPart(calls, submissions, matrix, call, clock, this::show));
    }
}
