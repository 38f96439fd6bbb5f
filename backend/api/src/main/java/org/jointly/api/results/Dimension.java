package org.jointly.api.results;

import io.micronaut.serde.annotation.Serdeable;

/**
 * By what a figure is broken down, as published.
 *
 * @param name such as {@code sex} or {@code age}; {@code location} for a place that the file names
 */
@Serdeable
public record Dimension(String name, String value) {}
