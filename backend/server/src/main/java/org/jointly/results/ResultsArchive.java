package org.jointly.results;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.jointly.platform.archive.ArchivePart;
import org.jointly.platform.archive.ArchiveTable;

/** The published results and links of an organisation's archive. */
@Singleton
class ResultsArchive implements ArchivePart {
    @Override
    public List<ArchiveTable> tables() {
        return List.of(
                ArchiveTable.of("results.result", "id programme position type title description indicators"),
                ArchiveTable.of("results.link", "id programme position url title format language categories"));
    }

    @Override
    public Map<String, String> leftOut() {
        return Map.of();
    }
}
