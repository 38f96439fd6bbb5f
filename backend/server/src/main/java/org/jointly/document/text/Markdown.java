package org.jointly.document.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jointly.document.yjs.XmlFragment;

/** GitHub's Markdown without any HTML; suggestions as CriticMarkup. */
public final class Markdown implements Scribe {
    private static final Pattern PICTURE =
            Pattern.compile("data:image/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/]+={0,2}");

    private final StringBuilder out = new StringBuilder();
    private final List<String> footnotes = new ArrayList<>();
    private final List<String> cellBlocks = new ArrayList<>();
    private List<List<String>> rows = List.of();
    private String indent = "";
    private String first = "";
    private boolean ordered;
    private int number;
    private boolean inCell;
    private char bullet = '-';
    private char dot = '.';
    private boolean afterList;

    private Markdown() {}

    public static String of(XmlFragment text, Cover cover) {
        var markdown = new Markdown();
        markdown.cover(cover);
        NodeReader.read(text, markdown);
        for (var i = 0; i < markdown.footnotes.size(); i++) {
            markdown.out
                    .append("[^")
                    .append(i + 1)
                    .append("]: ")
                    .append(markdown.footnotes.get(i))
                    .append("\n");
        }
        return markdown.out.toString();
    }

    private void cover(Cover cover) {
        block("# " + MarkdownLine.plain(cover.title()));
        block(MarkdownLine.plain(cover.programme()) + "\\\n" + MarkdownLine.plain(cover.state()));
        cover.organisations()
                .forEach(organisation -> out.append("- ")
                        .append(MarkdownLine.plain(organisation.name()))
                        .append(" (")
                        .append(MarkdownLine.plain(organisation.capacity()))
                        .append(")\n"));
        out.append('\n');
        block("---");
    }

    @Override
    public void heading(int level, List<Span> line) {
        block((inCell ? "" : "#".repeat(Math.clamp(level, 1, 6)) + " ") + line(line, true));
    }

    @Override
    public void paragraph(List<Span> line) {
        block(line(line, inCell));
    }

    @Override
    public void code(String text) {
        var clean = MarkdownLine.clean(text).replaceAll("\\R", "\n");
        if (inCell) {
            var look = new Span.Look(false, false, false, false, true);
            block(line(List.of(new Span.Words(clean, look, null, null)), true));
            return;
        }
        var fence = MarkdownLine.backticks(clean, 3);
        block(fence + "\n" + clean + "\n" + fence);
    }

    @Override
    public void rule() {
        block(inCell ? "" : "---");
    }

    /** A picture elsewhere is not shown: whoever opens the file would be seen to do so. */
    @Override
    public void image(String source, String description) {
        var words = MarkdownLine.plain(description);
        if (PICTURE.matcher(source).matches()) {
            block("![" + words + "](" + source + ")");
        } else {
            block(Address.of(source)
                    .map(address -> "[" + words + "](" + MarkdownLine.destination(address) + ")")
                    .orElse("\\[" + words + "\\]"));
        }
    }

    @Override
    public void list(boolean isOrdered, Runnable items) {
        var wasOrdered = ordered;
        var wasNumber = number;
        // One list right after another would be read as one.
        if (afterList) {
            bullet = bullet == '-' ? '+' : '-';
            dot = dot == '.' ? ')' : '.';
        } else {
            bullet = '-';
            dot = '.';
        }
        var ownBullet = bullet;
        var ownDot = dot;
        ordered = isOrdered;
        number = 0;
        afterList = false;
        items.run();
        ordered = wasOrdered;
        number = wasNumber;
        bullet = ownBullet;
        dot = ownDot;
        afterList = true;
    }

    @Override
    public void item(Runnable content) {
        var ownBullet = bullet;
        var ownDot = dot;
        number++;
        var mark = ordered ? number + "" + dot + " " : bullet + " ";
        afterList = false;
        nested(mark, " ".repeat(mark.length()), content);
        bullet = ownBullet;
        dot = ownDot;
    }

    @Override
    public void quote(Runnable content) {
        nested("> ", "> ", content);
        afterList = false;
    }

    private void nested(String beginning, String rest, Runnable content) {
        if (inCell) {
            content.run();
            return;
        }
        var wasIndent = indent;
        first = (first.isEmpty() ? indent : first) + beginning;
        indent += rest;
        content.run();
        if (!first.isEmpty()) {
            out.append(first.stripTrailing()).append('\n');
        }
        indent = wasIndent;
        first = "";
        if (rest.startsWith(">")) {
            out.append(indent.stripTrailing()).append('\n');
        }
    }

    @Override
    public void table(Runnable content) {
        if (inCell) {
            content.run();
            return;
        }
        rows = new ArrayList<>();
        content.run();
        var columns = rows.stream().mapToInt(List::size).max().orElse(0);
        if (columns > 0) {
            var lines =
                    new ArrayList<>(rows.stream().map(row -> line(row, columns)).toList());
            lines.add(1, "|" + " --- |".repeat(columns));
            block(String.join("\n", lines));
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
    public void cell(boolean header, Runnable content) {
        if (inCell || rows.isEmpty()) {
            content.run();
            return;
        }
        cellBlocks.clear();
        inCell = true;
        content.run();
        inCell = false;
        rows.getLast().add(String.join(" / ", cellBlocks));
    }

    private void block(String text) {
        if (text.isEmpty()) {
            return;
        }
        if (inCell) {
            cellBlocks.add(text);
            return;
        }
        afterList = false;
        var start = first.isEmpty() ? indent : first;
        first = "";
        out.append(start)
                .append(text.replace("\n", "\n" + indent))
                .append('\n')
                .append(indent.stripTrailing())
                .append('\n');
    }

    private String line(List<Span> line, boolean oneLine) {
        return MarkdownLine.of(line, footnotes, inCell, oneLine);
    }
}
