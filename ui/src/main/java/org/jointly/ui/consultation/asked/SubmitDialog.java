package org.jointly.ui.consultation.asked;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup.RadioButtonGroupI18n;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.stream.Collectors;
import org.jointly.api.consultation.OwnRemark;
import org.jointly.api.consultation.Publicity;
import org.jointly.api.consultation.SubmissionAudience;
import org.jointly.api.consultation.SubmissionReceipt;
import org.jointly.api.consultation.Submit;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.IdempotencyKey;
import org.jointly.ui.component.Words;
import org.jointly.ui.consultation.call.CallHours;
import org.jointly.ui.session.Acting;
import org.jointly.ui.session.Saving;

/** Submits for the organisation what its principal has before their eyes, after saying what that means. */
class SubmitDialog extends Dialog {
    private final transient Prepared prepared;
    private final SerializableConsumer<SubmissionReceipt> done;
    private final boolean late;
    private final RadioButtonGroup<Publicity> publicity = new RadioButtonGroup<>(Words.say("submit.publicity"));
    private final Saving saving = new Saving();
    private final IdempotencyKey key = new IdempotencyKey();
    private final Paragraph counted = new Paragraph();

    SubmitDialog(Prepared prepared, SerializableConsumer<SubmissionReceipt> done) {
        this.prepared = prepared;
        this.done = done;
        var call = prepared.call();
        late = Prepared.isOver(call);
        var organisation = Acting.now().organisation().name();
        setHeaderTitle(Words.say("submit.for", organisation));
        publicity();
        count();
        saving.field("/publicity", publicity);
        saving.onStale(problem -> moved());
        var form = new Div(
                counted,
                new Paragraph(
                        late
                                ? Words.say("submit.late-text", call.madeBy().organisationName())
                                : Words.say("submit.last-counts", CallHours.until(call))),
                publicity,
                saving);
        form.addClassName("form");
        add(form);
        getFooter()
                .add(
                        Buttons.quiet(Words.say("action.cancel"), this::close),
                        Buttons.main(Words.say(late ? "submit.do-late" : "submit.do"), this::submit));
    }

    /** What only those who draft ever read is theirs under its name. */
    private void publicity() {
        publicity.setItems(Publicity.values());
        publicity.setRenderer(new ComponentRenderer<>(SubmitDialog::explained));
        publicity.getElement().getThemeList().add("vertical");
        publicity.setRequiredIndicatorVisible(true);
        publicity.setI18n(new RadioButtonGroupI18n().setRequiredErrorMessage(Words.say("submit.choose")));
        publicity.setVisible(prepared.call().audience() != SubmissionAudience.DRAFTERS);
        if (!publicity.isVisible()) {
            publicity.setValue(Publicity.NONE);
        }
    }

    private static Div explained(Publicity choice) {
        var help = new Span(Words.say("publicity-help." + choice));
        help.addClassName("kind");
        var explained = new Div(new Span(Words.of(choice)), help);
        explained.addClassName("explained");
        return explained;
    }

    private void count() {
        counted.setText(Words.say(
                "submit.counted",
                prepared.released().size(),
                prepared.remarks().size() - prepared.released().size()));
    }

    private void submit() {
        saving.attempt(() -> {
            var receipt = prepared.submissions()
                    .submit(
                            prepared.call().id(),
                            new Submit(
                                    publicity.getValue(),
                                    prepared.released().stream()
                                            .collect(Collectors.toMap(OwnRemark::id, OwnRemark::version)),
                                    late ? true : null),
                            key.value());
            key.renew();
            close();
            done.accept(receipt);
        });
    }

    /** A colleague changed something meanwhile: it is read anew, and nothing was submitted. */
    private void moved() {
        prepared.changed();
        count();
        key.renew();
        counted.setText(Words.say("submit.moved") + " " + counted.getText());
    }
}
