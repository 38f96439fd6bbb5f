package org.jointly.platform.archive;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * What stands in an archive, as its file {@code manifest.json}: every other file with its hash, every table with the number of its
 * rows, and what is not in it, with the reason.
 *
 * @param version of the format
 */
@Serdeable
record ArchiveManifest(
        String format, int version, ArchiveSubject made, List<Table> tables, List<Entry> files, List<LeftOut> leftOut) {
    static final String FORMAT = "jointly-archive";
    static final int VERSION = 1;
    static final String PATH = "manifest.json";

    /** A table's rows. */
    @Serdeable
    record Table(String name, String file, long rows, List<String> columns) {}

    /** A file with its size in bytes and its hash in hexadecimal digits. */
    @Serdeable
    record Entry(String path, long bytes, String sha256) {}

    /** A table, a column as {@code schema.table.column}, or a file that is not in it. */
    @Serdeable
    record LeftOut(String what, String reason) {}
}
