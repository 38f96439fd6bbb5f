package org.jointly.api.audit;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * Whether the organisation's chain is whole.
 *
 * @param entries how many entries were checked and follow one from the other
 * @param brokenAt sequence of the first entry that is not as it was written, is missing, or is not what the head says;
 *     absent if the chain is whole
 * @param fault what is wrong there; absent if the chain is whole
 */
@Serdeable
public record Verification(
        long entries, @Nullable Long brokenAt, @Nullable Fault fault) {
    /** A whole chain, or one of which no more is said than where it breaks. */
    public Verification(long entries, @Nullable Long brokenAt) {
        this(entries, brokenAt, null);
    }
}
