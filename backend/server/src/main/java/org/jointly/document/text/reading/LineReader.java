package org.jointly.document.text.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jointly.document.yjs.view.Body;
import org.jointly.document.yjs.view.BodyBlock;
import org.jointly.document.yjs.view.TextBlock;
import org.jointly.document.yjs.view.XmlElement;
import org.jointly.document.yjs.view.XmlText;
import org.jspecify.annotations.Nullable;

/** Reads the words of one block. */
final class LineReader {
    private final FlatText text;
    private final List<Remark> remarks;

    LineReader(FlatText text, List<Remark> remarks) {
        this.text = text;
        this.remarks = remarks;
    }

    List<Span> read(TextBlock block) {
        var code = Shape.of(block.attributes()).code();
        var edges = edges(block);
        var line = new ArrayList<Span>();
        var at = 0;
        for (var run : block.runs()) {
            switch (run) {
                case XmlText.Letters letters -> {
                    letters(letters, at, code ? Map.of() : letters.formats(), edges, line);
                    at += letters.text().length();
                }
                case XmlText.Embed embed -> {
                    add(edges, at, line);
                    if (embed.value() instanceof XmlElement element) {
                        element(element, code, line);
                    }
                    at++;
                }
            }
        }
        edges.values().forEach(line::addAll);
        return line;
    }

    private void letters(
            XmlText.Letters letters,
            int at,
            Map<String, Object> formats,
            NavigableMap<Integer, List<Span>> edges,
            List<Span> line) {
        var from = at;
        var end = at + letters.text().length();
        for (var border : List.copyOf(edges.headMap(end, false).keySet())) {
            words(letters.text().substring(from - at, Math.max(border, from) - at), formats, line);
            from = Math.max(border, from);
            add(edges, border, line);
        }
        words(letters.text().substring(from - at), formats, line);
    }

    private void words(String words, Map<String, Object> formats, List<Span> line) {
        if (!words.isEmpty()) {
            line.add(new Span.Words(words, Span.Look.of(formats), link(formats), suggestion(formats)));
        }
    }

    /** Ends come before beginnings, so that nothing begins in what is over. */
    private NavigableMap<Integer, List<Span>> edges(TextBlock block) {
        var edges = new TreeMap<Integer, List<Span>>();
        for (var remark : remarks) {
            var words = remark.words();
            if (words != null) {
                edge(words.end(), block, new Span.Edge(remark, false), edges);
            }
        }
        for (var remark : remarks) {
            var words = remark.words();
            if (words != null) {
                edge(words.start(), block, new Span.Edge(remark, true), edges);
            }
        }
        return edges;
    }

    private static void edge(Body.Spot spot, TextBlock block, Span edge, Map<Integer, List<Span>> edges) {
        if (spot.block().equals(block)) {
            edges.computeIfAbsent(spot.offset(), none -> new ArrayList<>()).add(edge);
        }
    }

    private static void add(NavigableMap<Integer, List<Span>> edges, int upTo, List<Span> line) {
        var due = edges.headMap(upTo, true);
        due.values().forEach(line::addAll);
        due.clear();
    }

    private static void element(XmlElement element, boolean code, List<Span> line) {
        if (element.name().equals("br")) {
            line.add(new Span.LineBreak());
        } else if (!code) {
            switch (element.name()) {
                case "footnote" -> line.add(new Span.Footnote(text(element, "text")));
                case "mention" -> line.add(new Span.Words("@" + text(element, "label"), Span.Look.PLAIN, null, null));
                case "image" -> line.add(new Span.Image(text(element, "src"), text(element, "alt")));
                default -> {}
            }
        }
    }

    private static @Nullable String link(Map<String, Object> formats) {
        return formats.get("link") instanceof String address
                ? Address.of(address).orElse(null)
                : null;
    }

    private Span.@Nullable Suggestion suggestion(Map<String, Object> formats) {
        var addition = formats.containsKey("insertion");
        return suggestion(addition, formats.get(addition ? "insertion" : "deletion"));
    }

    /** If somebody proposes that this block begins by itself, or that it becomes part of the one before. */
    Span.@Nullable Suggestion boundary(BodyBlock next) {
        var addition = next.attributes().containsKey("ins");
        return suggestion(addition, next.attributes().get(addition ? "ins" : "del"));
    }

    private Span.@Nullable Suggestion suggestion(boolean addition, @Nullable Object id) {
        if (id == null) {
            return null;
        }
        var proposal = text.proposal(id);
        return new Span.Suggestion(
                addition,
                author(said(proposal.get("personName")), said(proposal.get("organisation"))),
                said(proposal.get("at")));
    }

    /** Whoever tracked changes in a Word file bears no organisation. */
    private static String author(String person, String organisation) {
        return organisation.isEmpty() ? person : person + ", " + organisation;
    }

    private static String text(XmlElement element, String attribute) {
        return said(element.attributes().get(attribute));
    }

    private static String said(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
