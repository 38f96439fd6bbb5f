package org.jointly.document.text;

import java.util.List;
import java.util.SortedSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jointly.document.yjs.XmlFragment;

/** Well-formed XHTML for printing. */
final class Html implements Scribe {
    private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}");
    private static final int ENOUGH = 20;
    private static final int MOST_NAMED = 100;

    private final StringBuilder out = new StringBuilder();
    private final StringBuilder footnotes = new StringBuilder();
    private final Pictures pictures = new Pictures();
    private final Letters letters;
    private int notes;

    private Html(Fonts fonts) {
        letters = new Letters(fonts::has);
    }

    /**
     * A text ready for printing.
     *
     * @param missing letters that no font has, in whose places stand boxes
     */
    record Page(String html, Fonts.Chosen fonts, SortedSet<Integer> missing) {}

    static Page of(XmlFragment text, Cover cover, List<Remark> remarks, Fonts fonts) {
        var html = new Html(fonts);
        html.cover(cover);
        NodeReader.read(text, html);
        html.notes();
        html.remarks(remarks, cover.labels());
        html.missing(cover.labels());
        var title = html.escaped(cover.title());
        var chosen = fonts.forLetters(html.letters.seen());
        var style = STYLE.replace("$EVEN", chosen.evenFamilies()).replace("$FONTS", chosen.families());
        var page = """
                <html lang="en"><head><title>%s</title><style>%s</style></head><body>%s</body></html>
                """.formatted(title, style, html.out);
        return new Page(page, chosen, html.letters.missing());
    }

    private static final String STYLE = """
            @page { size: A4; margin: 25mm 22mm; @bottom-center { content: counter(page) " / " counter(pages);
              font-family: $FONTS; font-size: 8pt; } }
            body { font-family: $FONTS; font-size: 10pt; line-height: 1.5; }
            .cover { page-break-after: always; padding-top: 60mm; }
            .cover h1 { font-size: 24pt; margin: 0 0 6mm 0; }
            .signatures td { border: 0; border-bottom: 0.5pt solid #444; padding: 9mm 4mm 1mm 0; }
            h1 { font-size: 16pt; } h2 { font-size: 13pt; } h3 { font-size: 11pt; } h4 { font-size: 10pt; }
            h1, h2, h3, h4 { page-break-after: avoid; }
            table { border-collapse: collapse; width: 100%; -fs-table-paginate: paginate; }
            th, td { border: 0.5pt solid #888; padding: 1.5mm; text-align: start; vertical-align: top; }
            th { background: #eee; } tr { page-break-inside: avoid; }
            blockquote { border-left: 2pt solid #999; margin-left: 0; padding-left: 4mm; }
            ul, ol { margin: 2mm 0; padding: 0 0 0 9mm; }
            ul[dir=rtl], ol[dir=rtl] { padding: 0 9mm 0 0; }
            ul > li::marker { content: "\u2022"; text-align: right; }
            ul[dir=rtl] > li::marker { content: "\u2022"; text-align: left; }
            pre, code { font-family: $EVEN; font-size: 9pt; } pre { white-space: pre-wrap; }
            img { max-width: 160mm; } ins { color: #0a5c36; } del { color: #8a1c1c; }
            sup { font-size: 7pt; } .notes { font-size: 8.5pt; border-top: 0.5pt solid #888; margin-top: 8mm; }
            """;

    private void cover(Cover cover) {
        var language = cover.labels().language();
        out.append("<div class=\"cover\" lang=\"")
                .append(language.toLanguageTag())
                .append(language.getLanguage().equals("ar") ? "\" dir=\"rtl" : "")
                .append("\"><p>")
                .append(escaped(cover.programme()))
                .append("</p><h1>");
        out.append(escaped(cover.title()))
                .append("</h1><p>")
                .append(escaped(cover.state()))
                .append("</p>");
        out.append("<table class=\"signatures\">");
        cover.organisations()
                .forEach(organisation -> out.append("<tr><td>")
                        .append(escaped(organisation.name()))
                        .append("</td><td>")
                        .append(escaped(organisation.capacity()))
                        .append("</td><td>")
                        .append(escaped(cover.labels().signature()))
                        .append("</td></tr>"));
        out.append("</table></div>");
    }

    private void notes() {
        if (notes > 0) {
            out.append("<div class=\"notes\"><ol>").append(footnotes).append("</ol></div>");
        }
    }

    private void remarks(List<Remark> remarks, Cover.Labels labels) {
        if (!remarks.isEmpty()) {
            out.append("<h1>").append(escaped(labels.comments())).append("</h1>");
            remarks.forEach(remark -> out.append("<blockquote><p>\u201c")
                    .append(escaped(remark.quote()))
                    .append("\u201d</p><p><strong>")
                    .append(escaped(remark.author()))
                    .append("</strong>: ")
                    .append(escaped(remark.text()))
                    .append("</p></blockquote>"));
        }
    }

    /** A box says that something stood there; which letter it was, stands here. */
    private void missing(Cover.Labels labels) {
        if (!letters.missing().isEmpty()) {
            var numbers = letters.missing().stream()
                    .limit(MOST_NAMED)
                    .map("U+%04X"::formatted)
                    .collect(Collectors.joining(", ", "", letters.missing().size() > MOST_NAMED ? " \u2026" : ""));
            out.append("<div class=\"notes\"><p>")
                    .append(escaped(labels.unprintable()))
                    .append(" ")
                    .append(numbers)
                    .append("</p></div>");
        }
    }

    @Override
    public void heading(int level, List<Span> line) {
        var name = "h" + Math.clamp(level, 1, 4);
        inside(name, () -> line(line));
    }

    @Override
    public void paragraph(List<Span> line) {
        inside("p", () -> line(line));
    }

    @Override
    public void code(String text) {
        inside("pre", () -> out.append(escaped(text)));
    }

    @Override
    public void rule() {
        out.append("<hr/>");
    }

    @Override
    public void image(String source, String description) {
        pictures.of(source)
                .ifPresentOrElse(
                        picture -> out.append("<p><img alt=\"")
                                .append(escaped(description))
                                .append("\" src=\"")
                                .append(picture.dataUrl())
                                .append("\"/></p>"),
                        () -> inside(
                                "p",
                                () -> out.append('[')
                                        .append(escaped(description.isBlank() ? Letters.BOX : description))
                                        .append(']')));
    }

    @Override
    public void list(boolean ordered, Runnable items) {
        inside(ordered ? "ol" : "ul", items);
    }

    @Override
    public void item(Runnable content) {
        inside("li", content);
    }

    @Override
    public void quote(Runnable content) {
        inside("blockquote", content);
    }

    @Override
    public void table(Runnable rows) {
        inside("table", rows);
    }

    @Override
    public void row(Runnable cells) {
        inside("tr", cells);
    }

    @Override
    public void cell(boolean header, Runnable content) {
        inside(header ? "th" : "td", content);
    }

    private void inside(String name, Runnable content) {
        var start = out.length();
        content.run();
        var direction = Direction.of(firstLetters(start));
        out.insert(start, "<" + name + " dir=\"" + direction + "\">");
        out.append("</").append(name).append('>');
    }

    /** The first word or so that stands behind tags: enough for its direction, however much a block holds. */
    private String firstLetters(int start) {
        var letters = new StringBuilder();
        for (var i = start; i < out.length() && letters.length() < ENOUGH; i++) {
            var letter = out.charAt(i);
            if (letter == '<' || letter == '&') {
                i = out.indexOf(letter == '<' ? ">" : ";", i);
            } else if (Character.isLetter(letter) || Character.isSurrogate(letter)) {
                letters.append(letter);
            }
        }
        return letters.toString();
    }

    private void line(List<Span> line) {
        for (var span : line) {
            switch (span) {
                case Span.Words words -> words(words);
                case Span.LineBreak _ -> out.append("<br/>");
                case Span.Footnote footnote -> {
                    notes++;
                    out.append("<sup>").append(notes).append("</sup>");
                    footnotes.append("<li>").append(escaped(footnote.text())).append("</li>");
                }
            }
        }
    }

    private void words(Span.Words words) {
        var look = words.look();
        var text = escaped(words.text());
        text = look.code() ? "<code>" + text + "</code>" : text;
        text = look.bold() ? "<strong>" + text + "</strong>" : text;
        // Arabic has no slanted letters, and the font none for it.
        text = look.italic() && !ARABIC.matcher(words.text()).find() ? "<em>" + text + "</em>" : text;
        text = look.underline() ? "<u>" + text + "</u>" : text;
        text = look.strike() ? "<s>" + text + "</s>" : text;
        text = words.link() == null ? text : "<a href=\"" + escaped(words.link()) + "\">" + text + "</a>";
        var suggestion = words.suggestion();
        out.append(
                suggestion == null
                        ? text
                        : suggestion.addition() ? "<ins>" + text + "</ins>" : "<del>" + text + "</del>");
    }

    private String escaped(String text) {
        return letters.printable(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
