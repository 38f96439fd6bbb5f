package org.jointly.api.consultation;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.jointly.api.organisation.OrganisationKind;

/** More that are asked in a call. */
@Serdeable
public record AskMore(@Size(max = 500) Set<UUID> organisations, Set<OrganisationKind> kinds) {
    @SuppressWarnings("NullAway") // JSON leaves an empty collection out
    public AskMore {
        organisations = organisations == null ? Set.of() : Set.copyOf(organisations);
        kinds = kinds == null ? Set.of() : Set.copyOf(kinds);
    }
}
