package org.jointly.ui.exchange;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.jointly.ui.programme.ProgrammeSource;

/** What the exchange offers to others: a way into the register. */
@Factory
class ExchangeOffers {
    @Singleton
    ProgrammeSource published() {
        return new ProgrammeSource("import.open", "programmes/import");
    }
}
