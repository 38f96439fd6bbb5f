package org.jointly.api.access.reach;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step of the rule path: a fact without which somebody might do less.
 *
 * @param kind {@code participation} of the organisation, {@code role} of the person in it, {@code vouched_role} of them by the identity provider, {@code appointment} of the person,
 *     {@code archival} of the programme, by which they may less
 * @param code the capacity, role or duty
 * @param since since when it holds; absent where nobody wrote it down
 * @param by the name of who gave it; absent where nobody did
 */
@Serdeable
public record AccessGround(
        String kind,
        String code,
        @Nullable Instant since,
        @Nullable String by) {}
