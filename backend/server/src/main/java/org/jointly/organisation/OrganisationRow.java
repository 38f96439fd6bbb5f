package org.jointly.organisation;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;
import org.jointly.api.organisation.Organisation;
import org.jointly.api.organisation.OrganisationKind;
import org.jspecify.annotations.Nullable;

/** A row of {@code organisation.organisation}. */
@MappedEntity(value = "organisation", schema = "organisation")
record OrganisationRow(
        @Id UUID id,
        String alias,
        String name,
        OrganisationKind kind,
        @Nullable String iatiRef,
        String colour,
        boolean enabled) {
    Organisation seen() {
        return new Organisation(id, alias, name, kind, iatiRef, colour);
    }
}
