package org.jointly.programme.leaving;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.jointly.platform.archive.ArchivePart;
import org.jointly.platform.archive.ArchiveTable;

/** The programmes of an organisation's archive, with everybody who takes part in them. */
@Singleton
class ProgrammeArchive implements ArchivePart {
    @Override
    public List<ArchiveTable> tables() {
        return List.of(
                ArchiveTable.of("programme.programme", """
                                id origin iati_identifier title titles descriptions stage strands regions places sectors tags
                                named_organisations starts_on ends_on created_at version imported_version archived_at withdrawn_at
                                """)
                        .without("words", "What the search looks through, made of the other columns.")
                        .without("search", "The index of the search, made of the other columns."),
                ArchiveTable.of(
                        "programme.participation",
                        "id programme organisation capacity begun_at ended_at last_activity invitation"),
                ArchiveTable.of("programme.invitation", """
                        id programme programme_title invited_by invited_by_name inviting_organisation
                        inviting_organisation_name organisation capacity message answer_by state sent_at answered_at
                        answered_by answered_by_name version
                        """),
                ArchiveTable.of("programme.archival", """
                        id programme organisation organisation_name archived_by archived_by_name archived_at reason
                        withdrawn ended_at ended_by ended_by_name
                        """),
                ArchiveTable.of("programme.change", "programme version fields texts")
                        .without("words", "What the search looks through, made of the other columns.")
                        .without("search", "The index of the search, made of the other columns."));
    }

    @Override
    public Map<String, String> leftOut() {
        return Map.of();
    }
}
