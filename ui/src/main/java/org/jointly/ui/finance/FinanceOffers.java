package org.jointly.ui.finance;

import io.micronaut.context.annotation.Factory;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import org.jointly.ui.programme.ProgrammeTab;

/** What stands in everybody's pages and is ours. */
@Factory
class FinanceOffers {
    @Singleton
    @Order(40)
    ProgrammeTab budget() {
        return ProgrammeTab.at("/budget", "tab.budget");
    }
}
