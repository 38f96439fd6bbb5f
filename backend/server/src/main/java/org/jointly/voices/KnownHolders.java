package org.jointly.voices;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jointly.api.access.Person;

/** Writes down for PostgreSQL who holds the role safeguarding. */
@Singleton
@Transactional
class KnownHolders {
    private final ChannelRows rows;

    KnownHolders(ChannelRows rows) {
        this.rows = rows;
    }

    void learn(UUID organisation, List<Person> holders) {
        rows.learn(
                organisation,
                holders.stream().map(person -> person.id().toString()).collect(Collectors.joining(",", "{", "}")));
    }
}
