package org.jointly.api.consultation;

import io.micronaut.serde.annotation.Serdeable;

/** How many comments something was done to. */
@Serdeable
public record RowsChanged(int count) {}
