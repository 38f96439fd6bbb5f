package org.jointly.api.access.invitation;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A request for an account by somebody who was invited and has none.
 *
 * @param means how they want to sign in; they set it up by a link that is mailed to the invited address
 */
@Serdeable
public record RequestAccount(
        @NotNull @Size(max = 200) String token,
        @NotBlank @Size(max = 100) String firstName,
        @NotBlank @Size(max = 100) String lastName,
        @NotNull SignInMeans means) {
    @Override
    public String toString() {
        return "RequestAccount";
    }
}
