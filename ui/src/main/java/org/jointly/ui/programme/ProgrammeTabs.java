package org.jointly.ui.programme;

import io.micronaut.context.annotation.Factory;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;

/** The tabs of a programme that are its own. */
@Factory
class ProgrammeTabs {
    @Singleton
    @Order(10)
    ProgrammeTab overview() {
        return ProgrammeTab.at("", "tab.overview");
    }

    @Singleton
    @Order(30)
    ProgrammeTab results() {
        return ProgrammeTab.at("/results", "tab.results");
    }

    @Singleton
    @Order(40)
    ProgrammeTab budget() {
        return ProgrammeTab.at("/budget", "tab.budget");
    }

    @Singleton
    @Order(70)
    ProgrammeTab organisations() {
        return ProgrammeTab.at("/organisations", "tab.organisations");
    }
}
