package org.jointly.document.text.word;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jointly.document.yjs.view.TextBlock;
import org.jointly.document.yjs.view.XmlElement;
import org.jointly.document.yjs.view.XmlText;

/** The footnotes and endnotes of a Word file, each as one line. */
final class WordNotes {
    private final Map<String, String> known = new HashMap<>();
    private boolean within;

    /**
     * The words of a note.
     *
     * @param kind {@code footnote} or {@code endnote}
     */
    String words(Source source, String kind, String id) {
        if (within) {
            return "";
        }
        within = true;
        try {
            return known.computeIfAbsent(kind + " " + id, key -> read(source, kind, id));
        } finally {
            within = false;
        }
    }

    private static String read(Source source, String kind, String id) {
        return source.files()
                .related(source.part(), kind + "s")
                .flatMap(part -> Xml.children(part.root()).stream()
                        .filter(note -> Xml.is(note, "w:" + kind)
                                && Xml.attribute(note, "w:id").equals(id))
                        .findFirst()
                        .map(note -> WordText.read(source.of(part), note).stream()
                                .flatMap(WordText::lines)
                                .map(WordNotes::plain)
                                .collect(Collectors.joining(" "))))
                .orElse("")
                .strip();
    }

    private static String plain(TextBlock block) {
        return block.runs().stream()
                .map(run -> run instanceof XmlText.Letters letters
                        ? letters.text()
                        : run instanceof XmlText.Embed embed
                                        && embed.value() instanceof XmlElement element
                                        && element.name().equals("br")
                                ? " "
                                : "")
                .collect(Collectors.joining());
    }
}
