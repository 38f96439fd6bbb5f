package org.jointly.ui.programme.archival;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableRunnable;
import org.jointly.api.programme.Programme;
import org.jointly.api.programme.archival.ArchivalApi;
import org.jointly.api.programme.archival.PutAway;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Notices;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Draft;
import org.jointly.ui.session.Saving;

/** Archives a programme, or withdraws one that nobody else takes part in, after saying what follows. */
public class PutAwayDialog extends Dialog {
    private static final int LONGEST = 1000;

    private final transient ArchivalApi archivals;
    private final transient Programme programme;
    private final SerializableRunnable done;
    private final RadioButtonGroup<Boolean> forGood = new RadioButtonGroup<>(Words.say("putaway.how"));
    private final TextArea reason = new TextArea(Words.say("putaway.reason"));
    private final Saving saving = new Saving();
    private final Draft draft;

    public PutAwayDialog(ArchivalApi archivals, Programme programme, SerializableRunnable done) {
        this.archivals = archivals;
        this.programme = programme;
        this.done = done;
        setHeaderTitle(Words.say("putaway.title", programme.title()));
        forGood.setItems(false, true);
        forGood.setItemLabelGenerator(each -> Words.say(each ? "putaway.withdraw" : "putaway.archive"));
        forGood.getElement().getThemeList().add("vertical");
        forGood.setVisible(isAlone(programme));
        var follows = new Paragraph();
        var confirm = Buttons.danger("", this::putAway);
        forGood.addValueChangeListener(change -> {
            follows.setText(Words.say(change.getValue() ? "putaway.withdraw-text" : "putaway.archive-text"));
            confirm.setText(Words.say(change.getValue() ? "putaway.withdraw" : "putaway.archive"));
        });
        forGood.setValue(false);
        reason.setMaxLength(LONGEST);
        reason.setRequiredIndicatorVisible(true);
        reason.setHelperText(Words.say("putaway.reason-help"));
        draft = new Draft("put-away/" + programme.id());
        draft.text(reason, "reason");
        saving.field("/reason", reason);
        var form = new Div(forGood, follows, draft, reason, saving);
        form.addClassName("form");
        add(form);
        getFooter().add(Buttons.quiet(Words.say("action.cancel"), this::close), confirm);
    }

    /** Whether it may have been made by mistake: nobody else takes part. */
    public static boolean isAlone(Programme programme) {
        return programme.partners().size() == 1;
    }

    private void putAway() {
        saving.attempt(() -> {
            var request = new PutAway(reason.getValue());
            if (forGood.getValue()) {
                archivals.withdraw(programme.id(), request);
                draft.clear();
                close();
                Notices.done(Words.say("putaway.withdrawn", programme.title()));
                UI.getCurrent().navigate("programmes");
            } else {
                archivals.archive(programme.id(), request);
                draft.clear();
                close();
                Notices.done(Words.say("putaway.archived"));
                done.run();
            }
        });
    }
}
