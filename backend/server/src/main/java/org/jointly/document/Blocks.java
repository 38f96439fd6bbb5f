package org.jointly.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jointly.document.text.reading.FlatText;
import org.jointly.document.text.reading.Shape;
import org.jointly.document.yjs.view.BodyBlock;
import org.jointly.document.yjs.view.LeafBlock;
import org.jointly.document.yjs.view.TableBlock;
import org.jointly.document.yjs.view.TextBlock;
import org.jointly.document.yjs.view.XmlElement;
import org.jointly.document.yjs.view.XmlText;
import org.jspecify.annotations.Nullable;

/** A text as the paragraphs, headings, list items and cells one reads one after the other. */
public final class Blocks {
    private final List<Block> blocks = new ArrayList<>();

    /**
     * Words that stand together.
     *
     * @param kind what holds them, such as {@code heading}
     * @param level of a heading, otherwise 0
     * @param attributes all that is said of them, by name
     */
    public record Block(String kind, int level, Map<String, @Nullable Object> attributes, String text) {}

    private Blocks() {}

    public static List<Block> of(FlatText text) {
        var reading = new Blocks();
        reading.read(text.blocks(), "");
        return List.copyOf(reading.blocks);
    }

    /** @param cell what a plain paragraph here is, if it is not one */
    private void read(List<BodyBlock> these, String cell) {
        for (var block : these) {
            switch (block) {
                case TextBlock words -> {
                    var shape = Shape.of(words.attributes());
                    var kind = shape.name().equals("paragraph") && !cell.isEmpty() ? cell : shape.name();
                    blocks.add(new Block(kind, shape.heading(), words.attributes(), words(words)));
                }
                case LeafBlock leaf -> blocks.add(new Block("horizontalRule", 0, leaf.attributes(), ""));
                case TableBlock table -> {
                    table.grid()
                            .forEach(row -> row.forEach(
                                    square -> read(square.blocks(), square.header() ? "tableHeader" : "tableCell")));
                    table.loose().forEach(loose -> read(loose.body().blocks(), "tableCell"));
                }
            }
        }
    }

    private static String words(TextBlock block) {
        var words = new StringBuilder();
        for (var run : block.runs()) {
            switch (run) {
                case XmlText.Letters letters -> words.append(letters.text());
                case XmlText.Embed embed when embed.value() instanceof XmlElement element -> inline(element, words);
                case XmlText.Embed _ -> {}
            }
        }
        return words.toString();
    }

    private static void inline(XmlElement element, StringBuilder words) {
        switch (element.name()) {
            case "br" -> words.append('\n');
            case "mention" -> words.append('@').append(said(element, "label"));
            case "footnote" -> words.append(" (").append(said(element, "text")).append(')');
            case "image" -> words.append('[').append(said(element, "alt")).append(']');
            default -> {}
        }
    }

    private static String said(XmlElement element, String attribute) {
        var value = element.attributes().get(attribute);
        return value == null ? "" : value.toString();
    }
}
