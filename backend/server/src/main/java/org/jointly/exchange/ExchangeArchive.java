package org.jointly.exchange;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.jointly.platform.archive.ArchivePart;
import org.jointly.platform.archive.ArchiveTable;

/** The imported files of an organisation's archive: each activity with its XML, and what was said of it. */
@Singleton
class ExchangeArchive implements ArchivePart {
    @Override
    public List<ArchiveTable> tables() {
        return List.of(
                ArchiveTable.of(
                        "exchange.import",
                        "id organisation organisation_name person person_name file_name imported_at created updated refused asked"),
                ArchiveTable.of("exchange.imported_activity", """
                        id organisation import position line iati_identifier programme title outcome taken original losses
                        programme_version reporter_ref reporter_name
                        """),
                ArchiveTable.of("exchange.import_note", """
                        id organisation import activity position line path value finding reason sentence sentence_values
                        """));
    }

    @Override
    public Map<String, String> leftOut() {
        return Map.of();
    }
}
