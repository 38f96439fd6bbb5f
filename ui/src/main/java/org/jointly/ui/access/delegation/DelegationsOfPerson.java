package org.jointly.ui.access.delegation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jointly.api.access.PersonDetails;
import org.jointly.api.access.delegation.DelegationApi;
import org.jointly.ui.access.PersonPart;
import org.jointly.ui.component.Words;

/** To whom the person gave their authority and from whom they have one, for their page; nothing where there is none. */
@Singleton
@Order(15)
class DelegationsOfPerson implements PersonPart {
    private final DelegationApi delegations;

    DelegationsOfPerson(DelegationApi delegations) {
        this.delegations = delegations;
    }

    @Override
    public Component of(PersonDetails shown) {
        var section = new Section(new H2(Words.say("delegation.of-person")));
        section.addClassName("section");
        var list = new Div();
        section.add(list);
        show(section, list, shown.person().id());
        return section;
    }

    private void show(Section section, Div list, UUID person) {
        var found = delegations.delegationsOf(person);
        list.removeAll();
        list.add(new DelegationList(delegations, found, () -> show(section, list, person)));
        section.setVisible(!found.isEmpty());
    }
}
