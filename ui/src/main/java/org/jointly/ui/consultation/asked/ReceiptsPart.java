package org.jointly.ui.consultation.asked;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import org.jointly.api.consultation.Call;
import org.jointly.api.consultation.SubmissionApi;
import org.jointly.ui.component.Words;

/** What the organisation submitted: the last submission, and the earlier ones folded under it. */
class ReceiptsPart extends Section {
    ReceiptsPart(SubmissionApi submissions, Call call) {
        addClassName("section");
        var receipts = submissions.submissions(call.id());
        setVisible(!receipts.isEmpty());
        if (receipts.isEmpty()) {
            return;
        }
        add(new H2(Words.say("receipt.title")), new ReceiptLine(call, receipts.getFirst()));
        if (receipts.size() > 1) {
            var earlier = new Div();
            receipts.stream().skip(1).forEach(receipt -> earlier.add(new ReceiptLine(call, receipt)));
            add(new NativeDetails(Words.say("receipt.before", receipts.size() - 1), earlier));
        }
    }
}
