package org.jointly.notification;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;
import org.jointly.api.notification.Notice;
import org.jointly.platform.notice.Shown;
import org.jspecify.annotations.Nullable;

/** What of a row of {@code notification.notice} is shown to whom it tells. */
@Introspected
record NoticeRow(
        UUID id,
        String kind,
        UUID subject,
        UUID thread,
        @Nullable UUID programme,
        @Nullable String detail,
        Instant at,
        @Nullable Instant readAt) {
    Notice seen(@Nullable Shown shown, @Nullable String programmeTitle) {
        return new Notice(
                id,
                kind,
                subject,
                thread,
                programme,
                programmeTitle,
                shown == null ? null : shown.title(),
                shown == null ? null : shown.by(),
                detail,
                shown == null ? elsewhere() : shown.page(),
                at,
                readAt != null);
    }

    private String elsewhere() {
        return programme == null ? "/" : "/programmes/" + programme;
    }
}
