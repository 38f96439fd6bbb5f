package org.jointly.ui.consultation.asked;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Objects;
import org.jointly.api.consultation.OwnRemark;
import org.jointly.api.consultation.RowPlace;
import org.jointly.api.consultation.Stance;
import org.jointly.api.consultation.WriteRemark;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.IdempotencyKey;
import org.jointly.ui.component.Words;
import org.jointly.ui.consultation.call.CommentWords;
import org.jointly.ui.discussion.Quote;
import org.jointly.ui.session.Draft;
import org.jointly.ui.session.Saving;
import org.jspecify.annotations.Nullable;

/** Writes what the organisation says at one place, or changes it; what is typed stays until it is saved. */
class RemarkForm extends Div {
    private static final int LONGEST = 10_000;

    private final transient Prepared prepared;
    private final transient RowPlace place;
    private final SerializableRunnable done;
    private final RadioButtonGroup<Stance> stance = new RadioButtonGroup<>(Words.say("remark.stance"));
    private final TextArea text = new TextArea();
    private final TextArea proposal = new TextArea(Words.say("remark.proposal"));
    private final Div overtaken = new Div();
    private final Draft draft;
    private final Saving saving = new Saving();
    private final IdempotencyKey key = new IdempotencyKey();
    private transient @Nullable OwnRemark changes;

    /** @param changes what is written anew; absent for something new */
    RemarkForm(
            Prepared prepared,
            RowPlace place,
            boolean asksForStance,
            @Nullable OwnRemark changes,
            SerializableRunnable done) {
        this.prepared = prepared;
        this.place = place;
        this.changes = changes;
        this.done = done;
        draft = new Draft("remark/" + (changes == null ? prepared.call().id() + "/" + named(place) : changes.id()));
        addClassNames("form", "writing");
        if (place.start() != null && place.quote() != null) {
            add(new Quote(place.quote()));
        }
        fields(asksForStance);
        var actions = new Div(
                Buttons.onControlEnter(text, Buttons.main(Words.say("remark.save"), this::save)),
                Buttons.quiet(Words.say("action.cancel"), () -> {
                    draft.clear();
                    done.run();
                }));
        actions.addClassName("actions");
        add(draft, stance, text, proposal, saving, overtaken, actions);
        text.focus();
    }

    private void fields(boolean asksForStance) {
        stance.setItems(Stance.values());
        stance.setItemLabelGenerator(Words::of);
        stance.setVisible(asksForStance);
        text.setLabel(Words.say(place.question() == null ? "remark.text" : "remark.answer"));
        text.setMaxLength(LONGEST);
        text.setMinRows(3);
        proposal.setMaxLength(LONGEST);
        proposal.setMinRows(2);
        proposal.setHelperText(Words.say("remark.proposal-help"));
        proposal.setVisible(place.passage() != null);
        if (changes != null) {
            stance.setValue(changes.stance());
            text.setValue(changes.text());
            proposal.setValue(Objects.requireNonNullElse(changes.proposal(), ""));
        }
        draft.text(text, "text");
        draft.text(proposal, "proposal");
        saving.field("/stance", stance);
        saving.field("/text", text);
        saving.field("/proposal", proposal);
        saving.onStale(problem -> overtaken());
    }

    private void save() {
        saving.attempt(() -> {
            var request = new WriteRemark(
                    place.question(),
                    place.passage(),
                    place.start(),
                    place.end(),
                    stance.getValue(),
                    text.getValue(),
                    proposal.getValue().isBlank() ? null : proposal.getValue(),
                    changes == null ? null : changes.version());
            if (changes == null) {
                prepared.submissions().write(prepared.call().id(), request, key.value());
                key.renew();
            } else {
                prepared.submissions().change(changes.id(), request);
            }
            draft.clear();
            done.run();
            prepared.changed();
        });
    }

    /** A colleague was quicker: where they stand, what they wrote and what they propose is shown, and what was typed stays to be saved in its place. */
    private void overtaken() {
        overtaken.removeAll();
        overtaken.addClassName("conflict");
        overtaken.getElement().setAttribute("role", "alert");
        prepared.submissions().remarks(prepared.call().id()).stream()
                .filter(remark -> changes != null && remark.id().equals(changes.id()))
                .findFirst()
                .ifPresentOrElse(
                        theirs -> {
                            changes = theirs;
                            overtaken.add(
                                    new Paragraph(Words.say(
                                            "remark.overtaken",
                                            theirs.writtenBy().personName())),
                                    new CommentWords(theirs.stance(), theirs.text(), theirs.proposal()));
                        },
                        () -> {
                            changes = null;
                            overtaken.add(new Paragraph(Words.say("remark.overtaken-gone")));
                        });
    }

    private static String named(RowPlace place) {
        if (place.question() != null) {
            return "question-" + place.question();
        }
        return place.passage() == null ? "whole" : "passage-" + place.passage() + "-" + place.start();
    }
}
