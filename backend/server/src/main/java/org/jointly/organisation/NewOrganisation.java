package org.jointly.organisation;

import java.util.UUID;
import org.jointly.api.organisation.OrganisationDetails;
import org.jspecify.annotations.Nullable;

/** An organisation that the sign-in server has just made, with what was registered of it. */
public record NewOrganisation(
        UUID id,
        String alias,
        OrganisationDetails details,
        @Nullable String logo) {}
