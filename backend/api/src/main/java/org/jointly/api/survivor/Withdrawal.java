package org.jointly.api.survivor;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param organisation from which it is taken back; absent: from all */
@Serdeable
public record Withdrawal(
        @NotNull @Pattern(regexp = Code.HASH) String lookup,
        @NotNull @Pattern(regexp = Code.HASH) String auth,
        @NotNull @Pattern(regexp = Code.HASH) String withdraw,
        @Nullable UUID organisation) {}
