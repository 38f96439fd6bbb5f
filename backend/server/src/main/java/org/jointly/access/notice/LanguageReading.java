package org.jointly.access.notice;

import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jointly.platform.Caller;

/** Reads, as the person, in which language and time zone they like to be written to. */
@Singleton
class LanguageReading {
    private final Reading reading;

    LanguageReading(Reading reading) {
        this.reading = reading;
    }

    /** @param zone of IANA's names */
    record Wishes(String language, String zone) {}

    Wishes of(UUID person, String name) {
        Supplier<Wishes> read = () -> reading.wishes(person);
        return PropagatedContext.empty()
                .plus(new Caller(person, name, false, Map.of(), null))
                .wrap(read)
                .get();
    }

    /** The transaction. */
    @Singleton
    static class Reading {
        private final LanguageRows rows;

        Reading(LanguageRows rows) {
            this.rows = rows;
        }

        @Transactional(readOnly = true)
        Wishes wishes(UUID person) {
            return new Wishes(
                    rows.language(person).orElse("en"), rows.zone(person).orElse("UTC"));
        }
    }
}
