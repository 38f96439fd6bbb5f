package org.jointly.api.reader;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;

/** Voices that say a theme too. */
@Serdeable
public record AddVoices(@NotEmpty @Size(max = 1000) Set<@NotNull UUID> voices) {}
