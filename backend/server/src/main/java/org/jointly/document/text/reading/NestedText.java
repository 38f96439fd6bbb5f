package org.jointly.document.text.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jointly.document.yjs.view.Body;
import org.jointly.document.yjs.view.BodyBlock;
import org.jointly.document.yjs.view.LeafBlock;
import org.jointly.document.yjs.view.TableBlock;
import org.jointly.document.yjs.view.TextBlock;
import org.jointly.document.yjs.view.XmlElement;
import org.jointly.document.yjs.view.XmlFragment;
import org.jointly.document.yjs.view.XmlNode;
import org.jointly.document.yjs.view.XmlText;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text of the nested form, in which paragraphs stand in list items, these in lists and so on, as the blocks of the
 * flat form. Texts were written so before there was the flat form; old versions of them still are.
 */
public final class NestedText {
    private static final int DEEPEST_INDENT = 8;
    private static final int DEEPEST_QUOTE = 4;
    private static final String LIST_ITEM = "listItem";

    private final List<Integer> way;
    private final Map<String, @Nullable Object> suggestions;
    private final NavigableMap<List<Integer>, Stretch> origins;
    private final List<BodyBlock> blocks = new ArrayList<>();
    private final Numbering numbering = new Numbering();

    /** Attributes of the item whose first block is still to come; null when there is none. */
    private @Nullable Map<String, @Nullable Object> item;

    private NestedText(
            List<Integer> way,
            Map<String, @Nullable Object> suggestions,
            NavigableMap<List<Integer>, Stretch> origins) {
        this.way = way;
        this.suggestions = suggestions;
        this.origins = origins;
    }

    /**
     * Where something of the nested text stands in the flat one.
     *
     * @param way to its block: an index, or that of a table, a row, a cell and a block in it
     * @param offset how many units of the block stand before it
     */
    public record Origin(List<Integer> way, int offset) {}

    /** So many units, from there on. */
    record Stretch(Origin start, int length) {
        Origin at(int index) {
            return new Origin(start.way, start.offset + Math.min(index, length));
        }
    }

    /** A text in the flat form, and where in it the words of the nested one stand. */
    public static final class Read {
        private final FlatText text;
        private final NavigableMap<List<Integer>, Stretch> origins;

        private Read(FlatText text, NavigableMap<List<Integer>, Stretch> origins) {
            this.text = text;
            this.origins = origins;
        }

        public FlatText text() {
            return text;
        }

        /** Where a place stands now, by the path to what holds it; the end of what came before, if nothing stands there. */
        public Optional<Origin> at(List<Integer> path, int index) {
            var words = origins.get(path);
            if (words != null) {
                return Optional.of(words.at(index));
            }
            var inner = with(path, index);
            var next = origins.ceilingEntry(inner);
            if (next != null && starts(next.getKey(), inner)) {
                return Optional.of(next.getValue().start);
            }
            return Optional.ofNullable(origins.floorEntry(inner))
                    .map(Map.Entry::getValue)
                    .map(before -> before.at(before.length));
        }

        private static boolean starts(List<Integer> path, List<Integer> with) {
            return path.size() >= with.size() && path.subList(0, with.size()).equals(with);
        }
    }

    /** How deep something stands in lists and quotations. */
    private record Depth(int indent, int quote) {
        Depth inItem() {
            return new Depth(indent + 1, quote);
        }

        Depth inQuote() {
            return new Depth(indent, quote + 1);
        }
    }

    public static Read read(XmlFragment text) {
        var origins = new TreeMap<List<Integer>, Stretch>(NestedText::inOrder);
        var reading = new NestedText(List.of(), new TreeMap<>(), origins);
        reading.blocks(text.children(), new Depth(0, 0), List.of());
        return new Read(new FlatText(reading.body(), reading.suggestions), origins);
    }

    private static int inOrder(List<Integer> one, List<Integer> other) {
        return IntStream.range(0, Math.min(one.size(), other.size()))
                .map(at -> Integer.compare(one.get(at), other.get(at)))
                .filter(different -> different != 0)
                .findFirst()
                .orElse(Integer.compare(one.size(), other.size()));
    }

    /** All letters one after the other, read by itself: what a flat text must hold too. */
    public static String letters(XmlFragment text) {
        var letters = new StringBuilder();
        letters(text.children(), letters);
        return letters.toString().replaceAll("[\\r\\n]", "");
    }

    private static void letters(List<XmlNode> nodes, StringBuilder letters) {
        for (var node : nodes) {
            switch (node) {
                case XmlElement element -> letters(element.children(), letters);
                case XmlText text ->
                    text.runs().forEach(run -> {
                        switch (run) {
                            case XmlText.Letters some -> letters.append(some.text());
                            case XmlText.Embed embed
                            when embed.value() instanceof XmlNode inner -> letters(List.of(inner), letters);
                            case XmlText.Embed _ -> {}
                        }
                    });
            }
        }
    }

    private Body body() {
        if (blocks.isEmpty()) {
            blocks.add(TextBlock.of(Map.of(), List.of()));
        }
        return Body.of(blocks);
    }

    private void blocks(List<XmlNode> nodes, Depth depth, List<Integer> path) {
        for (var index = 0; index < nodes.size(); index++) {
            var inner = with(path, index);
            switch (nodes.get(index)) {
                case XmlElement element -> block(element, depth, inner);
                // Words where only blocks should be: whoever wrote them, they are kept.
                case XmlText text when !text.runs().isEmpty() -> words(Map.of(), List.of(text), depth, path, index);
                case XmlText _ -> {}
            }
        }
    }

    private void block(XmlElement block, Depth depth, List<Integer> path) {
        switch (block.name()) {
            case "paragraph" -> words(Map.of(), block.children(), depth, path, 0);
            case "heading" -> words(Map.of("kind", "h" + level(block)), block.children(), depth, path, 0);
            case "codeBlock" -> words(code(block), block.children(), depth, path, 0);
            case "image" -> picture(block, depth, path);
            case "horizontalRule" -> {
                beginItem(depth);
                blocks.add(LeafBlock.rule());
                numbering.end();
            }
            case "bulletList", "orderedList" -> list(block, depth, path);
            case "blockquote" -> blocks(block.children(), depth.inQuote(), path);
            case "table" -> table(block, depth, path);
            default -> {
                if (block.children().stream().anyMatch(XmlText.class::isInstance)) {
                    words(Map.of(), block.children(), depth, path, 0);
                } else {
                    blocks(block.children(), depth, path);
                }
            }
        }
    }

    private void words(
            Map<String, @Nullable Object> kind, List<XmlNode> nodes, Depth depth, List<Integer> path, int first) {
        var line = new NestedLine(with(way, blocks.size()), suggestions, origins);
        line.read(nodes, path, first);
        add(kind, line.runs(), depth);
    }

    private void picture(XmlElement image, Depth depth, List<Integer> path) {
        origins.put(path, new Stretch(new Origin(with(way, blocks.size()), 0), 1));
        add(
                Map.of(),
                List.of(new XmlText.Embed(new XmlElement("image", image.attributes(), List.of()), Map.of())),
                depth);
    }

    private void add(Map<String, @Nullable Object> kind, List<XmlText.Run> runs, Depth depth) {
        var attributes = new TreeMap<String, @Nullable Object>(kind);
        var indent = depth.indent;
        if (item != null) {
            attributes.putAll(item);
            indent--;
            item = null;
        }
        if (indent > 0) {
            attributes.put("indent", (long) Math.min(indent, DEEPEST_INDENT));
        }
        if (depth.quote > 0) {
            attributes.put("quote", (long) Math.min(depth.quote, DEEPEST_QUOTE));
        }
        numbering.next(Shape.of(attributes));
        blocks.add(TextBlock.of(attributes, runs));
    }

    private void list(XmlElement list, Depth depth, List<Integer> path) {
        beginItem(depth);
        var ordered = list.name().equals("orderedList");
        for (var index = 0; index < list.children().size(); index++) {
            if (list.children().get(index) instanceof XmlElement element) {
                item = attributes(list, ordered, index == 0, depth);
                var inner = with(path, index);
                if (element.name().equals(LIST_ITEM)) {
                    blocks(element.children(), depth.inItem(), inner);
                } else {
                    block(element, depth.inItem(), inner);
                }
                beginItem(depth.inItem());
            }
        }
    }

    /** A list right behind another would go on counting. */
    private Map<String, @Nullable Object> attributes(XmlElement list, boolean ordered, boolean first, Depth depth) {
        var attributes = new HashMap<String, @Nullable Object>();
        attributes.put("list", ordered ? "ordered" : "bullet");
        var start = list.attributes().get("start") instanceof Number number ? number.longValue() : 1;
        if (ordered && first && (start != 1 || numbering.runs(Math.min(depth.indent, DEEPEST_INDENT)))) {
            attributes.put("start", start);
        }
        return attributes;
    }

    /** An item that begins with something else than words has a line of its own before that. */
    private void beginItem(Depth depth) {
        if (item != null) {
            add(Map.of(), List.of(), depth);
        }
    }

    private void table(XmlElement table, Depth depth, List<Integer> path) {
        beginItem(depth);
        var rows = new ArrayList<TableBlock.Row>();
        var columns = new TableColumns();
        var tableWay = with(way, blocks.size());
        for (var index = 0; index < table.children().size(); index++) {
            if (table.children().get(index) instanceof XmlElement row) {
                rows.add(row(row, columns, with(tableWay, rows.size()), with(path, index)));
            }
        }
        blocks.add(new TableBlock(null, Map.of(), columns.columns(), List.copyOf(rows)));
        numbering.end();
    }

    private TableBlock.Row row(XmlElement row, TableColumns columns, List<Integer> rowWay, List<Integer> path) {
        var cells = new ArrayList<TableBlock.Cell>();
        columns.beginRow();
        for (var index = 0; index < row.children().size(); index++) {
            if (row.children().get(index) instanceof XmlElement cell) {
                var reading = new NestedText(with(rowWay, cells.size()), suggestions, origins);
                reading.blocks(cell.children(), new Depth(0, 0), with(path, index));
                cells.add(new TableBlock.Cell(null, columns.cell(cell), reading.body()));
            }
        }
        return new TableBlock.Row(null, Map.of(), List.copyOf(cells));
    }

    private static Map<String, @Nullable Object> code(XmlElement block) {
        var attributes = new LinkedHashMap<String, @Nullable Object>();
        attributes.put("kind", "code");
        if (block.attributes().get("language") instanceof String language && !language.isEmpty()) {
            attributes.put("language", language);
        }
        return attributes;
    }

    private static long level(XmlElement heading) {
        return heading.attributes().get("level") instanceof Number level ? Math.clamp(level.longValue(), 1, 6) : 1;
    }

    public static List<Integer> with(List<Integer> path, int index) {
        var longer = new ArrayList<>(path);
        longer.add(index);
        return List.copyOf(longer);
    }
}
