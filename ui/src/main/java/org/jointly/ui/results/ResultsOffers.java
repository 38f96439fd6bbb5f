package org.jointly.ui.results;

import io.micronaut.context.annotation.Factory;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import org.jointly.ui.programme.ProgrammeTab;

/** What stands in everybody's pages and is ours. */
@Factory
class ResultsOffers {
    @Singleton
    @Order(30)
    ProgrammeTab results() {
        return ProgrammeTab.at("/results", "tab.results");
    }
}
