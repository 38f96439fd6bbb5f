package org.jointly.organisation;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jointly.api.organisation.Organisation;
import org.jointly.api.organisation.OrganisationKind;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code organisation.organisation}.
 *
 * @param languages apart by commas
 * @param version counts what was changed here; at 0 Keycloak's word holds
 * @param settled the version that Keycloak was told last
 */
@MappedEntity(value = "organisation", schema = "organisation")
record OrganisationRow(
        @Id UUID id,
        String alias,
        String name,
        OrganisationKind kind,
        @Nullable String iatiRef,
        String colour,
        boolean enabled,
        @Nullable String country,
        @Nullable String website,
        String languages,
        @Nullable String logo,
        long version,
        long settled,
        Instant changedAt) {
    static OrganisationRow of(KnownOrganisation known) {
        return new OrganisationRow(
                known.id(),
                known.alias(),
                known.name(),
                known.kind(),
                known.iatiRef(),
                known.colour(),
                known.enabled(),
                null,
                null,
                "",
                null,
                0,
                0,
                Instant.EPOCH);
    }

    static OrganisationRow made(NewOrganisation made, Instant now) {
        var details = made.details();
        return new OrganisationRow(
                made.id(),
                made.alias(),
                details.name(),
                details.kind(),
                details.iatiRef(),
                details.colour(),
                true,
                details.country(),
                details.website(),
                String.join(",", details.languages()),
                made.logo(),
                1,
                1,
                now);
    }

    boolean isUnsettled() {
        return settled < version;
    }

    Organisation seen() {
        return new Organisation(id, alias, name, kind, iatiRef, colour, logo, !enabled);
    }

    List<String> spoken() {
        return languages.isEmpty() ? List.of() : List.of(languages.split(",", -1));
    }
}
