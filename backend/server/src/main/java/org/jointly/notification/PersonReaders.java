package org.jointly.notification;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jointly.access.Colleague;
import org.jointly.access.Colleagues;
import org.jointly.organisation.Organisations;
import org.jointly.platform.Actor;

/** People as they may read for their organisations now, where nobody is signed in: before a mail goes out, and for a calendar. */
@Singleton
public class PersonReaders {
    private final Colleagues colleagues;
    private final Organisations organisations;

    PersonReaders(Colleagues colleagues, Organisations organisations) {
        this.colleagues = colleagues;
        this.organisations = organisations;
    }

    /** Empty for who works there no more, and where it is suspended. */
    public Optional<Actor> of(UUID person, UUID organisation) {
        return organisations.suspended().contains(organisation)
                ? Optional.empty()
                : colleagues.one(organisation, person).flatMap(colleague -> reader(organisation, colleague));
    }

    /** For each of their organisations in which they work without a break since then. */
    public List<Actor> unbroken(UUID person, Instant since) {
        Set<UUID> suspended = organisations.suspended();
        return colleagues.unbroken(person, since).entrySet().stream()
                .filter(entry -> !suspended.contains(entry.getKey()))
                .flatMap(entry -> reader(entry.getKey(), entry.getValue()).stream())
                .toList();
    }

    private Optional<Actor> reader(UUID organisation, Colleague colleague) {
        return organisations
                .find(organisation)
                .map(known ->
                        new Actor(colleague.person(), colleague.name(), organisation, known.name(), colleague.roles()));
    }
}
