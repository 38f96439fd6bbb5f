package org.jointly.api.access;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;
import org.jointly.api.organisation.Organisation;

/**
 * The person who asks: who they are and for whom they may act.
 *
 * @param suspended organisations they belong to, for which nobody can act just now
 */
@Serdeable
public record Me(
        UUID id,
        String name,
        boolean platformAdmin,
        List<Affiliation> affiliations,
        Preferences preferences,
        List<Organisation> suspended) {
    @SuppressWarnings("NullAway") // JSON leaves an empty list out
    public Me {
        affiliations = affiliations == null ? List.of() : List.copyOf(affiliations);
        suspended = suspended == null ? List.of() : List.copyOf(suspended);
    }
}
