package org.jointly.document.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jointly.document.text.reading.FlatText;
import org.jointly.document.yjs.view.Body;
import org.jointly.document.yjs.view.BodyBlock;
import org.jointly.document.yjs.view.LeafBlock;
import org.jointly.document.yjs.view.TableBlock;
import org.jointly.document.yjs.view.TextBlock;
import org.jointly.document.yjs.view.XmlElement;
import org.jointly.document.yjs.view.XmlText;
import org.jspecify.annotations.Nullable;

/** A text of any blocks in any order; no word stands in it twice, so that each can be found again. */
final class RandomText {
    private static final List<String> ARABIC = List.of("مكافحة", "الاتجار", "بالأشخاص", "برنامج", "مشترك");

    private final Random random;
    private int words;

    /** How deep the next item may stand. */
    private int open;

    private RandomText(long seed) {
        random = new Random(seed);
    }

    static FlatText of(long seed) {
        var text = new RandomText(seed);
        return new FlatText(Body.of(text.blocks(12, 2)), Map.of());
    }

    private List<BodyBlock> blocks(int most, int tables) {
        var blocks = new ArrayList<BodyBlock>();
        open = 0;
        for (var i = 0; i < 1 + random.nextInt(most); i++) {
            blocks.add(block(tables, blocks.isEmpty() ? null : blocks.getLast()));
        }
        return blocks;
    }

    private BodyBlock block(int tables, @Nullable BodyBlock before) {
        var chosen = random.nextInt(10);
        // Word has no line between two pieces of code, and nothing at all of a rule in a cell.
        if (chosen == 6 && !isCode(before)) {
            return code();
        }
        if (chosen == 7 && tables == 2 && before != null) {
            return rule();
        }
        if (chosen == 8 && tables > 0) {
            return table(tables - 1);
        }
        if (chosen == 9 && open > 0) {
            return TextBlock.of(Map.of("indent", (long) open), line(false));
        }
        return switch (chosen) {
            case 0 -> other(Map.of("kind", "h" + (1 + random.nextInt(4))));
            case 1, 2, 3 -> item();
            case 4 -> other(Map.of("quote", 1L));
            case 5 -> other(Map.of("align", List.of("center", "end", "justify").get(random.nextInt(3))));
            default -> other(Map.of());
        };
    }

    private static boolean isCode(@Nullable BodyBlock before) {
        return before instanceof TextBlock words
                && "code".equals(words.attributes().get("kind"));
    }

    private BodyBlock other(Map<String, @Nullable Object> attributes) {
        open = 0;
        return TextBlock.of(attributes, line(random.nextInt(6) == 0));
    }

    private BodyBlock item() {
        var indent = random.nextInt(Math.min(open, 3) + 1);
        open = indent + 1;
        var attributes = new HashMap<String, @Nullable Object>();
        attributes.put("list", List.of("bullet", "ordered", "check").get(random.nextInt(3)));
        if (indent > 0) {
            attributes.put("indent", (long) indent);
        }
        if ("check".equals(attributes.get("list")) && random.nextBoolean()) {
            attributes.put("checked", true);
        }
        if ("ordered".equals(attributes.get("list")) && random.nextInt(4) == 0) {
            attributes.put("start", 2L + random.nextInt(30));
        }
        return TextBlock.of(attributes, line(random.nextInt(6) == 0));
    }

    private BodyBlock code() {
        open = 0;
        return TextBlock.of(
                Map.of("kind", "code"),
                List.of(
                        new XmlText.Letters(word() + " { ` }", Map.of()),
                        new XmlText.Embed(new XmlElement("br", Map.of(), List.of()), Map.of()),
                        new XmlText.Letters("- " + word(), Map.of())));
    }

    private BodyBlock rule() {
        open = 0;
        return LeafBlock.rule();
    }

    private BodyBlock table(int tables) {
        var columns = 1 + random.nextInt(3);
        var rows = new ArrayList<TableBlock.Row>();
        var hasHead = random.nextBoolean();
        for (var row = 0; row < 1 + random.nextInt(3); row++) {
            rows.add(row(columns, hasHead && row == 0, tables));
        }
        open = 0;
        return new TableBlock(
                null,
                Map.of(),
                IntStream.range(0, columns)
                        .mapToObj(column -> new TableBlock.Column(null, Map.of("id", "c" + (column + 1))))
                        .toList(),
                rows);
    }

    private TableBlock.Row row(int columns, boolean head, int tables) {
        var cells = new ArrayList<TableBlock.Cell>();
        for (var column = 0; column < columns; column++) {
            var attributes = new HashMap<String, @Nullable Object>();
            attributes.put("c", "c" + (column + 1));
            if (head) {
                attributes.put("header", true);
            }
            cells.add(new TableBlock.Cell(
                    null, attributes, Body.of(head ? List.of(other(Map.of())) : blocks(3, tables))));
        }
        return new TableBlock.Row(null, Map.of(), cells);
    }

    private List<XmlText.Run> line(boolean fromTheRight) {
        var runs = new ArrayList<XmlText.Run>();
        if (fromTheRight) {
            for (var i = 0; i < 1 + random.nextInt(4); i++) {
                runs.add(new XmlText.Letters(ARABIC.get(random.nextInt(ARABIC.size())) + " ", Map.of()));
            }
            runs.add(new XmlText.Letters("(" + word() + ")", Map.of()));
            return runs;
        }
        for (var i = 0; i < 1 + random.nextInt(4); i++) {
            var before =
                    i == 0 ? "" : List.of(" ", " ", ", ", " & ", " < ", "* ").get(random.nextInt(6));
            if (!before.isEmpty()) {
                runs.add(new XmlText.Letters(before, Map.of()));
            }
            runs.add(new XmlText.Letters(word(), formats()));
        }
        if (random.nextInt(8) == 0) {
            runs.add(new XmlText.Embed(new XmlElement("footnote", Map.of("text", word()), List.of()), Map.of()));
        }
        return runs;
    }

    private Map<String, Object> formats() {
        var formats = new HashMap<String, Object>();
        for (var look : List.of("bold", "italic", "strike")) {
            if (random.nextInt(5) == 0) {
                formats.put(look, true);
            }
        }
        switch (random.nextInt(12)) {
            case 0 -> formats.put("link", "https://example.org/" + words);
            case 1 -> formats.put("underline", true);
            case 2 -> formats.put("superscript", true);
            case 3 -> formats.put("subscript", true);
            case 4 -> formats.put("code", true);
            default -> {}
        }
        return formats;
    }

    private String word() {
        return "x" + (1000 + words++);
    }
}
