package org.jointly.ui.access.review;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Set;
import java.util.UUID;
import org.jointly.api.access.Role;
import org.jointly.api.access.reach.HeldRole;
import org.jointly.api.access.review.DecideAccess;
import org.jointly.api.access.review.ReviewApi;
import org.jointly.api.access.review.ReviewDecision;
import org.jointly.api.access.review.ReviewItem;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.IdempotencyKey;
import org.jointly.ui.component.Notices;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Refusal;
import org.jointly.ui.session.Saving;

/** Takes roles from somebody, or suspends them, as a review's decision, with a note. */
class DecideDialog extends Dialog {
    private final transient ReviewApi reviews;
    private final UUID review;
    private final transient ReviewItem item;
    private final ReviewDecision decision;
    private final SerializableRunnable done;
    private final CheckboxGroup<Role> roles = new CheckboxGroup<>(Words.say("review.which-roles"));
    private final TextArea note = new TextArea(Words.say("review.note"));
    private final Saving saving = new Saving();
    private final IdempotencyKey key = new IdempotencyKey();

    DecideDialog(ReviewApi reviews, UUID review, ReviewItem item, ReviewDecision decision, SerializableRunnable done) {
        this.reviews = reviews;
        this.review = review;
        this.item = item;
        this.decision = decision;
        this.done = done;
        var takes = decision == ReviewDecision.TAKE_ROLES;
        setHeaderTitle(Words.say(takes ? "review.take-title" : "people.suspend-title", item.name()));
        roles.setItems(item.roles().stream().map(HeldRole::role).sorted().toList());
        roles.setItemLabelGenerator(Words::of);
        roles.addThemeName("vertical");
        roles.setVisible(takes);
        note.setMaxLength(1000);
        saving.field("/roles", roles);
        saving.field("/note", note);
        var form = new Div(
                new Paragraph(Words.say(takes ? "people.take-text" : "people.suspend-text")), roles, note, saving);
        form.addClassName("form");
        add(form);
        getFooter()
                .add(
                        Buttons.quiet(Words.say("action.cancel"), this::close),
                        Buttons.danger(Words.say(takes ? "people.take" : "people.suspend"), this::decide));
    }

    private void decide() {
        saving.attempt(() -> {
            var taken = decision == ReviewDecision.TAKE_ROLES ? roles.getValue() : Set.<Role>of();
            if (decision == ReviewDecision.TAKE_ROLES && taken.isEmpty()) {
                throw Refusal.because(Words.say("review.choose-roles"));
            }
            reviews.decideAccess(
                    review,
                    item.person(),
                    new DecideAccess(decision, taken, note.getValue().isBlank() ? null : note.getValue()),
                    key.value());
            key.renew();
            close();
            Notices.done(Words.say("people.done"));
            done.run();
        });
    }
}
