package org.jointly.access.review;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jointly.platform.Duty;
import org.jointly.platform.outbox.Kind;

/** An administrator is to be reminded of a review by mail. */
@Serdeable
record ReviewReminder(UUID review, UUID organisation, UUID person) {
    static final Kind<ReviewReminder> KIND = Kind.of(Duty.ACCESS, "access.review-reminder", ReviewReminder.class);
}
