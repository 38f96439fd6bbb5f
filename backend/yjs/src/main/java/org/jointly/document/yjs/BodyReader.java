package org.jointly.document.yjs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jointly.document.yjs.encoding.Id;
import org.jointly.document.yjs.view.Body;
import org.jointly.document.yjs.view.BodyBlock;
import org.jointly.document.yjs.view.LeafBlock;
import org.jointly.document.yjs.view.TableBlock;
import org.jointly.document.yjs.view.TextBlock;
import org.jointly.document.yjs.view.XmlElement;
import org.jointly.document.yjs.view.XmlText;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text in the flat form. It goes from item to item and reads whatever it meets: nothing that somebody wrote is lost,
 * however the edits of several met.
 */
final class BodyReader {
    /** What is seen in a line besides letters. */
    private static final Set<String> SEEN = Set.of("br", "image", "mention", "footnote");

    /** Tables in cells of tables; nobody nests so deep, and whoever tries must not exhaust the stack. */
    private static final int DEEPEST = 50;

    private final int depth;
    private final @Nullable Id text;
    private final List<BodyBlock> blocks = new ArrayList<>();
    private final List<Body.Leak> leaks = new ArrayList<>();

    private final List<Head> heads = new ArrayList<>();

    private Map<String, Object> formats = Map.of();
    private int place;

    private @Nullable Item border;
    private boolean open;
    private @Nullable Item head;
    private int start;
    private int end;

    /** Units of tables that are gone, since the last unit of a block. */
    private int passed;

    private final List<Integer> hidden = new ArrayList<>();
    private final List<XmlText.Run> runs = new ArrayList<>();
    private final StringBuilder letters = new StringBuilder();
    private Map<String, Object> lettersFormats = Map.of();

    /**
     * Where a block begins.
     *
     * @param item its marker, or the block itself if it has no words; null for words without a marker
     * @param after the marker or block behind which these begin, if there is one
     */
    record Head(@Nullable Item item, @Nullable Item after) {}

    private BodyReader(SharedType type, int depth) {
        this.depth = depth;
        text = type.item == null ? null : type.item.firstId();
        for (var item = type.first; item != null; item = item.right) {
            if (!item.deleted) {
                read(item);
            }
        }
        close();
        if (blocks.isEmpty()) {
            begin(null);
            close();
        }
    }

    static BodyReader read(SharedType type) {
        return new BodyReader(type, 0);
    }

    Body body() {
        return new Body(text, List.copyOf(blocks), List.copyOf(leaks));
    }

    List<Head> heads() {
        return heads;
    }

    /** What is in force behind the last unit. */
    Map<String, Object> formatsAtEnd() {
        return formats;
    }

    private void read(Item item) {
        switch (item.content) {
            case Content.Format format -> formats = TypeReader.with(formats, format);
            case Content.Text text -> letters(text.characters().toString());
            case Content.Shared shared when shared.kind() == Content.Kind.XML_ELEMENT -> element(item, shared);
            case Content.Embed _, Content.Shared _ -> inline(item);
            default -> unseen(item);
        }
    }

    private void element(Item item, Content.Shared shared) {
        var name = Objects.requireNonNullElse(shared.name(), "");
        switch (name) {
            case Body.MARKER -> {
                border(item);
                begin(item);
                place++;
                start = place;
            }
            case Body.RULE -> {
                border(item);
                leaf(item, new LeafBlock(item.firstId(), name, attributes(item)));
            }
            case Body.TABLE -> table(item, table(item));
            default -> inline(item);
        }
    }

    private void table(Item item, TableBlock table) {
        if (isPassedOver(table)) {
            passed++;
            place++;
        } else {
            border(item);
            leaf(item, table);
        }
    }

    /** Whether an item begins a block. */
    static boolean isBorder(Item item) {
        return switch (name(item)) {
            case Body.MARKER, Body.RULE -> true;
            case Body.TABLE -> !isPassedOver(item);
            default -> false;
        };
    }

    /** Whether it is a table that is gone, so that the text goes on as if it were not there. */
    static boolean isPassedOver(Item item) {
        return name(item).equals(Body.TABLE) && isPassedOver(new BodyReader(SharedType.root(""), 0).table(item));
    }

    /** It was taken away, or everything of which it consists, and nobody wrote in it since. */
    private static boolean isPassedOver(TableBlock table) {
        return (isGone(table.attributes())
                        || table.columns().isEmpty()
                        || table.rows().stream().allMatch(row -> isGone(row.attributes())))
                && table.cells().noneMatch(cell -> shows(cell.body()));
    }

    /** Here one begins, whatever came before; formats end. */
    private void border(Item item) {
        close();
        passed = 0;
        border = item;
        if (!formats.isEmpty()) {
            leaks.add(new Body.Leak(item.firstId(), List.copyOf(formats.keySet())));
            formats = Map.of();
        }
    }

    private void leaf(Item item, BodyBlock leaf) {
        blocks.add(leaf);
        heads.add(new Head(item, null));
        place++;
    }

    private void begin(@Nullable Item marker) {
        open = true;
        head = marker;
        start = place;
        end = -1;
    }

    /** Another unit of the block: what seemed its end was not. */
    private void next() {
        if (!open) {
            begin(null);
            start -= passed;
        }
        if (end >= 0) {
            hidden.add(end - start);
            end = -1;
        }
        for (; passed > 0; passed--) {
            hidden.add(place - passed - start);
        }
    }

    private void letters(String written) {
        var from = 0;
        while (from < written.length()) {
            next();
            var cut = written.indexOf('\n', from);
            var to = cut < 0 ? written.length() : cut;
            if (to > from) {
                add(written.substring(from, to));
                place += to - from;
                from = to;
            } else {
                end = place++;
                from++;
            }
        }
    }

    private void add(String words) {
        if (!letters.isEmpty() && !lettersFormats.equals(formats)) {
            flush();
        }
        lettersFormats = formats;
        letters.append(words);
    }

    private void flush() {
        if (!letters.isEmpty()) {
            runs.add(new XmlText.Letters(letters.toString(), lettersFormats));
            letters.setLength(0);
        }
    }

    private void inline(Item item) {
        next();
        flush();
        runs.add(new XmlText.Embed(TypeReader.value(item), formats));
        place++;
    }

    /** What no editor writes into a text takes its places and is shown nowhere. */
    private void unseen(Item item) {
        if (item.content.countable()) {
            for (var unit = 0; unit < item.length(); unit++) {
                next();
                hidden.add(place - start);
                place++;
            }
        }
    }

    private void close() {
        if (open) {
            flush();
            blocks.add(new TextBlock(
                    head == null ? null : head.firstId(),
                    head == null ? Map.of() : attributes(head),
                    List.copyOf(runs),
                    new TextBlock.Place(start, List.copyOf(hidden), end >= 0)));
            heads.add(new Head(head, head == null ? border : null));
            runs.clear();
            hidden.clear();
            open = false;
        }
    }

    private static Map<String, @Nullable Object> attributes(Item item) {
        return item.type == null ? Map.of() : TypeReader.map(item.type);
    }

    private TableBlock table(Item item) {
        var columns = new ArrayList<TableBlock.Column>();
        var rows = new ArrayList<TableBlock.Row>();
        for (var child : children(item)) {
            switch (name(child)) {
                case "col" -> columns.add(new TableBlock.Column(child.firstId(), attributes(child)));
                case "row" -> {
                    var row = row(child);
                    if (!isGone(row.attributes()) || row.cells().stream().anyMatch(cell -> shows(cell.body()))) {
                        rows.add(row);
                    }
                }
                default -> {}
            }
        }
        return new TableBlock(item.firstId(), attributes(item), List.copyOf(columns), List.copyOf(rows));
    }

    private TableBlock.Row row(Item item) {
        var cells = new ArrayList<TableBlock.Cell>();
        for (var child : children(item)) {
            if (name(child).equals("cell")) {
                var cell = new TableBlock.Cell(child.firstId(), attributes(child), cell(child));
                if (!isGone(cell.attributes()) || shows(cell.body())) {
                    cells.add(cell);
                }
            }
        }
        return new TableBlock.Row(item.firstId(), attributes(item), List.copyOf(cells));
    }

    private Body cell(Item item) {
        for (var child : children(item)) {
            if (child.content instanceof Content.Shared(var kind, var _)
                    && kind == Content.Kind.XML_TEXT
                    && child.type != null
                    && depth < DEEPEST) {
                return new BodyReader(child.type, depth + 1).body();
            }
        }
        return new BodyReader(SharedType.root(""), depth).body();
    }

    /** What somebody took away is there again as soon as somebody else wrote in it. */
    private static boolean isGone(Map<String, @Nullable Object> attributes) {
        return Boolean.TRUE.equals(attributes.get(Body.GONE));
    }

    private static boolean shows(Body body) {
        return body.blocks().stream()
                .anyMatch(block -> !(block instanceof TextBlock words)
                        || words.runs().stream().anyMatch(BodyReader::isSeen));
    }

    private static boolean isSeen(XmlText.Run run) {
        return switch (run) {
            case XmlText.Letters _ -> true;
            case XmlText.Embed embed -> embed.value() instanceof XmlElement element && SEEN.contains(element.name());
        };
    }

    private static List<Item> children(Item item) {
        var children = new ArrayList<Item>();
        if (item.type != null) {
            for (var child = item.type.first; child != null; child = child.right) {
                if (!child.deleted) {
                    children.add(child);
                }
            }
        }
        return children;
    }

    private static String name(Item item) {
        return item.content instanceof Content.Shared(var kind, var name)
                        && kind == Content.Kind.XML_ELEMENT
                        && name != null
                ? name
                : "";
    }
}
