package org.jointly.ui.voices.theme;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jointly.api.voices.theme.EffectOutcome;
import org.jointly.api.voices.theme.RecordEffect;
import org.jointly.api.voices.theme.ThemeApi;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Days;
import org.jointly.ui.component.IdempotencyKey;
import org.jointly.ui.component.Notices;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Draft;
import org.jointly.ui.session.Saving;

/** Says what became of a theme; whoever sent a voice behind it reads this with their code. */
class EffectDialog extends Dialog {
    private final transient ThemeApi themes;
    private final UUID theme;
    private final SerializableRunnable done;
    private final RadioButtonGroup<EffectOutcome> outcome = new RadioButtonGroup<>(Words.say("effect.outcome"));
    private final TextArea text = new TextArea(Words.say("effect.text"));
    private final TextField owner = new TextField(Words.say("effect.owner"));
    private final DatePicker on = Days.past(Words.say("effect.on"));
    private final Draft draft;
    private final Saving saving = new Saving();
    private final IdempotencyKey key = new IdempotencyKey();

    EffectDialog(ThemeApi themes, UUID theme, SerializableRunnable done) {
        this.themes = themes;
        this.theme = theme;
        this.done = done;
        draft = new Draft("effect/" + theme);
        setHeaderTitle(Words.say("effect.record"));
        outcome.setItems(EffectOutcome.values());
        outcome.setItemLabelGenerator(Words::of);
        outcome.setValue(EffectOutcome.DONE);
        text.setMaxLength(2000);
        text.setMinRows(3);
        text.setRequiredIndicatorVisible(true);
        owner.setMaxLength(200);
        owner.setHelperText(Words.say("effect.owner-help"));
        owner.setRequiredIndicatorVisible(true);
        on.setRequiredIndicatorVisible(true);
        on.setValue(LocalDate.now(ZoneOffset.UTC));
        draft.text(text, "text");
        draft.text(owner, "owner");
        saving.field("/outcome", outcome);
        saving.field("/text", text);
        saving.field("/owner", owner);
        saving.field("/on", on);
        var form = new Div(new Paragraph(Words.say("effect.who-reads")), draft, outcome, text, owner, on, saving);
        form.addClassName("form");
        add(form);
        getFooter()
                .add(
                        Buttons.quiet(Words.say("action.cancel"), this::close),
                        Buttons.main(Words.say("effect.record"), this::record));
    }

    private void record() {
        var recorded = saving.attempt(() -> {
            themes.recordEffect(
                    theme,
                    new RecordEffect(outcome.getValue(), text.getValue(), owner.getValue(), on.getValue()),
                    key.value());
            key.renew();
            draft.clear();
        });
        if (recorded) {
            close();
            Notices.done(Words.say("effect.recorded"));
            done.run();
        }
    }
}
