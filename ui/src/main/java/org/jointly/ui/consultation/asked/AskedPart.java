package org.jointly.ui.consultation.asked;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.Clock;
import org.jointly.api.consultation.Call;
import org.jointly.api.consultation.CallAbility;
import org.jointly.api.consultation.CallState;
import org.jointly.api.consultation.ConsultationApi;
import org.jointly.api.consultation.MatrixApi;
import org.jointly.api.consultation.OwnPart;
import org.jointly.api.consultation.RowPlace;
import org.jointly.api.consultation.SubmissionApi;
import org.jointly.api.consultation.SubmissionAudience;
import org.jointly.api.consultation.SubmissionReceipt;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Notices;
import org.jointly.ui.component.Words;
import org.jointly.ui.consultation.call.CallFiguresPart;
import org.jointly.ui.consultation.call.CallHead;
import org.jointly.ui.consultation.call.CallHours;
import org.jspecify.annotations.Nullable;

/** A call as those see it who are asked: what is asked until when, the text, their answers, and what became of them. */
public class AskedPart extends Div {
    private final transient Call call;
    private final transient Clock clock;
    private final SerializableRunnable changed;

    /** @param changed run after something was submitted */
    public AskedPart(
            ConsultationApi calls,
            SubmissionApi submissions,
            MatrixApi matrix,
            Call call,
            Clock clock,
            SerializableRunnable changed) {
        this.call = call;
        this.clock = clock;
        this.changed = changed;
        addClassName("asked-part");
        add(new CallHead(call));
        closed();
        published(calls);
        if (answered(call.own())) {
            add(new AnswersPart(matrix, call));
        }
        if (call.publishedAt() != null && call.audience() != SubmissionAudience.DRAFTERS) {
            add(new OthersPart(matrix, call));
        }
        add(new ReceiptsPart(submissions, call));
        if (call.introduction() != null) {
            var introduction = new Div(call.introduction());
            introduction.addClassName("prose");
            add(introduction);
        }
        if (call.state() != CallState.WITHDRAWN) {
            text(calls, new Prepared(submissions, call, clock));
        }
    }

    private static boolean answered(@Nullable OwnPart own) {
        return own != null && (own.answered() > 0 || own.submitted() > 0);
    }

    /** What is still possible once it has closed. */
    private void closed() {
        if (Prepared.isOver(call, clock)) {
            var told = new Paragraph(
                    call.allows(CallAbility.PREPARE)
                            ? Words.say("call.still-late", call.madeBy().organisationName())
                            : Words.say("call.nothing-changes", CallHours.last(call.closesAt(), call.zone())));
            told.addClassName("who-reads");
            add(told);
        }
    }

    private void published(ConsultationApi calls) {
        if (call.summary() != null) {
            var summary = new Div(call.summary());
            summary.addClassName("prose");
            var said = new Section(new H2(Words.say("call.what-we-did")), summary);
            said.addClassName("section");
            said.add(new CallFiguresPart(calls.figures(call.id()), call.questions()));
            add(said);
        }
    }

    private void text(ConsultationApi calls, Prepared prepared) {
        if (!call.questions().isEmpty()) {
            var questions = new Section(new H2(Words.say("call.questions")));
            questions.addClassName("section");
            call.questions().forEach(question -> questions.add(new QuestionPart(prepared, question)));
            add(questions);
        }
        add(new ReadableText(calls, prepared), whole(prepared));
        if (prepared.takesMore()) {
            add(new SubmitBar(prepared, this::submitted));
        }
    }

    private static Section whole(Prepared prepared) {
        var place = new RowPlace(null, null, null, null, null, null, null);
        var remarks = new RemarksAt(prepared, place, false);
        var whole = new Section(new H2(Words.say("call.whole")), remarks);
        whole.addClassName("section");
        if (prepared.takesMore()) {
            whole.add(Buttons.plain(Words.say("remark.comment-whole"), () -> remarks.write(place)));
        }
        return whole;
    }

    private void submitted(SubmissionReceipt receipt) {
        Notices.done(Words.say(receipt.late() ? "submit.done-late" : "submit.done", receipt.number()));
        changed.run();
    }
}
