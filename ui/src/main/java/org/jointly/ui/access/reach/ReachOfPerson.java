package org.jointly.ui.access.reach;

import com.vaadin.flow.component.Component;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import org.jointly.api.access.PersonDetails;
import org.jointly.api.access.reach.ReachApi;
import org.jointly.ui.access.PersonPart;

/** What the person has access to and why, for their page. */
@Singleton
@Order(10)
class ReachOfPerson implements PersonPart {
    private final ReachApi reach;

    ReachOfPerson(ReachApi reach) {
        this.reach = reach;
    }

    @Override
    public Component of(PersonDetails shown) {
        return new ReachSection(reach, shown.person().id());
    }
}
