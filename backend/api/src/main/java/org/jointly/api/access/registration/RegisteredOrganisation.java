package org.jointly.api.access.registration;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Set;
import org.jointly.api.organisation.Organisation;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as who runs the platform sees it: how it is registered and who looks after it, nothing of its work.
 *
 * @param version goes with a change
 * @param people how many work for it, as far as was compared with Keycloak
 * @param administratorMail whom the newest invitation of a first administrator went to
 * @param leaving absent unless one of its administrators announced that it leaves
 * @param suspension absent while it is not suspended, and where it was suspended in Keycloak itself
 */
@Serdeable
public record RegisteredOrganisation(
        Organisation organisation,
        @Nullable String country,
        @Nullable String website,
        List<String> domains,
        List<String> languages,
        long version,
        long people,
        AdministratorState administrator,
        @Nullable String administratorMail,
        @Nullable OrganisationSuspension suspension,
        @Nullable OrganisationLeaving leaving,
        Set<OrganisationAbility> abilities) {
    @SuppressWarnings("NullAway") // JSON leaves an empty collection out
    public RegisteredOrganisation {
        domains = domains == null ? List.of() : List.copyOf(domains);
        languages = languages == null ? List.of() : List.copyOf(languages);
        abilities = abilities == null ? Set.of() : Set.copyOf(abilities);
    }

    public boolean allows(OrganisationAbility ability) {
        return abilities.contains(ability);
    }
}
