package org.jointly.api.access.duty;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * Which duties go to whom.
 *
 * @param to somebody of the same organisation who may do them
 */
@Serdeable
public record MoveDuties(
        @NotNull UUID to, @NotNull @Size(min = 1, max = 200) List<@Valid MovedDuty> duties) {
    /** One of the duties that were listed. */
    @Serdeable
    public record MovedDuty(
            @NotBlank @Size(max = 40) String kind, @NotNull UUID id) {}
}
