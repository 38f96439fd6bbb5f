package org.jointly.document.yjs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jointly.document.yjs.BodyReader.Head;
import org.jointly.document.yjs.view.Body;
import org.jointly.document.yjs.view.BodyBlock;
import org.jointly.document.yjs.view.TableBlock;
import org.jointly.document.yjs.view.TextBlock;
import org.jointly.document.yjs.view.XmlText;
import org.jspecify.annotations.Nullable;

/**
 * Writes a text in the flat form. Blocks are named by their index in {@link #blocks}: as they were when this was made,
 * whatever it wrote since. Places in a block are counted in its shown units; who changes one at several places goes from its
 * end to its beginning.
 *
 * <p>No format reaches over the beginning of a block: what did is ended first.
 */
public final class BodyEditor {
    private static final Content MARKER = new Content.Shared(Content.Kind.XML_ELEMENT, Body.MARKER);

    private final Pen pen;
    private final SharedType type;
    private final long begun;
    private final Body body;
    private final List<Head> heads;

    /** What is in force behind all blocks, as long as nothing was written there. */
    private final List<String> formatsAtEnd;

    BodyEditor(Pen pen, SharedType type) {
        this.pen = pen;
        this.type = type;
        var read = BodyReader.read(type);
        body = read.body();
        heads = new ArrayList<>(read.heads());
        formatsAtEnd = new ArrayList<>(read.formatsAtEnd().keySet());
        body.leaks().forEach(this::mend);
        begun = pen.clock();
    }

    /** What stood here when this was made. */
    public List<BodyBlock> blocks() {
        return body.blocks();
    }

    private void mend(Body.Leak leak) {
        var head = pen.item(leak.marker());
        leak.formats().forEach(key -> end(key, head.left, head));
    }

    private void end(String format, @Nullable Item left, @Nullable Item right) {
        pen.put(type, left, right, new Content.Format(format, "null"));
    }

    /** Writes blocks in front of the one with this index; behind all, if none has it. */
    public void insert(int index, List<? extends BodyBlock> blocks) {
        if (blocks.isEmpty()) {
            return;
        }
        if (index < heads.size() && !isNothing(index)) {
            write(marker(index).left, blocks);
        } else {
            formatsAtEnd.forEach(key -> end(key, type.last, null));
            formatsAtEnd.clear();
            write(type.last, blocks);
        }
    }

    /** Writes blocks behind all others. */
    public void append(List<? extends BodyBlock> blocks) {
        insert(heads.size(), blocks);
    }

    private void write(@Nullable Item left, List<? extends BodyBlock> blocks) {
        new TextEditor(pen, type).write(new TextCursor(pen, type, left), Body.runs(blocks));
    }

    /** Takes a block away, with what stands in it; of a table what others write in it meanwhile stays. */
    public void delete(int index) {
        if (isNothing(index)) {
            return;
        }
        var next = index + 1 < heads.size() ? marker(index + 1) : null;
        var head = heads.get(index);
        if (body.blocks().get(index) instanceof TableBlock table && head.item() != null) {
            table.cells().forEach(this::empty);
            takeAway(head.item());
            return;
        }
        deleteUnits(head.item() == null ? first(head.after()) : head.item().right, next);
        if (head.item() != null) {
            pen.delete(head.item());
        }
    }

    /** From an item on to where the next block begins, save for what was written here, and for tables that are gone: others may write in them. */
    private void deleteUnits(@Nullable Item from, @Nullable Item next) {
        for (var item = from; item != null && !item.equals(next); item = item.right) {
            if (!item.deleted && !pen.wrote(item, begun)) {
                if (BodyReader.isBorder(item)) {
                    return;
                }
                if (item.content.countable() && !BodyReader.isPassedOver(item)) {
                    pen.delete(item);
                }
            }
        }
    }

    private void empty(TableBlock.Cell cell) {
        if (cell.body().text() != null) {
            var text = within(cell);
            for (var index = text.blocks().size() - 1; index >= 0; index--) {
                text.delete(index);
            }
        }
    }

    private void takeAway(Item element) {
        new MapEditor(pen, Pen.typeOf(element)).put(Body.GONE, true);
    }

    private @Nullable Item first(@Nullable Item after) {
        return after == null ? type.first : after.right;
    }

    /** Takes a row of a table away; what others write in it meanwhile stays. */
    public void delete(TableBlock.Row row) {
        row.cells().forEach(this::empty);
        takeAway(pen.item(Objects.requireNonNull(row.id(), "Not written yet")));
    }

    /** Writes a row into a table in front of one that stands there, or behind all. */
    public void insert(int index, TableBlock.@Nullable Row before, TableBlock.Row row) {
        var table = Pen.typeOf(marker(index));
        var right = before == null || before.id() == null ? null : pen.item(before.id());
        new XmlEditor(pen, table).put(right == null ? table.last : right.left, right, TableBlock.element(row));
    }

    /** Gives a block exactly these attributes; those that it has already stay as they are. */
    public void attributes(int index, Map<String, @Nullable Object> wanted) {
        var present = body.blocks().get(index).attributes();
        if (!present.equals(wanted)) {
            exactly(Pen.typeOf(marker(index)), present, wanted);
        }
    }

    private void exactly(SharedType of, Map<String, @Nullable Object> present, Map<String, @Nullable Object> wanted) {
        var keys = new MapEditor(pen, of);
        present.keySet().stream().filter(key -> !wanted.containsKey(key)).forEach(keys::remove);
        wanted.forEach((key, value) -> {
            if (!present.containsKey(key) || !Objects.equals(present.get(key), value)) {
                keys.put(key, value);
            }
        });
    }

    /** Puts runs into a block, which bear exactly their formats. */
    public void insert(int index, int offset, List<XmlText.Run> runs) {
        if (!runs.isEmpty()) {
            new TextEditor(pen, type).write(cursor(index, offset), TextBlock.onOneLine(runs));
        }
    }

    /** Takes units out of a block. */
    public void delete(int index, int from, int to) {
        if (from < to) {
            cursor(index, from).delete(unit(index, to) - unit(index, from));
        }
    }

    /** Gives units of a block these formats and leaves them the others; null takes one away. */
    public void format(int index, int from, int to, Map<String, @Nullable Object> formats) {
        if (from < to && !formats.isEmpty()) {
            cursor(index, from).format(unit(index, to) - unit(index, from), formats);
        }
    }

    /** Makes two blocks of one: what stands from this place on begins one of its own, with these attributes. */
    public void split(int index, int offset, Map<String, @Nullable Object> attributes) {
        var words = words(index);
        marker(index);
        if (offset == 0) {
            insert(index, List.of(TextBlock.of(attributes, List.of())));
        } else if (offset == words.length() && words.place().closed()) {
            insert(index + 1, List.of(TextBlock.of(attributes, List.of())));
        } else {
            var marker = cursor(index, offset).insert(List.of(Pen.text("\n"), MARKER), Map.of());
            exactly(Pen.typeOf(marker), Map.of(), attributes);
        }
    }

    /** Adds what stands in a block to the one right before it, of which it then is a part. */
    public void join(int index) {
        marker(index - 1);
        var marker = marker(index);
        if (words(index - 1).place().closed()) {
            pen.delete(unitBefore(marker));
        }
        pen.delete(marker);
    }

    private Item unitBefore(Item item) {
        var before = item.left;
        while (before != null && (before.deleted || !before.content.countable())) {
            before = before.left;
        }
        if (before == null) {
            throw new IllegalArgumentException("Nothing stands before");
        }
        if (before.length() > 1) {
            pen.cut(before, before.length() - 1);
            return Objects.requireNonNull(before.right);
        }
        return before;
    }

    /** The text in a cell of a table that stands here. */
    public BodyEditor within(TableBlock.Cell cell) {
        var text = Objects.requireNonNull(cell.body().text(), "A cell without a text");
        return new BodyEditor(pen, Pen.typeOf(pen.item(text)));
    }

    private boolean isNothing(int index) {
        return heads.get(index).item() == null
                && body.blocks().get(index) instanceof TextBlock words
                && words.runs().isEmpty()
                && words.place().hidden().isEmpty()
                && !words.place().closed();
    }

    /** What begins a block; words that have nothing get a marker. */
    private Item marker(int index) {
        var head = heads.get(index);
        if (head.item() != null) {
            return head.item();
        }
        var right = first(head.after());
        var marker = pen.put(type, right == null ? type.last : right.left, right, MARKER);
        if (isNothing(index)) {
            pen.put(type, marker, null, Pen.text("\n"));
        }
        heads.set(index, new Head(marker, null));
        return marker;
    }

    private TextBlock words(int index) {
        if (body.blocks().get(index) instanceof TextBlock words) {
            return words;
        }
        throw new IllegalArgumentException("A block without words");
    }

    private TextCursor cursor(int index, int offset) {
        var words = words(index);
        return new TextCursor(pen, type, marker(index))
                .forward(words.place().unit(offset) - words.place().start());
    }

    private int unit(int index, int offset) {
        return words(index).place().unit(offset);
    }
}
