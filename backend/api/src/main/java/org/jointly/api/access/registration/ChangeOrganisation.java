package org.jointly.api.access.registration;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jointly.api.organisation.OrganisationDetails;

/**
 * What is registered of an organisation from now on.
 *
 * @param version as it was read
 */
@Serdeable
public record ChangeOrganisation(@NotNull @Valid OrganisationDetails details, long version) {}
