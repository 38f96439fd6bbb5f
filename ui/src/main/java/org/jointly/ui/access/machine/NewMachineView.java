package org.jointly.ui.access.machine;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jointly.api.access.Role;
import org.jointly.api.access.machine.MachineApi;
import org.jointly.api.access.machine.MachineScope;
import org.jointly.api.access.machine.MakeMachine;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.Days;
import org.jointly.ui.component.IdempotencyKey;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Acting;
import org.jointly.ui.session.Draft;
import org.jointly.ui.session.Saving;
import org.jointly.ui.shell.Page;
import org.jointly.ui.shell.Shell;

/** Makes a service account; what its maker may not do themselves cannot be chosen, and why is said. */
@Prototype
@Route(value = "organisation/machines/new", layout = Shell.class)
class NewMachineView extends Page {
    private static final int NAME = 60;
    private static final int PURPOSE = 500;
    private static final int USUAL_MONTHS = 6;

    private final transient MachineApi machines;
    private final transient ScimAddress scim;
    private final TextField name = new TextField(Words.say("machines.name"));
    private final TextArea purpose = new TextArea(Words.say("machines.purpose"));
    private final CheckboxGroup<MachineScope> scopes = new CheckboxGroup<>(Words.say("machines.may"));
    private final DatePicker expires = Days.deadline(Words.say("machines.last-day"));
    private final Draft draft = new Draft("new-machine");
    private final Saving saving = new Saving();
    private final IdempotencyKey key = new IdempotencyKey();

    NewMachineView(MachineApi machines, ScimAddress scim) {
        super(Words.say("machines.make"));
        this.scim = scim;
        this.machines = machines;
        addComponentAsFirst(new Anchor("/organisation/machines", Words.say("machines.back")));
        texts();
        scopes();
        expires.setMax(Dates.today().plusYears(1));
        expires.setValue(Dates.today().plusMonths(USUAL_MONTHS));
        expires.setHelperText(Words.say("machines.last-day-help"));
        expires.setRequiredIndicatorVisible(true);
        draft.choice(
                expires,
                "expires",
                day -> day == null ? "" : day.toString(),
                kept -> kept.isEmpty() ? Dates.today() : LocalDate.parse(kept));
        saving.field("/expires", expires);
        var form =
                new Div(new Paragraph(Words.say("machines.make-text")), draft, name, purpose, scopes, expires, saving);
        form.addClassName("form");
        var actions = new Div(
                Buttons.main(Words.say("machines.make-now"), this::make),
                Buttons.quiet(Words.say("action.cancel"), NewMachineView::back));
        actions.addClassName("actions");
        add(form, actions);
    }

    private void texts() {
        name.setMaxLength(NAME);
        name.setHelperText(Words.say("machines.name-help"));
        name.setRequiredIndicatorVisible(true);
        purpose.setMaxLength(PURPOSE);
        purpose.setHelperText(Words.say("machines.purpose-help"));
        purpose.setRequiredIndicatorVisible(true);
        draft.text(name, "name");
        draft.text(purpose, "purpose");
        saving.field("/name", name);
        saving.field("/purpose", purpose);
    }

    private void scopes() {
        var held = held();
        scopes.setItems(MachineScope.values());
        scopes.setItemLabelGenerator(Words::of);
        scopes.setItemEnabledProvider(scope -> held.contains(scope.role()));
        var beyond = Arrays.stream(MachineScope.values())
                .filter(scope -> !held.contains(scope.role()))
                .map(MachineScope::role)
                .distinct()
                .map(Words::of)
                .collect(Collectors.joining(", "));
        scopes.setHelperText(
                beyond.isEmpty() ? Words.say("machines.may-help") : Words.say("machines.may-not-all", beyond));
        scopes.addSelectionListener(chosen -> aloneOrNot(chosen.getAddedSelection()));
        draft.choice(
                scopes,
                "scopes",
                chosen -> chosen.stream().sorted().map(MachineScope::toString).collect(Collectors.joining(",")),
                NewMachineView::read);
        saving.field("/scopes", scopes);
    }

    /** Whoever gives people access does nothing else: of both, what was chosen last stays. */
    private void aloneOrNot(Set<MachineScope> added) {
        if (added.contains(MachineScope.PROVISION_PEOPLE)) {
            scopes.setValue(Set.of(MachineScope.PROVISION_PEOPLE));
        } else if (!added.isEmpty()) {
            scopes.deselect(MachineScope.PROVISION_PEOPLE);
        }
    }

    private static Set<Role> held() {
        return Acting.now().roles();
    }

    private static Set<MachineScope> read(String kept) {
        return Arrays.stream(kept.split(",", -1))
                .filter(scope -> !scope.isEmpty())
                .map(scope -> MachineScope.valueOf(scope.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet());
    }

    private void make() {
        saving.attempt(() -> {
            var last = expires.getValue() == null ? Dates.today() : expires.getValue();
            var made = machines.make(
                    new MakeMachine(
                            name.getValue().strip(), purpose.getValue().strip(), scopes.getValue(), Dates.endOf(last)),
                    key.value());
            key.renew();
            draft.clear();
            if (made.token() == null) {
                back();
                return;
            }
            new SecretDialog(
                            Words.say("machines.made", made.machine().name()),
                            ScimAddress.isFor(made.machine())
                                    ? Words.say("machines.made-scim-text", scim.text())
                                    : Words.say("machines.made-text"),
                            made.token(),
                            NewMachineView::back)
                    .open();
        });
    }

    private static void back() {
        UI.getCurrent().navigate(MachinesView.class);
    }
}
