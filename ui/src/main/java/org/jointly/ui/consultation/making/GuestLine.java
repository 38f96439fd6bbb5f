package org.jointly.ui.consultation.making;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jointly.api.consultation.guest.InviteGuest;
import org.jointly.api.organisation.OrganisationKind;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.MessageFiles;
import org.jointly.ui.component.Words;

/** One organisation that is to be asked by mail: who it is, where the link goes, and in which language. */
class GuestLine extends Div {
    private final TextField name = new TextField(Words.say("guest.name"));
    private final Select<OrganisationKind> kind = new Select<>();
    private final TextField mail = new TextField(Words.say("guest.mail"));
    private final TextField contact = new TextField(Words.say("guest.contact"));
    private final Select<String> language = new Select<>();

    GuestLine(InviteGuest guest, SerializableRunnable changed, SerializableRunnable removed) {
        addClassName("guest-line");
        name.setValue(guest.name());
        name.setMaxLength(200);
        mail.setValue(guest.mail());
        mail.setMaxLength(320);
        contact.setValue(Objects.requireNonNullElse(guest.contact(), ""));
        contact.setMaxLength(100);
        name.setRequiredIndicatorVisible(true);
        mail.setRequiredIndicatorVisible(true);
        kind.setLabel(Words.say("guest.kind"));
        kind.setItems(OrganisationKind.values());
        kind.setItemLabelGenerator(Words::of);
        kind.setValue(guest.kind());
        language.setLabel(Words.say("guest.language"));
        language.setItems(
                MessageFiles.LANGUAGES.stream().map(Locale::getLanguage).toList());
        language.setItemLabelGenerator(code -> Locale.of(code).getDisplayLanguage(Locale.of(code)));
        language.setValue(guest.language());
        for (var field : List.of(name, mail, contact)) {
            field.setValueChangeMode(ValueChangeMode.ON_BLUR);
            field.addValueChangeListener(change -> changed.run());
        }
        kind.addValueChangeListener(change -> changed.run());
        language.addValueChangeListener(change -> changed.run());
        var remove = Buttons.quiet("", removed);
        remove.setIcon(VaadinIcon.CLOSE_SMALL.create());
        remove.setAriaLabel(Words.say("action.remove"));
        remove.setTooltipText(Words.say("action.remove"));
        add(name, kind, mail, contact, language, remove);
    }

    TextField name() {
        return name;
    }

    TextField mail() {
        return mail;
    }

    InviteGuest guest() {
        return new InviteGuest(
                name.getValue(),
                kind.getValue(),
                mail.getValue(),
                contact.getValue().isBlank() ? null : contact.getValue(),
                language.getValue());
    }
}
