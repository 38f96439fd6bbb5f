package org.jointly.api.document;

import io.micronaut.serde.annotation.Serdeable;
import org.jointly.api.organisation.Organisation;
import org.jspecify.annotations.Nullable;

/**
 * A part of a document.
 *
 * @param title its heading of the first level
 */
@Serdeable
public record Section(String title, @Nullable Organisation penholder) {}
