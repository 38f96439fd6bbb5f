package org.jointly.api.access.registration;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The secret of the link by which somebody proves their address. Travels in bodies only, never in a path. */
@Serdeable
public record JoinToken(@NotNull @Size(max = 200) String token) {
    @Override
    public String toString() {
        return "JoinToken";
    }
}
