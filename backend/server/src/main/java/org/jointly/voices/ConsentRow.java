package org.jointly.voices;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import java.util.UUID;
import org.jointly.api.voices.Use;
import org.jspecify.annotations.Nullable;

/** A row of {@code voices.consent}. */
@Introspected
record ConsentRow(
        Use use,
        UUID organisation,
        LocalDate givenOn,
        @Nullable LocalDate withdrawnOn) {
    boolean holds() {
        return withdrawnOn == null;
    }
}
