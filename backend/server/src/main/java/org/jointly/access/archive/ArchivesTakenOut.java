package org.jointly.access.archive;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

/** Whether an organisation took an archive out lately, which it must before it leaves. */
@Singleton
@Transactional(readOnly = true)
public class ArchivesTakenOut {
    private final DownloadRows downloads;

    ArchivesTakenOut(DownloadRows downloads) {
        this.downloads = downloads;
    }

    /** One made since then, as a whole. */
    public boolean since(UUID organisation, Instant then) {
        return downloads.isTakenOut(organisation, then);
    }
}
