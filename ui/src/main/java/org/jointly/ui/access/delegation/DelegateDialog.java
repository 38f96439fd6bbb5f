package org.jointly.ui.access.delegation;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jointly.api.access.AccessApi;
import org.jointly.api.access.Person;
import org.jointly.api.access.delegation.Delegate;
import org.jointly.api.access.delegation.DelegationApi;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Choices;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.Days;
import org.jointly.ui.component.IdempotencyKey;
import org.jointly.ui.component.Notices;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Acting;
import org.jointly.ui.session.Draft;
import org.jointly.ui.session.Refusal;
import org.jointly.ui.session.Saving;
import org.jspecify.annotations.Nullable;

/** Gives one's authority to a colleague from a day until a day, both included, where the reader is. */
class DelegateDialog extends Dialog {
    private static final int LONGEST_DAYS = 90;

    private final transient DelegationApi delegations;
    private final transient AccessApi access;
    private final SerializableRunnable done;
    private final ComboBox<Person> to = Choices.listed(new ComboBox<>(Words.say("delegation.to")));
    private final DatePicker from = Days.picker(Words.say("delegation.from"));
    private final DatePicker until = Days.deadline(Words.say("people.until"));
    private final Draft draft = new Draft("delegate");
    private final Saving saving = new Saving();
    private final IdempotencyKey key = new IdempotencyKey();

    DelegateDialog(DelegationApi delegations, AccessApi access, SerializableRunnable done) {
        this.delegations = delegations;
        this.access = access;
        this.done = done;
        setHeaderTitle(Words.say("delegation.give"));
        to.setItemLabelGenerator(Person::name);
        to.setItems(query -> found(query.getFilter().orElse("")).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        from.setMin(Dates.today());
        from.setValue(Dates.today());
        until.setMax(Dates.today().plusDays(LONGEST_DAYS - 1L));
        until.setHelperText(Words.say("delegation.until-help", Dates.zoneName()));
        draft.choice(to, "to", DelegateDialog::written, this::read);
        draft.choice(from, "from", DelegateDialog::written, kept -> day(kept, Dates.today()));
        draft.choice(until, "until", DelegateDialog::written, kept -> day(kept, null));
        saving.field("/to", to);
        saving.field("/begins", from);
        saving.field("/ends", until);
        var form = new Div(new Paragraph(Words.say("delegation.give-text")), draft, to, from, until, saving);
        form.addClassName("form");
        add(form);
        getFooter()
                .add(
                        Buttons.quiet(Words.say("action.cancel"), this::close),
                        Buttons.main(Words.say("delegation.give"), this::give));
    }

    private void give() {
        saving.attempt(() -> {
            if (to.getValue() == null || until.getValue() == null) {
                throw Refusal.because(Words.say("delegation.missing"));
            }
            var given = delegations.delegate(
                    new Delegate(to.getValue().id(), begins(from.getValue()), Dates.endOf(until.getValue())),
                    key.value());
            key.renew();
            draft.clear();
            close();
            Notices.done(Words.say("delegation.given", given.delegateName()));
            done.run();
        });
    }

    /** Today begins now. */
    private static @Nullable Instant begins(@Nullable LocalDate day) {
        return day == null || !day.isAfter(Dates.today()) ? null : Dates.at(day, LocalTime.MIDNIGHT);
    }

    /** By identity and name, as people are looked for by name. */
    private static String written(@Nullable Person person) {
        return person == null ? "" : person.id() + " " + person.name();
    }

    private static String written(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /** @param otherwise where none was chosen, or one that has passed since */
    @SuppressWarnings("NullAway") // an empty field has no day
    private static LocalDate day(String kept, @Nullable LocalDate otherwise) {
        var day = kept.isEmpty() ? null : LocalDate.parse(kept);
        return day == null || day.isBefore(Dates.today()) ? otherwise : day;
    }

    @SuppressWarnings("NullAway") // an empty field has nobody
    private Person read(String kept) {
        var parts = kept.split(" ", 2);
        return parts.length < 2
                ? null
                : found(parts[1]).stream()
                        .filter(person -> person.id().toString().equals(parts[0]))
                        .findFirst()
                        .orElse(null);
    }

    private List<Person> found(String words) {
        return access.people(words.isBlank() ? null : words.strip(), null).items().stream()
                .filter(colleague -> !colleague.id().equals(Acting.now().me().id()))
                .toList();
    }
}
