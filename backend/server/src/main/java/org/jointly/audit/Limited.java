package org.jointly.audit;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jointly.organisation.Organisations;
import org.jointly.platform.Actor;
import org.jointly.platform.EventSums;
import org.jointly.platform.RecentNames;
import org.jointly.platform.RequestsRefused;

/** Tells an organisation's trail of requests that a limit turned down; a stranger's belong to no organisation. */
@Singleton
class Limited {
    /** Who was turned down before their name came to be known. */
    private static final String SOMEBODY = "Somebody";

    private static final UUID NOBODY = new UUID(0, 0);

    private final Organisations organisations;
    private final RecentNames names;
    private final EventSums tally;

    Limited(Organisations organisations, RecentNames names, EventSums tally) {
        this.organisations = organisations;
        this.names = names;
        this.tally = tally;
    }

    @EventListener
    void note(RequestsRefused event) {
        var organisation = event.organisation();
        if (organisation == null) {
            return;
        }
        var person = event.person() == null ? NOBODY : event.person();
        organisations
                .find(organisation)
                .ifPresent(found -> tally.note(
                        "requests.limited",
                        new Actor(person, names.of(person).orElse(SOMEBODY), organisation, found.name(), Set.of()),
                        Map.of(event.kind().name().toLowerCase(Locale.ROOT), event.count())));
    }
}
