package org.jointly.audit;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.jointly.platform.archive.ArchivePart;
import org.jointly.platform.archive.ArchiveTable;

/** The trail of an organisation's archive, with its hashes, and what others did in programmes that it shares. */
@Singleton
class AuditArchive implements ArchivePart {
    @Override
    public List<ArchiveTable> tables() {
        return List.of(
                ArchiveTable.of("audit.head", "organisation sequence hash"), ArchiveTable.of("audit.entry", """
                        organisation sequence at organisation_name person person_name action subject programme audience
                        details hash
                        """));
    }

    @Override
    public Map<String, String> leftOut() {
        return Map.of();
    }
}
