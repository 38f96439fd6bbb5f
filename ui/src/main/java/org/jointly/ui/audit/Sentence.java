package org.jointly.ui.audit;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jointly.api.audit.AuditEntry;
import org.jointly.ui.component.Words;
import org.jspecify.annotations.Nullable;

/** An entry of the trail in words. */
final class Sentence {
    private Sentence() {}

    static String of(AuditEntry entry) {
        var changed = entry.details().getOrDefault("changed", "");
        var said = changed.isBlank() ? what(entry) : Words.say("audit.changed", what(entry), parts(changed));
        var place = entry.details().get("for");
        return place == null ? said : Words.say("audit.for", said, place);
    }

    private static String what(AuditEntry entry) {
        var details = entry.details();
        return switch (entry.action()) {
            case "programme.stage_changed" ->
                Words.say(
                        "audit.programme.stage_changed",
                        word("stage", details.get("from")),
                        word("stage", details.get("to")));
            case "invitation.sent", "invitation.withdrawn", "participation.ended" -> ofOrganisation(entry);
            case "invitation.accepted", "invitation.declined" ->
                Words.say("audit." + entry.action(), word("capacity", details.get("capacity")));
            case "organisation.disclosure_chosen" ->
                Words.say("audit." + entry.action(), word("disclosureLevel", details.get("level")));
            case "voice.moved" -> Words.say("audit.voice.moved", word("voiceState", details.get("state")));
            case "keylog.drafted", "keylog.appended" ->
                Words.say("audit." + entry.action(), word("keylogEntry", details.get("kind")));
            case "voice.exported" -> Words.say("audit.voice.exported", word("use", details.get("use")));
            case "document.exported" ->
                Words.say(
                        "true".equals(details.get("comments"))
                                ? "audit.document.exported_with_comments"
                                : "audit.document.exported",
                        file(details));
            case "version.exported" ->
                Words.say("audit.version.exported", details.getOrDefault("number", "–"), file(details));
            case "programme.history_exported" ->
                Words.say("audit.programme.history_exported", number(details.get("entries")));
            case "requests.refused", "requests.limited", "trail.read", "trail.verified" ->
                Words.say("audit." + entry.action(), times(details));
            case "people.exported",
                    "duties.moved",
                    "review.begun",
                    "review.decided",
                    "review.closed",
                    "review.exported" -> ofAccess(entry);
            case "delegation.made", "delegation.ended" ->
                Words.say("audit." + entry.action(), details.getOrDefault("giver", "–"), whom(details));
            case "account.credential_removed" ->
                Words.say(
                        "audit.account.credential_removed", whom(details), word("credentialKind", details.get("kind")));
            case "provider.tested", "provider.refused" ->
                Words.say("audit." + entry.action(), whom(details), word("providerResult", details.get("result")));
            case "role.given",
                    "role.taken",
                    "role.expired",
                    "role.found",
                    "role.lost",
                    "role.vouched",
                    "role.unvouched" ->
                Words.say("audit." + entry.action(), whom(details), word("role", details.get("role")));
            default -> named(entry);
        };
    }

    private static String named(AuditEntry entry) {
        var said = Words.knows("audit." + entry.action())
                ? Words.say("audit." + entry.action(), whom(entry.details()))
                : Words.ofCode("audit", entry.action());
        return entry.about() == null ? said : Words.say("audit.of", said, entry.about());
    }

    private static String ofOrganisation(AuditEntry entry) {
        var capacity = word("capacity", entry.details().get("capacity"));
        var name = entry.about();
        return name == null
                ? Words.say("audit." + entry.action(), capacity)
                : Words.say("audit." + entry.action() + "-of", capacity, name);
    }

    private static String ofAccess(AuditEntry entry) {
        var details = entry.details();
        return switch (entry.action()) {
            case "duties.moved" ->
                Words.say(
                        "audit.duties.moved",
                        number(details.get("duties")),
                        whom(details),
                        details.getOrDefault("to", "–"));
            case "review.decided" ->
                Words.say("audit.review.decided", whom(details), word("reviewDecision", details.get("decision")));
            case "review.closed" -> Words.say("audit.review.closed", number(details.get("undecided")));
            default -> Words.say("audit." + entry.action(), number(details.get("people")));
        };
    }

    /** By name, or by the address of the person or system. */
    private static String whom(Map<String, String> details) {
        return details.getOrDefault("name", details.getOrDefault("mail", details.getOrDefault("host", "–")));
    }

    private static long number(@Nullable String count) {
        return count != null && count.matches("[0-9]{1,15}") ? Long.parseLong(count) : 0;
    }

    private static String file(Map<String, String> details) {
        return switch (details.getOrDefault("format", "")) {
            case "docx" -> "Word";
            case "pdf" -> "PDF";
            case "markdown" -> "Markdown";
            default -> "–";
        };
    }

    /** A sum says what it counted, kind by kind, beside when it began. */
    private static long times(Map<String, String> details) {
        return details.entrySet().stream()
                .filter(fact ->
                        !fact.getKey().equals("since") && fact.getValue().matches("[0-9]{1,15}"))
                .mapToLong(fact -> Long.parseLong(fact.getValue()))
                .sum();
    }

    /** Names of parts, apart by commas. */
    private static String parts(String changed) {
        return Arrays.stream(changed.split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(part -> Words.ofCode("audit-part", part))
                .collect(Collectors.joining(", "));
    }

    private static String word(String family, @Nullable String value) {
        return value == null ? "–" : Words.ofCode(family, value);
    }
}
