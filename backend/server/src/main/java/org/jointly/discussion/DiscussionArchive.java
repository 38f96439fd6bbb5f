package org.jointly.discussion;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.jointly.platform.archive.ArchivePart;
import org.jointly.platform.archive.ArchiveTable;

/** The topics and comments of an organisation's archive: all that it hears, its internal ones too. */
@Singleton
class DiscussionArchive implements ArchivePart {
    @Override
    public List<ArchiveTable> tables() {
        return List.of(
                ArchiveTable.of("discussion.topic", """
                        id programme organisation organisation_name raised_by raised_by_name raised_at audience title asked
                        answer_by resolved_by resolved_by_name resolving_organisation resolving_organisation_name resolved_at
                        comments last_activity version anchor_subject anchor_start anchor_end anchor_quote disposition reason
                        settler settler_name
                        """),
                ArchiveTable.of(
                        "discussion.comment",
                        "id topic programme audience organisation organisation_name author author_name written_at text mail mail_cut mail_attachments"),
                ArchiveTable.of("discussion.comment_mail", "comment programme audience organisation author text"),
                ArchiveTable.of(
                        "discussion.comment_change",
                        "id comment programme audience organisation author changed_at text"));
    }

    @Override
    public Map<String, String> leftOut() {
        return Map.of("discussion.look", "when single people last looked at a topic");
    }
}
