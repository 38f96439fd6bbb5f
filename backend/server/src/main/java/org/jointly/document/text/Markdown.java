package org.jointly.document.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.jointly.document.text.reading.BlockReader;
import org.jointly.document.text.reading.FlatText;
import org.jointly.document.text.reading.Remark;
import org.jointly.document.text.reading.Scribe;
import org.jointly.document.text.reading.Shape.ListKind;
import org.jointly.document.text.reading.Span;

/**
 * GitHub's Markdown without any HTML; suggestions as CriticMarkup. What blocks there are and how they stand in each other is
 * written down by commonmark-java, the letters of each line by {@link MarkdownLine}.
 */
public final class Markdown implements Scribe {
    private final Document text = new Document();
    private final Deque<Block> within = new ArrayDeque<>(List.of(text));
    private final List<String> footnotes = new ArrayList<>();
    private final List<String> cellBlocks = new ArrayList<>();
    private List<List<String>> rows = List.of();
    private String box = "";
    private boolean inCell;

    private Markdown() {}

    public static String of(FlatText text, Cover cover) {
        var markdown = new Markdown();
        markdown.cover(cover);
        BlockReader.read(text, List.of(), markdown);
        var notes = new StringBuilder();
        for (var i = 0; i < markdown.footnotes.size(); i++) {
            notes.append("[^%d]: %s\n".formatted(i + 1, markdown.footnotes.get(i)));
        }
        return MarkdownBlocks.rendered(markdown.text) + notes;
    }

    /** The same, and behind it what stands in the margin of other forms, as CriticMarkup's comments. */
    public static String of(FlatText text, Cover cover, List<Remark> margin) {
        return margin.stream()
                .map(remark -> "\n{>>"
                        + MarkdownLine.plain(remark.author() + ": " + remark.text()
                                + (remark.quote().isEmpty() ? "" : " “" + remark.quote() + "”"))
                        + "<<}\n")
                .collect(Collectors.joining("", of(text, cover), ""));
    }

    private void cover(Cover cover) {
        heading(1, MarkdownLine.plain(cover.title()));
        words(MarkdownLine.plain(cover.programme()) + "\\\n" + MarkdownLine.plain(cover.state()));
        if (!cover.organisations().isEmpty()) {
            var list = new BulletList();
            list.setTight(true);
            cover.organisations().forEach(organisation -> {
                var item = new ListItem();
                item.appendChild(paragraph(MarkdownLine.plain(organisation.name()) + " ("
                        + MarkdownLine.plain(organisation.capacity()) + ")"));
                list.appendChild(item);
            });
            text.appendChild(list);
        }
        rule();
    }

    @Override
    public void heading(int level, Layout layout, List<Span> line) {
        if (inCell) {
            words(line(line, true));
        } else {
            heading(Math.clamp(level, 1, 6), boxed(line(line, true)));
        }
    }

    private void heading(int level, String words) {
        var heading = new Heading();
        heading.setLevel(level);
        heading.appendChild(new MarkdownBlocks.Words(words));
        add(heading);
    }

    @Override
    public void paragraph(Layout layout, List<Span> line) {
        words(line(line, inCell));
    }

    private void words(String words) {
        var boxed = boxed(words);
        if (boxed.isEmpty()) {
            return;
        }
        if (inCell) {
            cellBlocks.add(boxed);
        } else {
            add(paragraph(boxed));
        }
    }

    private static Paragraph paragraph(String words) {
        var paragraph = new Paragraph();
        paragraph.appendChild(new MarkdownBlocks.Words(words));
        return paragraph;
    }

    /** The box of an item stands before its first words. */
    private String boxed(String words) {
        var boxed = box + words;
        box = "";
        return boxed;
    }

    @Override
    public void code(String text) {
        var clean = MarkdownLine.clean(text).replaceAll("\\R", "\n");
        if (inCell) {
            words(line(List.of(new Span.Words(clean, Span.Look.CODE, null, null)), true));
            return;
        }
        add(MarkdownBlocks.code(clean));
    }

    /** In a list dashes would be another item. */
    @Override
    public void rule() {
        if (!inCell) {
            var rule = new ThematicBreak();
            rule.setLiteral(within.size() == 1 ? "---" : "___");
            add(rule);
        }
    }

    @Override
    public void list(ListKind kind, int start, Runnable items) {
        if (inCell) {
            items.run();
        } else if (kind == ListKind.ORDERED) {
            var list = new OrderedList();
            list.setMarkerStartNumber(start);
            list.setMarkerDelimiter(
                    before() instanceof OrderedList other && ".".equals(other.getMarkerDelimiter()) ? ")" : ".");
            list(list, items);
        } else {
            var list = new BulletList();
            list.setMarker(before() instanceof BulletList other && "-".equals(other.getMarker()) ? "+" : "-");
            list(list, items);
        }
    }

    /** One list right after another would be read as one, had they the same marks. */
    private Node before() {
        return within.element().getLastChild();
    }

    private void list(ListBlock list, Runnable items) {
        list.setTight(false);
        inside(list, items);
    }

    private void inside(Block block, Runnable content) {
        add(block);
        within.push(block);
        content.run();
        within.pop();
    }

    private void add(Block block) {
        within.element().appendChild(block);
    }

    @Override
    public void item(ListKind kind, boolean checked, Runnable content) {
        if (inCell) {
            content.run();
            return;
        }
        box = kind == ListKind.CHECK ? checked ? "[x] " : "[ ] " : "";
        inside(new ListItem(), content);
        box = "";
    }

    @Override
    public void quote(Runnable content) {
        if (inCell) {
            content.run();
        } else {
            inside(new BlockQuote(), content);
        }
    }

    @Override
    public void table(Table about, Runnable content) {
        if (inCell) {
            content.run();
            return;
        }
        rows = new ArrayList<>();
        content.run();
        if (about.columns() > 0) {
            var lines = new ArrayList<>(
                    rows.stream().map(row -> line(row, about.columns())).toList());
            lines.add(1, "|" + " --- |".repeat(about.columns()));
            add(paragraph(String.join("\n", lines)));
        }
    }

    /** GitHub leaves out what stands right of the first row's last cell. */
    private static String line(List<String> row, int columns) {
        return row.stream().map(cell -> "| " + cell + " ").collect(Collectors.joining())
                + "|  ".repeat(columns - row.size())
                + "|";
    }

    @Override
    public void row(Runnable cells) {
        if (!inCell) {
            rows.add(new ArrayList<>());
        }
        cells.run();
    }

    /** A cell has one line: blocks in it stand one after the other. */
    @Override
    public void cell(Cell about, Runnable content) {
        if (inCell || rows.isEmpty()) {
            content.run();
            return;
        }
        cellBlocks.clear();
        inCell = true;
        content.run();
        inCell = false;
        // What another cell covers is empty, so that what stands beside it stays in its column.
        while (rows.getLast().size() < about.column()) {
            rows.getLast().add("");
        }
        rows.getLast().add(String.join(" / ", cellBlocks));
    }

    @Override
    public String box(boolean checked) {
        return "";
    }

    private String line(List<Span> line, boolean oneLine) {
        return MarkdownLine.of(line, footnotes, inCell, oneLine);
    }
}
