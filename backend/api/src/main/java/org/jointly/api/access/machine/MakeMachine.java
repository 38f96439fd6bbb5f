package org.jointly.api.access.machine;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;

/**
 * A request to make a service account.
 *
 * @param purpose for those who look at it in a year: what it does and who looks after it
 * @param scopes only such for which the maker holds the role
 * @param expires in the future, at most a year away
 */
@Serdeable
public record MakeMachine(
        @NotBlank @Size(max = 60) String name,
        @NotBlank @Size(max = 500) String purpose,
        @NotNull @Size(min = 1, max = 6) Set<@NotNull MachineScope> scopes,
        @NotNull Instant expires) {
    @SuppressWarnings("NullAway") // JSON leaves an empty collection out
    public MakeMachine {
        scopes = scopes == null ? Set.of() : scopes;
    }
}
