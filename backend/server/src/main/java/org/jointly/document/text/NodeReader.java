package org.jointly.document.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jointly.document.yjs.XmlElement;
import org.jointly.document.yjs.XmlFragment;
import org.jointly.document.yjs.XmlNode;
import org.jointly.document.yjs.XmlText;
import org.jspecify.annotations.Nullable;

/** Reads the nodes of the editor out to somebody who writes them down; unknown ones are read as what is in them. */
final class NodeReader {
    private final Scribe scribe;

    private NodeReader(Scribe scribe) {
        this.scribe = scribe;
    }

    static void read(XmlFragment text, Scribe scribe) {
        new NodeReader(scribe).blocks(text.children());
    }

    private void blocks(List<XmlNode> nodes) {
        for (var node : nodes) {
            if (node instanceof XmlElement element) {
                block(element);
            }
        }
    }

    private void block(XmlElement block) {
        Runnable content = () -> blocks(block.children());
        switch (block.name()) {
            case "heading" -> scribe.heading(number(block, "level", 1), line(block));
            case "paragraph" -> scribe.paragraph(line(block));
            case "codeBlock" -> scribe.code(plain(line(block)));
            case "horizontalRule" -> scribe.rule();
            case "image" -> scribe.image(text(block, "src"), text(block, "alt"));
            case "bulletList" -> scribe.list(false, content);
            case "orderedList" -> scribe.list(true, content);
            case "listItem" -> scribe.item(content);
            case "blockquote" -> scribe.quote(content);
            case "table" -> scribe.table(content);
            case "tableRow" -> scribe.row(content);
            case "tableHeader" -> scribe.cell(true, content);
            case "tableCell" -> scribe.cell(false, content);
            default -> content.run();
        }
    }

    private static List<Span> line(XmlElement block) {
        var line = new ArrayList<Span>();
        inline(block.children(), line);
        return line;
    }

    private static void inline(List<XmlNode> nodes, List<Span> line) {
        for (var node : nodes) {
            switch (node) {
                case XmlText text -> text.runs().forEach(run -> run(run, line));
                case XmlElement element -> inline(element, line);
            }
        }
    }

    private static void run(XmlText.Run run, List<Span> line) {
        switch (run) {
            case XmlText.Letters letters ->
                line.add(new Span.Words(
                        letters.text(),
                        Span.Look.of(letters.formats()),
                        link(letters.formats()),
                        suggestion(letters.formats())));
            case XmlText.Embed embed when embed.value() instanceof XmlElement element -> inline(element, line);
            case XmlText.Embed _ -> {}
        }
    }

    private static void inline(XmlElement element, List<Span> line) {
        switch (element.name()) {
            case "hardBreak" -> line.add(new Span.LineBreak());
            case "footnote" -> line.add(new Span.Footnote(text(element, "text")));
            case "mention" -> line.add(new Span.Words("@" + text(element, "label"), Span.Look.PLAIN, null, null));
            default -> inline(element.children(), line);
        }
    }

    private static @Nullable String link(Map<String, Object> formats) {
        return formats.get("link") instanceof Map<?, ?> link && link.get("href") instanceof String address
                ? Address.of(address).orElse(null)
                : null;
    }

    private static Span.@Nullable Suggestion suggestion(Map<String, Object> formats) {
        for (var format : formats.entrySet()) {
            // Marks that may overlap themselves carry a hash behind their name.
            var name = format.getKey().replaceFirst("--.*", "");
            if ((name.equals("insertion") || name.equals("deletion"))
                    && format.getValue() instanceof Map<?, ?> values) {
                return new Span.Suggestion(
                        name.equals("insertion"),
                        author(said(values.get("personName")), said(values.get("organisation"))),
                        said(values.get("at")));
            }
        }
        return null;
    }

    /** Whoever tracked changes in a Word file bears no organisation. */
    private static String author(String person, String organisation) {
        return organisation.isEmpty() ? person : person + ", " + organisation;
    }

    static String plain(List<Span> line) {
        var plain = new StringBuilder();
        for (var span : line) {
            switch (span) {
                case Span.Words words -> plain.append(words.text());
                case Span.LineBreak _ -> plain.append('\n');
                case Span.Footnote _ -> {}
            }
        }
        return plain.toString();
    }

    private static int number(XmlElement element, String attribute, int otherwise) {
        return element.attributes().get(attribute) instanceof Number number ? number.intValue() : otherwise;
    }

    private static String text(XmlElement element, String attribute) {
        return said(element.attributes().get(attribute));
    }

    private static String said(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
