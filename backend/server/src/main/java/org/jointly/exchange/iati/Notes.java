package org.jointly.exchange.iati;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jointly.api.Sentence;
import org.jointly.api.exchange.Finding;
import org.jointly.exchange.iati.xml.Cut;
import org.jointly.exchange.iati.xml.Element;
import org.jspecify.annotations.Nullable;

/** What is to be said of one activity, line by line. */
final class Notes {
    private static final int SHOWN = 200;

    private final List<ReportNote> notes = new ArrayList<>();
    private final int most;
    private int unwritten;

    Notes(int most) {
        this.most = most;
    }

    /** @param key of the message files */
    void kept(Element at, @Nullable String attribute, String key, Object... values) {
        note(at, attribute, Finding.KEPT, Sentence.of(key, values));
    }

    /** @param key of the message files */
    void repaired(Element at, @Nullable String attribute, String key, Object... values) {
        note(at, attribute, Finding.REPAIRED, Sentence.of(key, values));
    }

    /** @param key of the message files */
    void refused(Element at, @Nullable String attribute, String key, Object... values) {
        note(at, attribute, Finding.REFUSED, Sentence.of(key, values));
    }

    private void note(Element at, @Nullable String attribute, Finding finding, Sentence said) {
        var path = attribute == null ? at.path() : at.path() + "/@" + attribute;
        add(new ReportNote(at.line(), path, shown(at.value(attribute)), finding, said));
    }

    void add(ReportNote note) {
        if (notes.size() < most) {
            notes.add(note);
        } else {
            unwritten++;
        }
    }

    /** The notes in the file's order; a last one says how many more there would be. */
    List<ReportNote> inOrder() {
        var ordered = new ArrayList<>(notes);
        ordered.sort(Comparator.comparingInt(ReportNote::line));
        if (unwritten > 0) {
            var last = ordered.getLast();
            ordered.add(new ReportNote(
                    last.line(), "iati-activity", null, Finding.REFUSED, Sentence.of("note.more", unwritten)));
        }
        return List.copyOf(ordered);
    }

    /** Short enough for a report; never ends in half a character. */
    static @Nullable String shown(String value) {
        var plain = value.replaceAll("\\s+", " ").strip();
        if (plain.isEmpty()) {
            return null;
        }
        return plain.length() <= SHOWN ? plain : Cut.to(SHOWN - 1, plain) + "…";
    }
}
