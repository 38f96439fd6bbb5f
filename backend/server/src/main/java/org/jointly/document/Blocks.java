package org.jointly.document;

import java.util.ArrayList;
import java.util.List;
import org.jointly.document.yjs.XmlElement;
import org.jointly.document.yjs.XmlFragment;
import org.jointly.document.yjs.XmlNode;
import org.jointly.document.yjs.XmlText;
import org.jspecify.annotations.Nullable;

/** A text as the paragraphs, headings, list items and cells one reads one after the other. */
public final class Blocks {
    private final List<Block> blocks = new ArrayList<>();

    /**
     * Words that stand together.
     *
     * @param kind the name of the node that holds them
     * @param level of a heading, otherwise 0
     */
    public record Block(String kind, int level, String text) {}

    private Blocks() {}

    public static List<Block> of(XmlFragment text) {
        var reading = new Blocks();
        reading.read(text.children(), "paragraph");
        return List.copyOf(reading.blocks);
    }

    private void read(List<XmlNode> nodes, String within) {
        for (var node : nodes) {
            if (node instanceof XmlElement element) {
                read(element, within);
            }
        }
    }

    private void read(XmlElement element, String within) {
        switch (element.name()) {
            case "heading" -> add("heading", level(element), element);
            case "paragraph" -> add(within, 0, element);
            case "codeBlock" -> add("codeBlock", 0, element);
            case "image" ->
                blocks.add(new Block("image", 0, said(element.attributes().get("alt"))));
            case "horizontalRule" -> blocks.add(new Block("horizontalRule", 0, ""));
            case "listItem", "tableHeader", "tableCell", "blockquote" -> read(element.children(), element.name());
            default -> read(element.children(), within);
        }
    }

    private void add(String kind, int level, XmlElement element) {
        var words = new StringBuilder();
        inline(element.children(), words);
        blocks.add(new Block(kind, level, words.toString()));
    }

    private static void inline(List<XmlNode> nodes, StringBuilder words) {
        for (var node : nodes) {
            switch (node) {
                case XmlText text -> text.runs().forEach(run -> inline(run, words));
                case XmlElement element -> inline(element, words);
            }
        }
    }

    private static void inline(XmlText.Run run, StringBuilder words) {
        switch (run) {
            case XmlText.Letters letters -> words.append(letters.text());
            case XmlText.Embed embed when embed.value() instanceof XmlElement element -> inline(element, words);
            case XmlText.Embed _ -> {}
        }
    }

    private static void inline(XmlElement element, StringBuilder words) {
        switch (element.name()) {
            case "hardBreak" -> words.append('\n');
            case "mention" -> words.append('@').append(said(element.attributes().get("label")));
            case "footnote" ->
                words.append(" (")
                        .append(said(element.attributes().get("text")))
                        .append(')');
            default -> inline(element.children(), words);
        }
    }

    private static int level(XmlElement heading) {
        return heading.attributes().get("level") instanceof Number level ? level.intValue() : 1;
    }

    private static String said(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
