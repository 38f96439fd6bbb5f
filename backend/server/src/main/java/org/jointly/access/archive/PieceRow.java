package org.jointly.access.archive;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;

/** A row of {@code access.archive_piece}. */
@Introspected
record PieceRow(UUID archive, int attempt, int number, UUID organisation, byte[] bytes) {
    /** The largest one. */
    static final int LARGEST = 4 << 20;
}
