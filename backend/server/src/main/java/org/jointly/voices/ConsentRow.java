package org.jointly.voices;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import java.util.UUID;
import org.jointly.api.voices.Use;
import org.jspecify.annotations.Nullable;

/** A row of {@code voices.consent}. */
@Introspected
public record ConsentRow(
        Use use,
        UUID organisation,
        LocalDate givenOn,
        @Nullable LocalDate withdrawnOn) {
    public boolean holds() {
        return withdrawnOn == null;
    }
}
