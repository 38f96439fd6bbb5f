package org.jointly.api.consultation.guest;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jointly.api.organisation.Organisation;
import org.jspecify.annotations.Nullable;

/**
 * Who a link lets in, and to what.
 *
 * @param organisation as it is called in this call; it is not on the platform
 * @param contact the person it was sent to, if that was said
 * @param askedBy the organisation that made the call
 * @param closesAt the first instant that is too late, to be shown in {@code zone}
 */
@Serdeable
public record GuestVisit(
        Organisation organisation,
        @Nullable String contact,
        String language,
        UUID call,
        String callTitle,
        String programmeTitle,
        String askedBy,
        Instant closesAt,
        String zone,
        Instant goodUntil) {}
