package org.jointly.api.exchange;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * Who reports an activity, by its file's word ({@code reporting-org}).
 *
 * @param ref IATI organisation identifier, such as {@code XM-DAC-41128}
 */
@Serdeable
public record Reporter(@Nullable String ref, @Nullable String name) {}
