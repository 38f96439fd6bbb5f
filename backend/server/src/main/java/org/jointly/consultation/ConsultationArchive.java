package org.jointly.consultation;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.jointly.platform.archive.ArchivePart;
import org.jointly.platform.archive.ArchiveTable;

/** The calls of an organisation's archive: those it makes and is asked in, what it said, and what it decided of others' comments. */
@Singleton
class ConsultationArchive implements ArchivePart {
    @Override
    public List<ArchiveTable> tables() {
        return List.of(
                ArchiveTable.of("consultation.call", """
                        id programme programme_title title introduction organisation organisation_name made_by made_by_name
                        made_at opens_at closes_at zone answers_on audience document version text_title text_hash passages
                        questions extended_for withdrawn_at withdrawn_for published_at summary
                        """)
                        .without("told_open", "Whether people were told of it by the clock.")
                        .without("told_closing", "Whether people were told of it by the clock.")
                        .without("rows_noted", "Whether the search was told of it by the clock."),
                ArchiveTable.of(
                        "consultation.party",
                        "id call programme organisation kind asked_at asked_by asked_by_name asking_organisation"),
                ArchiveTable.of("consultation.guest", """
                        id call programme name kind mail contact language invited_by invited_by_name inviting_organisation
                        inviting_organisation_name invited_at sent_at good_until revoked_at opened_at
                        """).without("link", "Which of the links it was sent is good."),
                ArchiveTable.of("consultation.passage", "call position kind level field section text"),
                ArchiveTable.of("consultation.remark", """
                        id call organisation organisation_name written_by written_by_name changed_at question passage section field
                        starts ends quote stance text proposal released version
                        """),
                ArchiveTable.of("consultation.submission", """
                        id call programme organisation organisation_name kind number submitted_by submitted_by_name in_place_of
                        submitted_at late superseded_at admitted_at admitted_by admitted_by_name
                        admitting_organisation admitting_organisation_name admitted_for declined_at declined_by declined_by_name
                        declining_organisation declining_organisation_name declined_for
                        """),
                ArchiveTable.of(
                        "consultation.submission_content", "submission organisation rows hash publicity content"),
                ArchiveTable.of("consultation.matrix_row", """
                        id call programme submission organisation organisation_name kind publicity late question passage section field
                        starts ends quote stance text proposal place reference
                        """),
                ArchiveTable.of("consultation.disposition", """
                        row_id call programme outcome reason changed_to note nature same_as theme assignee assignee_name
                        assignee_organisation assignee_organisation_name decided_by decided_by_name deciding_organisation
                        deciding_organisation_name decided_at released version
                        """),
                ArchiveTable.of("consultation.disposition_change", """
                        id row_id programme at decided_by decided_by_name organisation organisation_name outcome reason
                        changed_to
                        """),
                ArchiveTable.of("consultation.answer", """
                        row_id number call programme organisation outcome reason changed_to answering_organisation
                        answering_organisation_name released_by released_by_name released_at reaction reaction_text
                        reacted_by reacted_by_name reacted_at
                        """));
    }

    @Override
    public Map<String, String> leftOut() {
        return Map.of();
    }
}
