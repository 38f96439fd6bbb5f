package org.jointly.ui.notification;

import com.vaadin.flow.component.Component;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import org.jointly.api.notification.CalendarApi;
import org.jointly.ui.access.AccountPart;

/** Lets somebody have their deadlines in their own calendar. */
@Singleton
@Order(6)
class CalendarPart implements AccountPart {
    private final CalendarApi calendar;

    CalendarPart(CalendarApi calendar) {
        this.calendar = calendar;
    }

    @Override
    public Component ofMine() {
        return new CalendarSection(calendar);
    }
}
