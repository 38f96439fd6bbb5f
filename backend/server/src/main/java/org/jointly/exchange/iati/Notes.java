package org.jointly.exchange.iati;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jointly.api.exchange.Finding;
import org.jointly.api.exchange.Note;
import org.jointly.exchange.iati.xml.Cut;
import org.jointly.exchange.iati.xml.Element;
import org.jspecify.annotations.Nullable;

/** What is to be said of one activity, line by line. */
final class Notes {
    private static final int SHOWN = 200;

    private final List<Note> notes = new ArrayList<>();
    private final int most;
    private int unwritten;

    Notes(int most) {
        this.most = most;
    }

    void kept(Element at, @Nullable String attribute, String reason) {
        note(at, attribute, Finding.KEPT, reason);
    }

    void repaired(Element at, @Nullable String attribute, String reason) {
        note(at, attribute, Finding.REPAIRED, reason);
    }

    void refused(Element at, @Nullable String attribute, String reason) {
        note(at, attribute, Finding.REFUSED, reason);
    }

    private void note(Element at, @Nullable String attribute, Finding finding, String reason) {
        var path = attribute == null ? at.path() : at.path() + "/@" + attribute;
        add(new Note(at.line(), path, shown(at.value(attribute)), finding, reason));
    }

    void add(Note note) {
        if (notes.size() < most) {
            notes.add(note);
        } else {
            unwritten++;
        }
    }

    /** The notes in the file's order; a last one says how many more there would be. */
    List<Note> inOrder() {
        var ordered = new ArrayList<>(notes);
        ordered.sort(Comparator.comparingInt(Note::line));
        if (unwritten > 0) {
            var last = ordered.getLast();
            ordered.add(new Note(
                    last.line(),
                    "iati-activity",
                    null,
                    Finding.REFUSED,
                    "%,d more notes on this activity are not written down.".formatted(unwritten)));
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
