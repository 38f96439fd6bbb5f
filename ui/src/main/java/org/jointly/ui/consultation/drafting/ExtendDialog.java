package org.jointly.ui.consultation.drafting;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.ZoneId;
import org.jointly.api.consultation.Call;
import org.jointly.api.consultation.ConsultationApi;
import org.jointly.api.consultation.ExtendCall;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Days;
import org.jointly.ui.component.Notices;
import org.jointly.ui.component.Words;
import org.jointly.ui.consultation.call.CallHours;
import org.jointly.ui.session.Draft;
import org.jointly.ui.session.Saving;

/** Lets a call be open for longer, for everybody who is asked and for a reason they are told. */
class ExtendDialog extends Dialog {
    ExtendDialog(ConsultationApi calls, Call call, SerializableRunnable done) {
        setHeaderTitle(Words.say("call.extend-title"));
        var saving = new Saving();
        var draft = new Draft("call-extended/" + call.id());
        var last = Days.deadline(Words.say("call.new-last-day"));
        last.setRequiredIndicatorVisible(true);
        last.addValueChangeListener(change -> last.setHelperText(
                change.getValue() == null
                        ? null
                        : Words.say(
                                "call.until",
                                CallHours.last(
                                        change.getValue()
                                                .plusDays(1)
                                                .atStartOfDay(ZoneId.of(call.zone()))
                                                .toInstant(),
                                        call.zone()))));
        var reason = new TextArea(Words.say("call.reason-for-asked"));
        reason.setMaxLength(1000);
        reason.setMinRows(3);
        reason.setRequiredIndicatorVisible(true);
        draft.text(reason, "reason");
        saving.field("/lastDay", last);
        saving.field("/reason", reason);
        var form = new Div(
                new Paragraph(Words.say("call.extend-text", CallHours.last(call.closesAt(), call.zone()))),
                draft,
                last,
                reason,
                saving);
        form.addClassName("form");
        add(form);
        getFooter()
                .add(
                        Buttons.quiet(Words.say("action.cancel"), this::close),
                        Buttons.main(
                                Words.say("call.extend"),
                                () -> saving.attempt(() -> {
                                    calls.extend(call.id(), new ExtendCall(last.getValue(), reason.getValue()));
                                    draft.clear();
                                    close();
                                    Notices.done(Words.say("call.extended"));
                                    done.run();
                                })));
    }
}
