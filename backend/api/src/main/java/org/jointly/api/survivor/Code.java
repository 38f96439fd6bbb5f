package org.jointly.api.survivor;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** Both keys of a code, in hex: one finds, the other opens. The server keeps hashes of them. */
@Serdeable
public record Code(
        @NotNull @Pattern(regexp = Code.HASH) String lookup,
        @NotNull @Pattern(regexp = Code.HASH) String auth) {
    static final String HASH = "[0-9a-f]{64}";
}
