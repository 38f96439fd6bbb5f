package org.jointly.ui.audit;

import org.jointly.api.audit.AuditEntry;
import org.jointly.ui.component.Words;
import org.jspecify.annotations.Nullable;

/** An entry of the trail in words. */
final class Sentence {
    private Sentence() {}

    static String of(AuditEntry entry) {
        var details = entry.details();
        return switch (entry.action()) {
            case "programme.stage_changed" ->
                Words.say(
                        "audit.programme.stage_changed",
                        word("stage", details.get("from")),
                        word("stage", details.get("to")));
            case "invitation.sent",
                    "invitation.accepted",
                    "invitation.declined",
                    "invitation.withdrawn",
                    "participation.ended" ->
                Words.say("audit." + entry.action(), word("capacity", details.get("capacity")));
            case "voice.moved" -> Words.say("audit.voice.moved", word("voiceState", details.get("state")));
            case "keylog.drafted", "keylog.appended" ->
                Words.say("audit." + entry.action(), word("keylogEntry", details.get("kind")));
            case "voice.exported" -> Words.say("audit.voice.exported", word("use", details.get("use")));
            default -> Words.ofCode("audit", entry.action());
        };
    }

    private static String word(String family, @Nullable String value) {
        return value == null ? "–" : Words.ofCode(family, value);
    }
}
