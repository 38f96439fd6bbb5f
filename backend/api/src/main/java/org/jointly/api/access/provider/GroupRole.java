package org.jointly.api.access.provider;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Which role the members of a group of the identity provider hold. */
@Serdeable
public record GroupRole(
        @NotBlank @Size(max = 200) String group, @NotNull ProviderRole role) {}
