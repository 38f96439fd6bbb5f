package org.jointly.platform.deadline;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a feature's statement finds of a deadline: an instant or a day. */
@Introspected
public record DeadlineRow(
        UUID id,
        @Nullable Instant at,
        @Nullable LocalDate day,
        @Nullable String zone,
        @Nullable String detail,
        @Nullable String title,
        @Nullable String programme) {
    public Deadline deadline(String kind, String page) {
        return new Deadline(kind, id, due(), detail, title, programme, page);
    }

    private Due due() {
        return at == null ? new Due.Day(Objects.requireNonNull(day)) : new Due.Moment(at, zone);
    }
}
