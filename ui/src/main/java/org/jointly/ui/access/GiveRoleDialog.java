package org.jointly.ui.access;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import org.jointly.api.access.GiveRole;
import org.jointly.api.access.PeopleApi;
import org.jointly.api.access.Person;
import org.jointly.api.access.PersonDetails;
import org.jointly.api.access.Role;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.Days;
import org.jointly.ui.component.IdempotencyKey;
import org.jointly.ui.component.Notices;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Saving;

/** Gives somebody a role, open-ended or until a day; or changes that day. */
class GiveRoleDialog extends Dialog {
    private final transient PeopleApi people;
    private final transient Person person;
    private final Role role;
    private final SerializableConsumer<PersonDetails> done;
    private final DatePicker until = Days.deadline(Words.say("people.until"));
    private final Saving saving = new Saving();
    private final IdempotencyKey key = new IdempotencyKey();

    GiveRoleDialog(PeopleApi people, Person person, Role role, SerializableConsumer<PersonDetails> done) {
        this.people = people;
        this.person = person;
        this.role = role;
        this.done = done;
        setHeaderTitle(Words.say("people.give-title", Words.of(role), person.name()));
        until.setMin(Dates.today());
        until.setHelperText(Words.say("people.until-help"));
        var end = person.until().get(role);
        if (end != null) {
            until.setValue(Dates.dayOf(end.minusNanos(1)));
        }
        saving.field("/until", until);
        var form = new Div(new Paragraph(Words.say("role-help." + role)), until, saving);
        if (replaces()) {
            form.addComponentAtIndex(1, new Paragraph(Words.say("people.replaces")));
        }
        form.addClassName("form");
        add(form);
        getFooter()
                .add(
                        Buttons.quiet(Words.say("action.cancel"), this::close),
                        Buttons.main(
                                Words.say(person.roles().contains(role) ? "action.save" : "people.give"), this::give));
    }

    private boolean replaces() {
        return RolesField.WORK.contains(role)
                && person.roles().stream().anyMatch(held -> held != role && RolesField.WORK.contains(held));
    }

    private void give() {
        saving.attempt(() -> {
            var day = until.getValue();
            var given = people.giveRole(
                    person.id(), role, new GiveRole(day == null ? null : Dates.endOf(day)), key.value());
            key.renew();
            close();
            Notices.done(Words.say("people.gave", Words.of(role), person.name()));
            done.accept(given);
        });
    }
}
