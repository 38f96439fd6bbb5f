package org.jointly.ui.discussion;

import io.micronaut.context.annotation.Factory;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import org.jointly.ui.programme.ProgrammeTab;

/** What the discussion offers to others: a tab in every programme. */
@Factory
class DiscussionOffers {
    @Singleton
    @Order(50)
    ProgrammeTab tab() {
        return ProgrammeTab.at("/discussion", "tab.discussion");
    }
}
