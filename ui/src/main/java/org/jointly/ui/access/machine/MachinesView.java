package org.jointly.ui.access.machine;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import org.jointly.api.access.machine.Machine;
import org.jointly.api.access.machine.MachineApi;
import org.jointly.api.access.webhook.WebhookApi;
import org.jointly.ui.access.leaving.Stays;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Confirmation;
import org.jointly.ui.component.EmptyState;
import org.jointly.ui.component.Notices;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Attempt;
import org.jointly.ui.shell.Page;
import org.jointly.ui.shell.Shell;

/** The programs that act for the organisation, and its systems that are told of events, for its administrators. */
@Prototype
@Route(value = "organisation/machines", layout = Shell.class)
class MachinesView extends Page implements AfterNavigationObserver {
    private final transient MachineApi machines;
    private final transient WebhookApi webhooks;
    private final transient ScimAddress scim;
    private final transient Stays stays;
    private final Div content = new Div();

    MachinesView(MachineApi machines, WebhookApi webhooks, ScimAddress scim, Stays stays) {
        super(Words.say("machines.title"));
        this.scim = scim;
        this.stays = stays;
        this.machines = machines;
        this.webhooks = webhooks;
        addComponentAsFirst(new Anchor("/organisation", Words.say("people.back")));
        var reference = new Anchor("/api", Words.say("machines.reference"));
        reference.setRouterIgnore(true);
        add(new Paragraph(Words.say("machines.text")), reference, content);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    void show() {
        content.removeAll();
        content.add(accounts(), hooks());
    }

    private Section accounts() {
        var section = section("machines.accounts", "machines.accounts-text");
        var found = machines.machines();
        if (found.isEmpty()) {
            section.add(new EmptyState(Words.say("machines.none")));
        }
        found.forEach(machine -> section.add(new MachineCard(
                machine,
                scim,
                () -> new RotateDialog(Rotation.of(machines, machine, this::show)).open(),
                () -> revoke(machine))));
        offer(section, "machines.make", "organisation/machines/new");
        return section;
    }

    private Section hooks() {
        var section = section("webhooks.title", "webhooks.text");
        var found = webhooks.webhooks();
        if (found.isEmpty()) {
            section.add(new EmptyState(Words.say("webhooks.none")));
        }
        found.forEach(webhook -> section.add(new WebhookCard(webhook)));
        offer(section, "webhooks.add", "organisation/webhooks/new");
        return section;
    }

    private void revoke(Machine machine) {
        Confirmation.ofDanger(
                        Words.say("machines.revoke-title", machine.name()),
                        Words.say("machines.revoke-text"),
                        Words.say("machines.revoke"),
                        () -> Attempt.of(() -> {
                            machines.revoke(machine.id(), null);
                            Notices.done(Words.say("machines.revoked", machine.name()));
                            show();
                        }))
                .open();
    }

    private static Section section(String title, String text) {
        var section = new Section(new H2(Words.say(title)), new Paragraph(Words.say(text)));
        section.addClassName("section");
        return section;
    }

    private void offer(Section section, String words, String page) {
        if (stays.isSo()) {
            var actions =
                    new Div(Buttons.main(Words.say(words), () -> UI.getCurrent().navigate(page)));
            actions.addClassName("actions");
            section.add(actions);
        }
    }
}
