package org.jointly.document.file;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jointly.document.DocumentRow;
import org.jointly.document.Documents;
import org.jointly.document.version.VersionStore;
import org.jointly.platform.archive.ArchiveFiles;
import org.jointly.platform.archive.ArchivePart;
import org.jointly.platform.archive.ArchiveTable;
import org.jointly.platform.problem.NotFound;
import org.jointly.platform.problem.TooLarge;
import org.jspecify.annotations.Nullable;

/** The texts of an organisation's archive as Word files, one after another: each as it is, and what somebody kept or froze. */
@Singleton
class DocumentArchive implements ArchivePart {
    private static final int PAGE = 200;
    private static final int LONGEST_NAME = 60;
    private static final String LOG = "The log of single edits: what they say stands in documents and versions.";

    private final Documents documents;
    private final VersionStore versions;
    private final Exports exports;

    DocumentArchive(Documents documents, VersionStore versions, Exports exports) {
        this.documents = documents;
        this.versions = versions;
        this.exports = exports;
    }

    @Override
    public List<ArchiveTable> tables() {
        return List.of(
                ArchiveTable.of("document.document", """
                        id programme title main begun_by begun_by_name organisation organisation_name begun_at epoch last_seq
                        edited_at version schema
                        """),
                ArchiveTable.of("document.version", """
                                id document programme number name seq hash letters made_at made_by made_by_name organisation
                                organisation_name contributors frozen_by frozen_by_name freezing_organisation
                                freezing_organisation_name frozen_at
                                """)
                        .without(
                                "bytes",
                                "What somebody kept or froze stands in documents/ as a Word file; what the platform"
                                        + " kept in between does not."),
                ArchiveTable.of("document.penholder", "id document section heading programme holder"));
    }

    @Override
    public Map<String, String> leftOut() {
        return Map.of(
                "document.edit",
                LOG,
                "document.snapshot",
                LOG,
                "document.client",
                "Whose writing a number in that log is.",
                "document.post",
                "Messages between nodes, there for a moment.");
    }

    @Override
    public void write(ArchiveFiles files) {
        @Nullable UUID last = null;
        List<DocumentRow> page;
        do {
            page = documents.after(last, PAGE);
            page.forEach(document -> write(document, files));
            last = page.isEmpty() ? last : page.getLast().id();
        } while (page.size() == PAGE);
    }

    private void write(DocumentRow document, ArchiveFiles files) {
        var path = "documents/%s/%s-%s".formatted(document.programme(), named(document.title()), brief(document.id()));
        add(files, path + ".docx", () -> exports.archived(document));
        for (var id : versions.keptByPeople(document.id())) {
            add(files, "%s-version-%s.docx".formatted(path, brief(id)), () -> archivedVersion(document, id));
        }
    }

    private byte[] archivedVersion(DocumentRow document, UUID id) {
        return exports.archived(document, versions.version(id));
    }

    /** One that cannot be made keeps no other back; the manifest says so. */
    private static void add(ArchiveFiles files, String path, Supplier<byte[]> making) {
        try {
            files.add(path, making.get());
        } catch (TooLarge e) {
            files.missing(path, "Too long for one file.");
        } catch (NotFound e) {
            files.missing(path, "Not to be seen any more when it should have been written.");
        }
    }

    /** Letters and digits of any script, so that the name can be read and means nothing to a file system. */
    private static String named(String title) {
        var plain = title.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
        return plain.codePointCount(0, plain.length()) <= LONGEST_NAME
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST_NAME));
    }

    private static String brief(UUID id) {
        return id.toString().substring(0, 8);
    }
}
