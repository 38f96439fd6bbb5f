package org.jointly.platform.archive;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** What the platform itself keeps belongs to no organisation, or for a short time only. */
@Singleton
class PlatformArchive implements ArchivePart {
    @Override
    public List<ArchiveTable> tables() {
        return List.of();
    }

    @Override
    public Map<String, String> leftOut() {
        return Map.of(
                "platform.announcement_key", "A secret of the platform's nodes.",
                "platform.day_count", "How many costly requests there were in a day, kept for two days.",
                "platform.job", "When the platform's own jobs are due.",
                "platform.outbox", "Messages on their way within the platform.",
                "platform.request_once", "Answers to requests, kept for a day so that a repetition gets the same.",
                "platform.flyway_schema_history", "Which migrations the database has been through.");
    }
}
