package org.jointly.ui.consultation.asked;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup.RadioButtonGroupI18n;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.Duration;
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
import org.jointly.ui.session.Refusal;
import org.jointly.ui.session.Saving;

/**
 * Submits for the organisation what its principal has before their eyes, after saying what that means. Where the call closes meanwhile it
 * says so, and submits as late.
 */
class SubmitDialog extends Dialog {
    private static final String CLOSES = "call-closes";
    /** A browser counts no further than to 24 days. */
    private static final Duration LONGEST_WAIT = Duration.ofDays(20);

    private final transient Prepared prepared;
    private final SerializableConsumer<SubmissionReceipt> done;
    private final RadioButtonGroup<Publicity> publicity = new RadioButtonGroup<>(Words.say("submit.publicity"));
    private final Saving saving = new Saving();
    private final IdempotencyKey key = new IdempotencyKey();
    private final Paragraph counted = new Paragraph();
    private final Paragraph meaning = new Paragraph();
    private final Button act = Buttons.main("", this::submit);
    private boolean late;

    SubmitDialog(Prepared prepared, SerializableConsumer<SubmissionReceipt> done) {
        this.prepared = prepared;
        this.done = done;
        late = prepared.isOver();
        var organisation = Acting.now().organisation().name();
        setHeaderTitle(Words.say("submit.for", organisation));
        publicity();
        count();
        saving.field("/publicity", publicity);
        saving.onStale(problem -> moved());
        meaning.getElement().setAttribute("role", "status");
        meaning();
        var form = new Div(counted, meaning, publicity, saving);
        form.addClassName("form");
        add(form);
        getFooter().add(Buttons.quiet(Words.say("action.cancel"), this::close), act);
        getElement().addEventListener(CLOSES, closes -> atTheClose());
        awaitTheClose();
    }

    private void meaning() {
        var call = prepared.call();
        meaning.setText(
                late
                        ? Words.say("submit.late-text", call.madeBy().organisationName())
                        : Words.say("submit.last-counts", CallHours.until(call)));
        act.setText(Words.say(late ? "submit.do-late" : "submit.do"));
    }

    /** The browser tells when the call closes, if that is near enough to be waited for. */
    private void awaitTheClose() {
        var left = prepared.left();
        if (!late && left.compareTo(LONGEST_WAIT) < 0) {
            getElement()
                    .executeJs(
                            "setTimeout(() => this.dispatchEvent(new Event($0)), $1)",
                            CLOSES,
                            (int) left.toMillis() + 1);
        }
    }

    void atTheClose() {
        if (prepared.isOver()) {
            closed();
        } else {
            awaitTheClose();
        }
    }

    /** What was chosen stays; what it means is another thing now. */
    private void closed() {
        if (!late) {
            late = true;
            key.renew();
            meaning();
            meaning.setText(Words.say("submit.closed-meanwhile") + " " + meaning.getText());
        }
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
            try {
                var receipt = prepared.submissions().submit(prepared.call().id(), request(), key.value());
                key.renew();
                close();
                done.accept(receipt);
            } catch (Refusal refusal) {
                if (late || !names(refusal, "/late")) {
                    throw refusal;
                }
                closed();
            }
        });
    }

    private Submit request() {
        return new Submit(
                publicity.getValue(),
                prepared.released().stream().collect(Collectors.toMap(OwnRemark::id, OwnRemark::version)),
                late ? true : null);
    }

    private static boolean names(Refusal refusal, String pointer) {
        return refusal.problem().errors().stream()
                .anyMatch(error -> error.pointer().equals(pointer));
    }

    /** A colleague changed something meanwhile: it is read anew, and nothing was submitted. */
    private void moved() {
        prepared.changed();
        count();
        key.renew();
        counted.setText(Words.say("submit.moved") + " " + counted.getText());
    }
}
