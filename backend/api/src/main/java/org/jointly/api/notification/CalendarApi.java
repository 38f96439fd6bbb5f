package org.jointly.api.notification;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The person's own deadlines as a calendar that other programs subscribe to, for all their organisations. */
public interface CalendarApi {
    /** Whether there is one, and when it was last read. */
    @Get("/notification/calendar")
    CalendarFeed calendar();

    /** Makes the one there is; where there is one, its address stops at once and the new one is good. */
    @Post("/notification/calendar")
    @Status(HttpStatus.CREATED)
    MadeCalendarFeed makeCalendar(@Nullable @Header("Idempotency-Key") @Size(max = 100) String idempotencyKey);

    /** Its address stops at once. Where there is none, nothing changes. */
    @Delete("/notification/calendar")
    CalendarFeed endCalendar(@Nullable @Header("Idempotency-Key") @Size(max = 100) String idempotencyKey);

    /**
     * The calendar itself, by the secret of its address and without a sign-in, as iCalendar (RFC 5545) in UTF-8; its {@code ETag}
     * changes with its bytes. The rights of the person are asked anew. 404 for an unknown secret, and where they work for no
     * organisation any more.
     */
    @Post(value = "/notification/calendar/reading", produces = "text/calendar")
    HttpResponse<byte[]> readCalendar(@Body @Valid ReadCalendar request);
}
