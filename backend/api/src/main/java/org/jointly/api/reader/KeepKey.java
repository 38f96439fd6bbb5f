package org.jointly.api.reader;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** @param replace whether a key that is there gives way */
@Serdeable
public record KeepKey(
        @NotBlank @Size(max = 3000) String recipient,
        @NotBlank @Size(max = 100) String signing,
        @NotBlank @Size(max = 20000) String wrapped,
        @Nullable @Size(max = 20000) String passkey,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        boolean replace) {}
