package org.jointly.api.access.registration;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jointly.api.organisation.OrganisationDetails;
import org.jspecify.annotations.Nullable;

/**
 * A request to register an organisation.
 *
 * @param alias how it is called in addresses: small letters, digits, hyphens; it stays
 * @param logo as in {@code ChangeLogo}
 * @param request the request to join that is accepted by this; absent where nobody asked
 */
@Serdeable
public record RegisterOrganisation(
        @NotNull @Valid OrganisationDetails details,

        @NotNull @Pattern(regexp = "[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?", message = "valid.alias")
        String alias,

        @Nullable @Size(max = 720_000) String logo,
        @NotNull @Valid FirstAdministrator administrator,
        @Nullable UUID request) {}
