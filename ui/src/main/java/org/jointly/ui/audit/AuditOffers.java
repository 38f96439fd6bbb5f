package org.jointly.ui.audit;

import io.micronaut.context.annotation.Factory;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import org.jointly.ui.programme.ProgrammeTab;

/** What the audit offers to others: a tab in every programme. */
@Factory
class AuditOffers {
    @Singleton
    @Order(80)
    ProgrammeTab tab() {
        return ProgrammeTab.at("/history", "tab.history");
    }
}
