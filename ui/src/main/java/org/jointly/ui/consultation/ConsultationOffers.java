package org.jointly.ui.consultation;

import io.micronaut.context.annotation.Factory;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import org.jointly.ui.programme.ProgrammeTab;

/** What consultations offer to others: a tab in every programme. */
@Factory
class ConsultationOffers {
    @Singleton
    @Order(55)
    ProgrammeTab tab() {
        return ProgrammeTab.at("/consultations", "tab.consultations");
    }
}
