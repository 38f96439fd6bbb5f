package org.jointly.api.access.review;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose access is kept, all at once: those a list showed. */
@Serdeable
public record KeepAccess(
        @NotNull @Size(min = 1, max = 200) Set<UUID> people,
        @Nullable @Size(max = 1000) String note) {}
