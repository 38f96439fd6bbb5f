package org.jointly.api.access.invitation;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The secret of an invitation's link. Travels in bodies only, never in a path. */
@Serdeable
public record InvitationToken(@NotNull @Size(max = 200) String token) {
    @Override
    public String toString() {
        return "InvitationToken";
    }
}
