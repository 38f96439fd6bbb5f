package org.jointly.ui.programme;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.micronaut.context.annotation.Factory;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.jointly.ui.shell.FoundPlace;

/** The tabs of a programme that are its own, and where one is found. */
@Factory
class ProgrammeTabs {
    @Singleton
    @Order(10)
    ProgrammeTab overview() {
        return ProgrammeTab.at("", "tab.overview");
    }

    @Singleton
    @Named("programme")
    FoundPlace programmes() {
        return FoundPlace.of("programme", VaadinIcon.RECORDS, (id, programme, none) -> "programmes/" + id);
    }

    @Singleton
    @Order(70)
    ProgrammeTab organisations() {
        return ProgrammeTab.at("/organisations", "tab.organisations");
    }
}
