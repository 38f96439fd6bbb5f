package org.jointly.search;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.jointly.platform.archive.ArchivePart;
import org.jointly.platform.archive.ArchiveTable;

/** The index holds copies: what they are of is in the archive. */
@Singleton
class SearchArchive implements ArchivePart {
    @Override
    public List<ArchiveTable> tables() {
        return List.of();
    }

    @Override
    public Map<String, String> leftOut() {
        return Map.of(
                "search.due", "What is still to be read into the index, for seconds; it holds no words.",
                "search.entry", "Copies of words that are in the archive where they were written.",
                "search.word", "The words of what may be found, each once; they stand in the texts themselves.");
    }
}
