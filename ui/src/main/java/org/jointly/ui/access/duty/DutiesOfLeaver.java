package org.jointly.ui.access.duty;

import com.vaadin.flow.component.Component;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import org.jointly.api.access.AccessApi;
import org.jointly.api.access.PersonDetails;
import org.jointly.api.access.duty.DutyApi;
import org.jointly.ui.access.PersonPart;

/** What the person has to do and to whom it can go, for their page. */
@Singleton
@Order(20)
class DutiesOfLeaver implements PersonPart {
    private final DutyApi duties;
    private final AccessApi access;

    DutiesOfLeaver(DutyApi duties, AccessApi access) {
        this.duties = duties;
        this.access = access;
    }

    @Override
    public Component of(PersonDetails shown) {
        return new DutiesSection(duties, access, shown.person().id());
    }
}
