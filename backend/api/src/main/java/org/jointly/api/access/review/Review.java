package org.jointly.api.access.review;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jointly.api.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * A review of who has which access.
 *
 * @param begunBy absent where it followed an earlier one by itself
 * @param people how many it is about
 * @param decided on how many of them something was decided
 * @param mine whether the reader is one of those it is still open about, on whom somebody else decides
 */
@Serdeable
public record Review(
        UUID id,
        ReviewScope scope,
        @Nullable Integer inactiveDays,
        @Nullable Role role,
        Instant due,
        @Nullable Integer repeatMonths,
        @Nullable String begunBy,
        Instant begunAt,
        @Nullable String closedBy,
        @Nullable Instant closedAt,
        long people,
        long decided,
        boolean mine) {
    public boolean open() {
        return closedAt == null;
    }

    public long undecided() {
        return people - decided;
    }
}
