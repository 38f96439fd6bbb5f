package org.jointly.voices.leaving;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jointly.platform.archive.ArchivePart;
import org.jointly.platform.archive.ArchiveTable;

/**
 * What an organisation's archive says of channels for voices: which there are, who has which duty, and the log of its public keys.
 * What survivors said is for named readers alone, and no archive gives it to an administrator.
 */
@Singleton
class VoicesArchive implements ArchivePart {
    private static final String OWN = "t.organisation = (select platform.organisation())";
    private static final String SAID = "What survivors said, and what became of it, is for named readers alone.";
    private static final String KEY = "A key, which only its holder can use.";

    @Override
    public List<ArchiveTable> tables() {
        return List.of(
                ArchiveTable.of("voices.channel", """
                        id programme host title languages unread_days handled_days helplines state opened_on closed_on
                        drafted_by drafted_by_name drafted_at version decide_minutes
                        """),
                ArchiveTable.of(
                        "voices.receiver", "channel organisation state invited_at answered_at left_at stopped_at"),
                ArchiveTable.of("voices.appointment", """
                        id channel organisation person person_name duty from_at until_at appointed_by appointed_by_name
                        appointing_organisation
                        """),
                ArchiveTable.of("voices.form", """
                        channel version questions state proposed_by proposed_by_name organisation organisation_name proposed_at
                        decided_by decided_by_name deciding_organisation deciding_organisation_name decided_at reason
                        """),
                ArchiveTable.of("voices.count", "channel quarter dimension value voices"),
                ArchiveTable.of("voices.epoch", "channel organisation epoch recipient signing begun_on ended_on")
                        .where(OWN),
                ArchiveTable.of("voices.key_log", "organisation seq entry hash signatures appended_on")
                        .where(OWN));
    }

    @Override
    public Map<String, String> leftOut() {
        var all = new HashMap<String, String>();
        List.of(
                        "attachment",
                        "consent",
                        "copy_task",
                        "effect",
                        "envelope",
                        "escalation",
                        "escalation_look",
                        "letter",
                        "message",
                        "opening",
                        "reply",
                        "submission",
                        "theme",
                        "theme_voice",
                        "tombstone")
                .forEach(table -> all.put("voices." + table, SAID));
        List.of("epoch_key", "person_key", "wrapped_key", "key_log_draft")
                .forEach(table -> all.put("voices." + table, KEY));
        all.put("voices.roster", "Who works for the organisation, as voices were told; the people stand in access.");
        all.put("voices.spent", "Which proofs of work were used, kept so that none is used twice.");
        return Map.copyOf(all);
    }
}
