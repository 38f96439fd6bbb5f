package org.jointly.ui.consultation.drafting;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import java.util.Objects;
import org.jointly.api.consultation.Admit;
import org.jointly.api.consultation.Call;
import org.jointly.api.consultation.CallAbility;
import org.jointly.api.consultation.Decline;
import org.jointly.api.consultation.SubmissionApi;
import org.jointly.api.consultation.SubmissionReceipt;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Notices;
import org.jointly.ui.component.Words;
import org.jointly.ui.consultation.call.CallHours;
import org.jointly.ui.consultation.call.SayWhyDialog;

/** What came after the close: those who manage the call let it in or decline it, for a reason. */
class LateSubmissions extends Section {
    private final transient SubmissionApi submissions;
    private final transient Call call;
    private final SerializableRunnable changed;

    LateSubmissions(
            SubmissionApi submissions, Call call, List<SubmissionReceipt> receipts, SerializableRunnable changed) {
        this.submissions = submissions;
        this.call = call;
        this.changed = changed;
        addClassName("section");
        var late = worthALook(receipts);
        setVisible(!late.isEmpty());
        add(new H2(Words.say("call.late")), new Paragraph(Words.say("call.late-text")));
        late.forEach(receipt -> add(line(receipt)));
    }

    /** What waits, and what was said of others. */
    private static List<SubmissionReceipt> worthALook(List<SubmissionReceipt> receipts) {
        return receipts.stream()
                .filter(receipt -> receipt.waits() || receipt.admittedAt() != null || receipt.declinedAt() != null)
                .toList();
    }

    private Div line(SubmissionReceipt receipt) {
        var organisation = receipt.submittedBy().organisationName();
        var line = new Div(new Span(organisation), new Span(CallHours.moment(receipt.submittedAt(), call.zone())));
        line.addClassName("entry");
        if (receipt.admittedBy() != null) {
            line.add(new Span(Words.say(
                    "receipt.admitted-by",
                    receipt.admittedBy().personName(),
                    Objects.requireNonNullElse(receipt.admittedFor(), ""))));
        } else if (receipt.declinedBy() != null) {
            line.add(new Span(Words.say(
                    "receipt.declined-by",
                    receipt.declinedBy().personName(),
                    Objects.requireNonNullElse(receipt.declinedFor(), ""))));
        } else if (call.allows(CallAbility.MANAGE)) {
            line.add(
                    Buttons.plain(Words.say("call.let-in"), () -> letIn(receipt, organisation)),
                    Buttons.plain(Words.say("call.decline"), () -> decline(receipt, organisation)));
        }
        return line;
    }

    private void letIn(SubmissionReceipt receipt, String organisation) {
        new SayWhyDialog(
                        Words.say("call.let-in-title", organisation),
                        Words.say("call.let-in-text"),
                        "/reason",
                        "admission/" + receipt.id(),
                        1000)
                .answeredBy(Words.say("call.let-in-reason"), Words.say("call.let-in-do"), reason -> {
                    submissions.admit(receipt.id(), new Admit(reason));
                    Notices.done(Words.say("call.was-let-in", organisation));
                    changed.run();
                })
                .open();
    }

    private void decline(SubmissionReceipt receipt, String organisation) {
        new SayWhyDialog(
                        Words.say("call.decline-title", organisation),
                        Words.say("call.decline-text", organisation),
                        "/reason",
                        "refusal/" + receipt.id(),
                        1000)
                .answeredBy(Words.say("call.let-in-reason"), Words.say("call.decline-do"), reason -> {
                    submissions.decline(receipt.id(), new Decline(reason));
                    Notices.done(Words.say("call.was-declined", organisation));
                    changed.run();
                })
                .open();
    }
}
