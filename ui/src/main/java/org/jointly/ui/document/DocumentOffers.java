package org.jointly.ui.document;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.micronaut.context.annotation.Factory;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.jointly.ui.programme.ProgrammeTab;
import org.jointly.ui.shell.FoundPlace;

/** What documents offer to others: a tab in every programme, and where one is found. */
@Factory
class DocumentOffers {
    @Singleton
    @Order(20)
    ProgrammeTab tab() {
        return ProgrammeTab.at("/documents", "tab.documents");
    }

    @Singleton
    @Named("document")
    FoundPlace documents() {
        return FoundPlace.of(
                "document",
                VaadinIcon.FILE_TEXT_O,
                (id, programme, none) -> "programmes/" + programme + "/documents/" + id);
    }
}
