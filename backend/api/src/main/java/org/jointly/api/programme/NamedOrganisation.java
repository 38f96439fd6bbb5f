package org.jointly.api.programme;

import io.micronaut.serde.annotation.Serdeable;
import org.jointly.api.organisation.Organisation;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as the published file names it; it need not be here.
 *
 * @param role IATI OrganisationRole: 1 funding, 2 accountable, 3 extending, 4 implementing
 * @param organisation the organisation here that carries the same IATI identifier
 */
@Serdeable
public record NamedOrganisation(
        @Nullable String name,
        @Nullable String ref,
        @Nullable String type,
        String role,
        @Nullable String activityId,
        @Nullable Organisation organisation) {}
