package org.jointly.access.archive;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jointly.platform.By;
import org.jspecify.annotations.Nullable;

/** A row of {@code access.archive_download}. */
@MappedEntity(value = "archive_download", schema = "access")
record DownloadRow(
        @Id UUID id,
        UUID organisation,
        UUID archive,
        UUID person,
        String personName,
        Instant begunAt,
        Instant until,
        @Nullable Instant finishedAt) {
    static DownloadRow begun(UUID archive, By by, Instant now, Instant until) {
        return new DownloadRow(
                UUID.randomUUID(), by.organisation(), archive, by.person(), by.personName(), now, until, null);
    }
}
