package org.jointly.api.organisation;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What everyone may know about an organisation.
 *
 * @param iatiRef its identifier in IATI, such as {@code XM-DAC-41128}; not every organisation has one
 * @param colour its colour on screen, {@code #rrggbb}
 * @param logo names the picture it shows itself by, for {@code GET /organisations/logos/{logo}}; absent where it has none
 * @param suspended whether nobody can act for it just now
 */
@Serdeable
public record Organisation(
        UUID id,
        String alias,
        String name,
        OrganisationKind kind,
        @Nullable String iatiRef,
        String colour,
        @Nullable String logo,
        boolean suspended) {}
