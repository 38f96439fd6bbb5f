package org.jointly.ui.access.machine;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.RouterLink;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import org.jointly.api.access.machine.MachineApi;
import org.jointly.api.access.machine.MachineState;
import org.jointly.ui.component.Words;
import org.jointly.ui.organisation.OrganisationPart;

/** How many programs act for the organisation, and the way to them, for its page. */
@Singleton
@Order(15)
class MachinesOfOrganisation implements OrganisationPart {
    private final MachineApi machines;

    MachinesOfOrganisation(MachineApi machines) {
        this.machines = machines;
    }

    @Override
    public Component part() {
        var active = machines.machines().stream()
                .filter(machine -> machine.state() == MachineState.ACTIVE)
                .count();
        var section = new Section(
                new H2(Words.say("machines.title")),
                new Paragraph(Words.say("machines.count", active)),
                new RouterLink(Words.say("machines.open"), MachinesView.class));
        section.addClassName("section");
        return section;
    }
}
