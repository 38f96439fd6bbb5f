package org.jointly.platform.archive;

import java.util.List;
import java.util.Map;

/**
 * What a feature gives into the file that an organisation takes out. A feature offers one by a bean; each of its tables stands in
 * it, with all its columns, or among what is left out, or the build fails.
 */
public interface ArchivePart {
    List<ArchiveTable> tables();

    /** Names of whole tables that are not taken out, with the reason that the file says. */
    Map<String, String> leftOut();

    /** Adds files that are not rows. Outside of any transaction, as an actor who reads everything the organisation may see. */
    default void write(ArchiveFiles files) {}
}
