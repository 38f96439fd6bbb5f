package org.jointly.api.survivor;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.jointly.api.voices.Use;

/** One consent, given or taken back later. */
@Serdeable
public record ChangeConsent(
        @NotNull @Pattern(regexp = Code.HASH) String lookup,
        @NotNull @Pattern(regexp = Code.HASH) String auth,
        @NotNull UUID organisation,
        @NotNull Use use,
        boolean given) {}
