package org.jointly.ui.consultation.asked;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import org.jointly.api.consultation.Call;
import org.jointly.api.consultation.SubmissionReceipt;
import org.jointly.ui.component.Mark;
import org.jointly.ui.component.Words;
import org.jointly.ui.consultation.call.CallHours;

/** The receipt of a submission: its number, its moment, how much it holds, and the hash by which it can be proven. */
class ReceiptLine extends Article {
    ReceiptLine(Call call, SubmissionReceipt receipt) {
        addClassName("receipt");
        var head = new Div(new H3(Words.say("receipt.number", receipt.number())), state(receipt));
        head.addClassName("line-head");
        var by = receipt.submittedBy();
        var facts = new Div(
                new Span(CallHours.moment(receipt.submittedAt(), call.zone())),
                new Span(Words.say("receipt.rows", Objects.requireNonNullElse(receipt.rows(), 0))),
                new Span(
                        receipt.inPlaceOf() == null
                                ? Words.say("person.signature", by.personName(), by.organisationName())
                                : Words.say("receipt.in-place-of", by.personName(), receipt.inPlaceOf())));
        facts.addClassName("line-facts");
        var hash = new Code(Objects.requireNonNullElse(receipt.hash(), ""));
        hash.addClassName("link");
        add(head, facts, new Div(new Span(Words.say("receipt.hash")), new Span(" "), hash));
        if (receipt.admittedFor() != null) {
            add(new Paragraph(Words.say("receipt.admitted", receipt.admittedFor())));
        }
        if (receipt.declinedFor() != null) {
            add(new Paragraph(Words.say("receipt.declined", receipt.declinedFor())));
        }
    }

    private static Mark state(SubmissionReceipt receipt) {
        if (receipt.counts()) {
            return new Mark(Words.say("receipt.counts"), "receipt-counts");
        }
        var word = receipt.waits()
                ? "receipt.waits"
                : receipt.declinedAt() == null ? "receipt.earlier" : "receipt.counts-not";
        return new Mark(Words.say(word), "receipt-other");
    }
}
