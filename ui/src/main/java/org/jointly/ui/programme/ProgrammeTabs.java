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
    @Order(70)
    ProgrammeTab organisations() {
        return ProgrammeTab.at("/organisations", "tab.organisations");
    }
}
