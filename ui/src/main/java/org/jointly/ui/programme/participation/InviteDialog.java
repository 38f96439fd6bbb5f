package org.jointly.ui.programme.participation;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBox.ComboBoxI18n;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import org.jointly.api.organisation.Organisation;
import org.jointly.api.organisation.OrganisationApi;
import org.jointly.api.programme.Capacity;
import org.jointly.api.programme.Invite;
import org.jointly.api.programme.Programme;
import org.jointly.api.programme.ProgrammeApi;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Choices;
import org.jointly.ui.component.Days;
import org.jointly.ui.component.IdempotencyKey;
import org.jointly.ui.component.Notices;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Draft;
import org.jointly.ui.session.Saving;
import org.jspecify.annotations.Nullable;

/** Asks another organisation to take part. */
class InviteDialog extends Dialog {
    private final transient ProgrammeApi programmes;
    private final transient Programme programme;
    private final SerializableRunnable done;
    private final ComboBox<Organisation> organisation =
            Choices.listed(new ComboBox<>(Words.say("invite.organisation")));
    private final Select<Capacity> capacity = new Select<>();
    private final TextArea message = new TextArea(Words.say("invite.message"));
    private final DatePicker answerBy = Days.deadline(Words.say("invite.answer-by"));
    private final Draft draft;
    private final Saving saving = new Saving();
    private final IdempotencyKey key = new IdempotencyKey();

    InviteDialog(
            ProgrammeApi programmes,
            OrganisationApi organisations,
            Programme programme,
            @Nullable Organisation first,
            SerializableRunnable done) {
        this.programmes = programmes;
        this.programme = programme;
        this.done = done;
        draft = new Draft("invite/" + programme.id());
        setHeaderTitle(Words.say("invite.title"));
        choices(organisations, first);
        draft.text(message, "message");
        saving.field("/organisation", organisation);
        saving.field("/capacity", capacity);
        saving.field("/message", message);
        saving.field("/answerBy", answerBy);
        var form = new Div(draft, organisation, capacity, message, answerBy, saving);
        form.addClassName("form");
        add(form);
        getFooter()
                .add(
                        Buttons.quiet(Words.say("action.cancel"), this::close),
                        Buttons.main(Words.say("invite.send"), this::send));
    }

    private void choices(OrganisationApi organisations, @Nullable Organisation first) {
        organisation.setItemLabelGenerator(Organisation::name);
        organisation.setRequiredIndicatorVisible(true);
        organisation.setI18n(new ComboBoxI18n().setRequiredErrorMessage(Words.say("invite.choose")));
        organisation.setItems(query -> found(organisations, query.getFilter().orElse("")).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        if (first != null) {
            organisation.setValue(first);
        }
        capacity.setLabel(Words.say("invite.capacity"));
        capacity.setRequiredIndicatorVisible(true);
        capacity.setItems(Capacity.values());
        capacity.setItemLabelGenerator(Words::of);
        capacity.setValue(Capacity.PARTICIPATING);
        capacity.setHelperText(Words.say("capacity-help." + Capacity.PARTICIPATING));
        capacity.addValueChangeListener(
                change -> capacity.setHelperText(Words.say("capacity-help." + change.getValue())));
        message.setMaxLength(2000);
        message.setHelperText(Words.say("invite.message-help"));
    }

    private static List<Organisation> found(OrganisationApi organisations, String words) {
        return organisations
                .organisations(words.isBlank() ? null : words.strip(), null)
                .items();
    }

    private void send() {
        saving.attempt(() -> {
            var chosen = organisation.getValue();
            var text = message.getValue().isBlank() ? null : message.getValue();
            programmes.invite(
                    programme.id(),
                    new Invite(chosen.id(), capacity.getValue(), text, answerBy.getValue()),
                    key.value());
            key.renew();
            draft.clear();
            close();
            Notices.done(Words.say("invite.sent", chosen.name()));
            done.run();
        });
    }
}
