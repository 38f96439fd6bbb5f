package org.jointly.api.access.archive;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/**
 * That somebody takes an archive out. Its pieces, from 1 on, are put together in their order.
 *
 * @param name what the file should be called
 * @param until when its pieces can be read no more
 */
@Serdeable
public record ArchiveDownload(UUID archive, String name, int pieces, long bytes, String sha256, Instant until) {}
