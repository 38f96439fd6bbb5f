package org.jointly.organisation;

import java.util.List;
import java.util.UUID;
import org.jointly.api.organisation.OrganisationKind;
import org.jspecify.annotations.Nullable;

/** An organisation as the identity provider knows it. */
public record KnownOrganisation(
        UUID id,
        String alias,
        String name,
        OrganisationKind kind,
        @Nullable String iatiRef,
        String colour,
        List<String> domains,
        boolean enabled) {}
