package org.jointly.ui.consultation.drafting;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableRunnable;
import org.jointly.api.consultation.Call;
import org.jointly.api.consultation.CallProgress;
import org.jointly.api.consultation.CallState;
import org.jointly.api.consultation.ConsultationApi;
import org.jointly.api.consultation.MatrixApi;
import org.jointly.api.consultation.SheetApi;
import org.jointly.api.consultation.SubmissionApi;
import org.jointly.api.consultation.SubmissionAudience;
import org.jointly.api.consultation.guest.GuestApi;
import org.jointly.api.organisation.OrganisationApi;
import org.jointly.ui.component.Words;
import org.jointly.ui.consultation.call.CallHead;
import org.jointly.ui.consultation.matrix.MatrixPart;

/** A call as those see it who draft: how far it is, what can be done, the comments, and who is asked. */
public class DraftingPart extends Div {
    private final transient Call call;

    public DraftingPart(
            ConsultationApi calls,
            GuestApi guests,
            SubmissionApi submissions,
            MatrixApi matrix,
            SheetApi sheets,
            OrganisationApi organisations,
            Call call,
            CallProgress progress,
            SerializableRunnable changed) {
        this.call = call;
        var parties = calls.parties(call.id());
        add(new CallHead(call), told(progress));
        add(new CallActions(calls, guests, sheets, organisations, call, changed));
        introduction();
        published();
        if (call.state() == CallState.PLANNED || call.state() == CallState.OPEN) {
            add(new Paragraph(Words.say("call.sealed")));
        } else if (call.state() != CallState.WITHDRAWN || progress.rows() > 0) {
            add(new LateSubmissions(submissions, call, submissions.submissions(call.id()), changed));
            add(new MatrixPart(calls, matrix, call, progress, parties, changed));
        }
        add(new PartiesPart(call, parties), new GuestsPart(guests, call, changed));
    }

    private static Paragraph told(CallProgress progress) {
        var told = new Paragraph(
                progress.rows() == 0
                        ? Words.say("call.progress", progress.asked(), progress.submissions(), progress.late())
                        : Words.say(
                                "call.progress-rows",
                                progress.submissions(),
                                progress.late(),
                                progress.rows(),
                                progress.undecided(),
                                progress.unreleased()));
        told.addClassName("call-progress");
        return told;
    }

    private void introduction() {
        if (call.introduction() != null) {
            var text = new Div(call.introduction());
            text.addClassName("prose");
            add(new NativeDetails(Words.say("call.introduction"), text));
        }
    }

    private void published() {
        if (call.summary() == null) {
            return;
        }
        var summary = new Div(call.summary());
        summary.addClassName("prose");
        var said = new Section(new H2(Words.say("call.what-we-did")), summary);
        said.addClassName("section");
        if (call.audience() == SubmissionAudience.PUBLIC) {
            var page = new Anchor("/published-consultations/" + call.id(), Words.say("call.public-page"));
            page.getElement().setAttribute("router-ignore", true);
            said.add(page);
        }
        add(said);
    }
}
