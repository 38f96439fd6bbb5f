package org.jointly.api.access;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When this person last looked at their home page for this organisation; absent on the first visit. */
@Serdeable
public record Visit(@Nullable Instant previous) {}
