package org.jointly.api.access;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;

/** The person who asks: who they are and for whom they may act. */
@Serdeable
public record Me(UUID id, String name, boolean platformAdmin, List<Affiliation> affiliations, Preferences preferences) {
    @SuppressWarnings("NullAway") // JSON leaves an empty list out
    public Me {
        affiliations = affiliations == null ? List.of() : List.copyOf(affiliations);
    }
}
