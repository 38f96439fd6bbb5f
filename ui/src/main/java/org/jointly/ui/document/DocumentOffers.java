package org.jointly.ui.document;

import io.micronaut.context.annotation.Factory;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import org.jointly.ui.programme.ProgrammeTab;

/** What documents offer to others: a tab in every programme. */
@Factory
class DocumentOffers {
    @Singleton
    @Order(20)
    ProgrammeTab tab() {
        return ProgrammeTab.at("/documents", "tab.documents");
    }
}
