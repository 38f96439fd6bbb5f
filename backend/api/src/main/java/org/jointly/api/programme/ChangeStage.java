package org.jointly.api.programme;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;

/** A request to move a programme to another stage. */
@Serdeable
public record ChangeStage(@NotNull Stage stage, int version) {}
