package org.jointly.ui.consultation.asked;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import org.jointly.api.consultation.Call;
import org.jointly.api.consultation.SubmissionApi;
import org.jointly.api.consultation.SubmissionReceipt;
import org.jointly.ui.component.Words;

/** What the organisation submitted: what counts and what waits, and the others folded under it. */
class ReceiptsPart extends Section {
    ReceiptsPart(SubmissionApi submissions, Call call) {
        addClassName("section");
        var receipts = submissions.submissions(call.id());
        setVisible(!receipts.isEmpty());
        if (receipts.isEmpty()) {
            return;
        }
        add(new H2(Words.say("receipt.title")));
        var others = new Div();
        receipts.forEach(receipt -> (matters(receipt) ? this : others).add(new ReceiptLine(call, receipt)));
        if (others.getComponentCount() > 0) {
            add(new NativeDetails(Words.say("receipt.before", others.getComponentCount()), others));
        }
    }

    private static boolean matters(SubmissionReceipt receipt) {
        return receipt.counts() || receipt.waits();
    }
}
