package org.jointly.document.text.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jointly.document.text.reading.Scribe.Layout;
import org.jointly.document.text.reading.Shape.ListKind;
import org.jointly.document.yjs.view.BodyBlock;
import org.jointly.document.yjs.view.LeafBlock;
import org.jointly.document.yjs.view.TableBlock;
import org.jointly.document.yjs.view.TextBlock;

/**
 * Reads the blocks of a text out to somebody who writes them down. Lists and quotations are what stands between blocks that
 * differ in their indent, list and quote: an item holds the blocks behind it that stand deeper, a quotation those quoted.
 */
public final class BlockReader {
    private final Scribe scribe;
    private final LineReader lines;
    private final List<BodyBlock> blocks;
    private final List<Shape> shapes = new ArrayList<>();
    private final List<Integer> numbers = new ArrayList<>();

    private BlockReader(List<BodyBlock> blocks, LineReader lines, Scribe scribe) {
        this.blocks = blocks;
        this.lines = lines;
        this.scribe = scribe;
        var numbering = new Numbering();
        for (var block : blocks) {
            var shape = Shape.of(block.attributes());
            shapes.add(block instanceof TextBlock ? shape : Shape.of(Map.of()));
            if (block instanceof TextBlock) {
                numbers.add(numbering.next(shape));
            } else {
                numbering.end();
                numbers.add(0);
            }
        }
    }

    public static void read(FlatText text, List<Remark> remarks, Scribe scribe) {
        read(text.blocks(), new LineReader(text, remarks), scribe);
    }

    private static void read(List<BodyBlock> blocks, LineReader lines, Scribe scribe) {
        new BlockReader(blocks, lines, scribe).level(0, blocks.size(), 0, 0);
    }

    /** Blocks that stand within as many items and quotations. */
    private void level(int from, int to, int indent, int quote) {
        var at = from;
        while (at < to) {
            var shape = shapes.get(at);
            var start = at;
            if (shape.quote() > quote) {
                var end = end(at, to, block -> block.quote() > quote);
                scribe.quote(() -> level(start, end, indent, quote + 1));
                at = end;
            } else if (shape.list() != ListKind.NONE) {
                var end = listEnd(at, to);
                scribe.list(shape.list(), numbers.get(at), () -> items(start, end));
                at = end;
            } else {
                block(at, indent);
                at++;
            }
        }
    }

    private interface Test {
        boolean holds(Shape shape);
    }

    /** The first block from here on of which it does not hold. */
    private int end(int from, int to, Test test) {
        var end = from;
        while (end < to && test.holds(shapes.get(end))) {
            end++;
        }
        return end;
    }

    /** Up to where blocks belong to the list whose first item stands here. */
    private int listEnd(int first, int to) {
        var end = itemEnd(first, to);
        while (end < to && goesOn(first, end)) {
            end = itemEnd(end, to);
        }
        return end;
    }

    private boolean goesOn(int first, int item) {
        var list = shapes.get(first);
        var next = shapes.get(item);
        return next.list() == list.list()
                && next.indent() == list.indent()
                && next.quote() == list.quote()
                && next.start() == null;
    }

    private int itemEnd(int item, int to) {
        var shape = shapes.get(item);
        return end(item + 1, to, block -> block.indent() > shape.indent() && block.quote() >= shape.quote());
    }

    private void items(int from, int to) {
        for (var at = from; at < to; at = itemEnd(at, to)) {
            var item = at;
            var shape = shapes.get(item);
            scribe.item(shape.list(), shape.checked(), () -> {
                block(item, shape.indent());
                level(item + 1, itemEnd(item, to), shape.indent() + 1, shape.quote());
            });
        }
    }

    private void block(int index, int indent) {
        switch (blocks.get(index)) {
            case TextBlock words -> words(words, index, indent);
            case TableBlock table -> table(table);
            case LeafBlock _ -> scribe.rule();
        }
    }

    private void words(TextBlock words, int index, int indent) {
        var shape = shapes.get(index);
        var line = lines.read(words);
        if (shape.code()) {
            scribe.code(Span.plain(line));
            return;
        }
        if (shape.list() == ListKind.CHECK) {
            line.addFirst(new Span.Words(scribe.box(shape.checked()), Span.Look.PLAIN, null, null));
        }
        var layout = new Layout(
                Math.max(0, shape.indent() - indent),
                shape.align(),
                shape.direction(),
                index + 1 < blocks.size() ? lines.boundary(blocks.get(index + 1)) : null);
        if (shape.heading() > 0) {
            scribe.heading(shape.heading(), layout, line);
        } else {
            scribe.paragraph(layout, line);
        }
    }

    private void table(TableBlock table) {
        var grid = TableGrid.of(table);
        scribe.table(
                grid.about(),
                () -> grid.rows()
                        .forEach(row -> scribe.row(() -> row.forEach(
                                square -> scribe.cell(square.about(), () -> read(square.blocks(), lines, scribe))))));
        table.loose().forEach(cell -> read(cell.body().blocks(), lines, scribe));
    }
}
