package org.jointly.document.text;

import java.util.ArrayList;
import java.util.List;
import org.jointly.document.yjs.XmlFragment;

/** GitHub's Markdown; suggestions as CriticMarkup. */
public final class Markdown implements Scribe {
    private final StringBuilder out = new StringBuilder();
    private final List<String> footnotes = new ArrayList<>();
    private String indent = "";
    private String first = "";
    private boolean ordered;
    private int number;
    private int columns;
    private int row;
    private boolean inCell;

    private Markdown() {}

    public static String of(XmlFragment text, Cover cover) {
        var markdown = new Markdown();
        markdown.cover(cover);
        Reading.read(text, markdown);
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
        block("# " + escaped(cover.title()));
        block(escaped(cover.programme()) + "\\\n" + escaped(cover.state()));
        cover.organisations()
                .forEach(organisation -> out.append("- ")
                        .append(escaped(organisation.name()))
                        .append(" (")
                        .append(organisation.capacity())
                        .append(")\n"));
        block("\n---");
    }

    @Override
    public void heading(int level, List<Span> line) {
        block("#".repeat(Math.clamp(level, 1, 6)) + " " + line(line));
    }

    @Override
    public void paragraph(List<Span> line) {
        block(line(line));
    }

    @Override
    public void code(String text) {
        block("```\n" + text + "\n```");
    }

    @Override
    public void rule() {
        block("---");
    }

    @Override
    public void image(String source, String description) {
        block("![" + escaped(description) + "](" + source + ")");
    }

    @Override
    public void list(boolean isOrdered, Runnable items) {
        var wasOrdered = ordered;
        var wasNumber = number;
        ordered = isOrdered;
        number = 0;
        items.run();
        ordered = wasOrdered;
        number = wasNumber;
    }

    @Override
    public void item(Runnable content) {
        number++;
        var mark = ordered ? number + ". " : "- ";
        nested(mark, " ".repeat(mark.length()), content);
    }

    @Override
    public void quote(Runnable content) {
        nested("> ", "> ", content);
    }

    private void nested(String beginning, String rest, Runnable content) {
        if (inCell) {
            content.run();
            return;
        }
        var wasIndent = indent;
        first = indent + beginning;
        indent += rest;
        content.run();
        indent = wasIndent;
        first = "";
    }

    @Override
    public void table(Runnable rows) {
        row = 0;
        rows.run();
        out.append('\n');
    }

    @Override
    public void row(Runnable cells) {
        columns = 0;
        out.append(indent).append('|');
        cells.run();
        out.append('\n');
        if (row++ == 0) {
            out.append(indent).append('|').append(" --- |".repeat(columns)).append('\n');
        }
    }

    @Override
    public void cell(boolean header, Runnable content) {
        columns++;
        var before = out.length();
        inCell = true;
        content.run();
        inCell = false;
        var text = out.substring(before).strip().replace("\n\n", "<br>").replace("\n", "<br>");
        out.setLength(before);
        out.append(' ').append(text).append(" |");
    }

    private void block(String text) {
        if (inCell) {
            out.append(text).append("\n\n");
            return;
        }
        var start = first.isEmpty() ? indent : first;
        first = "";
        out.append(start).append(text.replace("\n", "\n" + indent)).append("\n\n");
    }

    private String line(List<Span> line) {
        var text = new StringBuilder();
        for (var span : line) {
            switch (span) {
                case Span.Words words -> text.append(words(words));
                case Span.LineBreak _ -> text.append("\\\n");
                case Span.Footnote footnote -> {
                    footnotes.add(escaped(footnote.text()).replace("\n", " "));
                    text.append("[^").append(footnotes.size()).append("]");
                }
            }
        }
        return text.toString();
    }

    private static String words(Span.Words words) {
        var look = words.look();
        var text = look.code() ? "`" + words.text().replace("|", "\\|") + "`" : escaped(words.text());
        text = look.bold() ? "**" + text + "**" : text;
        text = look.italic() ? "*" + text + "*" : text;
        text = look.underline() ? "<u>" + text + "</u>" : text;
        text = look.strike() ? "~~" + text + "~~" : text;
        text = words.link() == null ? text : "[" + text + "](" + words.link() + ")";
        var suggestion = words.suggestion();
        return suggestion == null ? text : suggestion.addition() ? "{++" + text + "++}" : "{--" + text + "--}";
    }

    private static String escaped(String text) {
        return text.replaceAll("([\\\\`*_{}\\[\\]<>#|~])", "\\\\$1");
    }
}
