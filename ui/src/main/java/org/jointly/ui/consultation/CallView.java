package org.jointly.ui.consultation;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import java.time.Clock;
import java.util.UUID;
import org.jointly.api.consultation.ConsultationApi;
import org.jointly.api.consultation.MatrixApi;
import org.jointly.api.consultation.SheetApi;
import org.jointly.api.consultation.SubmissionApi;
import org.jointly.api.consultation.guest.GuestApi;
import org.jointly.api.organisation.OrganisationApi;
import org.jointly.ui.consultation.asked.AskedPart;
import org.jointly.ui.consultation.drafting.DraftingPart;
import org.jointly.ui.session.page.Inside;
import org.jointly.ui.shell.Address;
import org.jointly.ui.shell.Page;
import org.jointly.ui.shell.Shell;

/** One call, for those who draft and for those who are asked: each sees their own side of it. */
@Prototype
@Route(value = "consultations/:call", layout = Shell.class)
@StyleSheet("context://jointly/consultation.css")
class CallView extends Page implements BeforeEnterObserver, Inside {
    private final transient ConsultationApi calls;
    private final transient GuestApi guests;
    private final transient SubmissionApi submissions;
    private final transient MatrixApi matrix;
    private final transient SheetApi sheets;
    private final transient OrganisationApi organisations;
    private final transient Clock clock;
    private final Div content = new Div();

    CallView(
            ConsultationApi calls,
            GuestApi guests,
            SubmissionApi submissions,
            MatrixApi matrix,
            SheetApi sheets,
            OrganisationApi organisations,
            Clock clock) {
        super("");
        this.calls = calls;
        this.guests = guests;
        this.submissions = submissions;
        this.matrix = matrix;
        this.sheets = sheets;
        this.organisations = organisations;
        this.clock = clock;
        addClassName("call");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(Address.id(event, "call"));
    }

    @Override
    public String above() {
        return "consultations";
    }

    void show(UUID id) {
        var call = calls.call(id);
        var progress = call.progress();
        retitle(call.title());
        content.removeAll();
        content.add(
                progress == null
                        ? new AskedPart(calls, submissions, matrix, call, clock, () -> show(id))
                        : new DraftingPart(
                                calls,
                                guests,
                                submissions,
                                matrix,
                                sheets,
                                organisations,
                                call,
                                progress,
                                () -> show(id)));
    }
}
