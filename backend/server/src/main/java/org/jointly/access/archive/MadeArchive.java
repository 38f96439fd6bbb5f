package org.jointly.access.archive;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;

/** What is said of an archive once it is made and was read back. */
@Introspected
record MadeArchive(Instant madeAt, Instant expiresAt, long bytes, int pieces, int files, long rows, String sha256) {}
