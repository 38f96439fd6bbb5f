package org.jointly.notification;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.jointly.platform.archive.ArchivePart;
import org.jointly.platform.archive.ArchiveTable;

/** What the organisation chose. What people were told is theirs, and says nothing that does not stand elsewhere in the archive. */
@Singleton
class NotificationArchive implements ArchivePart {
    @Override
    public List<ArchiveTable> tables() {
        return List.of(
                ArchiveTable.of("notification.disclosure", "organisation level chosen_by chosen_by_name chosen_at"));
    }

    @Override
    public Map<String, String> leftOut() {
        return Map.ofEntries(
                Map.entry(
                        "notification.notice",
                        "what single people were told; what it was about stands where it happened"),
                Map.entry("notification.follow", "what single people like to hear of"),
                Map.entry("notification.mail_choice", "when single people like to be mailed"),
                Map.entry("notification.mail_time", "when single people like to be mailed"),
                Map.entry("notification.turn", "when it is looked next what single people are to be mailed"),
                Map.entry("notification.letter", "mails to single people; what they tell of stands where it happened"),
                Map.entry("notification.calendar_feed", "the secret addresses of single people's calendars"),
                Map.entry(
                        "notification.calendar_entry",
                        "how often deadlines changed that single people's calendars told"),
                Map.entry(
                        "notification.incoming",
                        "what became of mails to our mailbox; what was said in them stands in the comments they became"),
                Map.entry("notification.bounce", "that letters to single people came back"),
                Map.entry("notification.block", "addresses of single people from which letters come back"));
    }
}
