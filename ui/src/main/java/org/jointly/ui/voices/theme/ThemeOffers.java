package org.jointly.ui.voices.theme;

import io.micronaut.context.annotation.Factory;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import org.jointly.ui.programme.ProgrammeTab;

/** What published themes offer to others: a tab in every programme. */
@Factory
class ThemeOffers {
    @Singleton
    @Order(60)
    ProgrammeTab tab() {
        return ProgrammeTab.at("/voices", "room.voices");
    }
}
