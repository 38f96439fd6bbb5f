package org.jointly.api.audit;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * Whether the organisation's chain is whole.
 *
 * @param entries how many entries were checked
 * @param brokenAt sequence of the first entry that does not follow from the one before; absent if all do
 */
@Serdeable
public record Verification(long entries, @Nullable Long brokenAt) {}
