package org.jointly.consultation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jointly.api.consultation.Passage;
import org.jointly.api.consultation.PassageKind;
import org.jointly.api.programme.Programme;
import org.jointly.api.programme.TextKind;
import org.jointly.document.Blocks;
import org.jointly.document.KeptText;
import org.jointly.platform.CanonicalJson;
import org.jointly.platform.problem.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * The text of a call: a version of a document, or what a programme says of itself.
 *
 * @param hash SHA-256, in hexadecimal: the version's, or of a programme's passages in the form of RFC 8785
 */
record ConsultedText(
        UUID programme,
        String programmeTitle,
        @Nullable UUID document,
        @Nullable UUID version,
        String title,
        String hash,
        List<Passage> passages) {
    private static final int MOST_PASSAGES = 10_000;

    static ConsultedText of(Programme programme) {
        var passages = new ArrayList<Passage>();
        programme.titles().forEach(text -> add(passages, "title", text.text()));
        programme.descriptions().forEach(description -> add(passages, field(description.kind()), description.text()));
        if (programme.startsOn() != null || programme.endsOn() != null) {
            add(passages, "period", day(programme.startsOn()) + " – " + day(programme.endsOn()));
        }
        return new ConsultedText(
                programme.id(),
                programme.title(),
                null,
                null,
                programme.title(),
                hash(passages),
                List.copyOf(passages));
    }

    static ConsultedText of(Programme programme, KeptText text) {
        var passages = new ArrayList<Passage>();
        String section = null;
        for (var block : text.blocks()) {
            if (block.text().isBlank()) {
                continue;
            }
            section = block.level() > 0 ? shortened(block.text()) : section;
            passages.add(new Passage(passages.size() + 1, kind(block), block.level(), null, section, block.text()));
        }
        if (passages.size() > MOST_PASSAGES) {
            throw new Invalid("/version", "consultation.text-too-long", MOST_PASSAGES);
        }
        if (passages.isEmpty()) {
            throw new Invalid("/version", "consultation.text-says-nothing");
        }
        return new ConsultedText(
                programme.id(),
                programme.title(),
                text.document(),
                text.version(),
                text.title(),
                text.hash(),
                List.copyOf(passages));
    }

    /** For {@link PassageRows#add}. */
    String json() {
        return CanonicalJson.of(columns(passages));
    }

    private static List<Map<String, @Nullable Object>> columns(List<Passage> passages) {
        return passages.stream().map(ConsultedText::columns).toList();
    }

    private static Map<String, @Nullable Object> columns(Passage passage) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("position", passage.position());
        columns.put("kind", passage.kind().toString());
        columns.put("level", passage.level());
        columns.put("field", passage.field());
        columns.put("section", passage.section());
        columns.put("text", passage.text());
        return columns;
    }

    private static PassageKind kind(Blocks.Block block) {
        if (block.level() > 0) {
            return PassageKind.HEADING;
        }
        return switch (block.kind()) {
            case "tableCell", "tableHeader" -> PassageKind.CELL;
            case "paragraph" -> block.attributes().get("list") == null ? PassageKind.PARAGRAPH : PassageKind.ITEM;
            default -> PassageKind.ITEM;
        };
    }

    private static void add(List<Passage> passages, String field, String text) {
        if (!text.isBlank()) {
            passages.add(new Passage(passages.size() + 1, PassageKind.FIELD, 0, field, null, text));
        }
    }

    /** Of the most usual kind, simply a description. */
    private static String field(TextKind kind) {
        return kind == TextKind.GENERAL ? "description" : kind.toString().replace('_', '-');
    }

    private static String day(@Nullable Object day) {
        return day == null ? "…" : day.toString();
    }

    private static String hash(List<Passage> passages) {
        return CanonicalJson.sha256(CanonicalJson.of(columns(passages)));
    }

    private static String shortened(String text) {
        return text.length() > 500 ? text.substring(0, 500) : text;
    }
}
