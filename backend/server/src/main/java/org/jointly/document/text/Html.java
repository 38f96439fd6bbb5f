package org.jointly.document.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jointly.document.text.reading.BlockReader;
import org.jointly.document.text.reading.Direction;
import org.jointly.document.text.reading.FlatText;
import org.jointly.document.text.reading.Letters;
import org.jointly.document.text.reading.Remark;
import org.jointly.document.text.reading.Scribe;
import org.jointly.document.text.reading.Shape.ListKind;
import org.jointly.document.text.reading.Span;

/** Well-formed XHTML for printing. */
final class Html implements Scribe {
    private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}");
    private static final int ENOUGH = 20;
    private static final int MOST_NAMED = 100;

    /** Items in items, and quotations in those. */
    private static final int DEEPEST = 24;

    private final StringBuilder out = new StringBuilder();
    private final StringBuilder footnotes = new StringBuilder();
    private final Pictures pictures = new Pictures();
    private final Letters letters;
    private final Deque<Drawn> tables = new ArrayDeque<>();

    /** The direction of what has no letters: numbers stand where those around them do. */
    private String around;

    private int notes;

    private Html(Fonts fonts, Locale language) {
        letters = new Letters(fonts::has);
        around = Direction.isRightToLeft(language) ? "rtl" : "ltr";
    }

    /** A table on its way, with the cells of its last row. */
    private record Drawn(boolean fromTheRight, List<String> cells) {}

    /**
     * A text ready for printing.
     *
     * @param missing letters that no font has, in whose places stand boxes
     */
    record Page(String html, Fonts.Chosen fonts, SortedSet<Integer> missing) {}

    static Page of(FlatText text, Cover cover, List<Remark> remarks, Fonts fonts) {
        var language = TextLanguage.of(text).orElse(cover.labels().language());
        var html = new Html(fonts, language);
        html.cover(cover);
        var begin = html.out.length();
        if (!text.isBlank()) {
            BlockReader.read(text, List.of(), html);
        }
        html.notes();
        html.remarks(remarks, cover.labels());
        html.missing(cover.labels());
        if (html.out.length() > begin) {
            // A break behind the cover would leave an empty page where nothing follows.
            html.out.insert(begin, "<div class=\"text\">").append("</div>");
        }
        var title = html.escaped(cover.title());
        var about = html.escaped(cover.programme() + ". " + cover.state());
        var chosen = fonts.forLetters(html.letters.seen());
        var style = STYLE.replace("$EVEN", chosen.evenFamilies())
                .replace("$FONTS", chosen.families())
                .replace("$LAST", LAST);
        var page = """
                <html lang="%s"><head><title>%s</title><meta name="description" content="%s"/><style>%s</style></head><body>%s</body></html>
                """.formatted(language.toLanguageTag(), title, about, style, html.out);
        return new Page(page, chosen, html.letters.missing());
    }

    /** The last block, the last one in that, and so on: how far others would stand from it must not begin a page. */
    private static final String LAST = IntStream.rangeClosed(1, DEEPEST)
            .mapToObj(depth -> ".text" + " > :last-child".repeat(depth))
            .collect(Collectors.joining(", "));

    private static final String STYLE = """
            @page { size: A4; margin: 25mm 22mm; @bottom-center { content: counter(page) " / " counter(pages);
              font-family: $FONTS; font-size: 8pt; } }
            body { font-family: $FONTS; font-size: 10pt; line-height: 1.5; margin-bottom: 0; }
            .cover { padding-top: 60mm; } .text { page-break-before: always; }
            .cover h1 { font-size: 24pt; margin: 0 0 6mm 0; }
            .signatures td { border: 0; padding: 9mm 4mm 1mm 0; } .signatures td.signs { border-bottom: 0.5pt solid #444; }
            h1 { font-size: 16pt; } h2 { font-size: 13pt; } h3 { font-size: 11pt; } h4 { font-size: 10pt; }
            h1, h2, h3, h4 { page-break-after: avoid; }
            table { border-collapse: collapse; width: 100%; margin: 2mm 0; -fs-table-paginate: paginate; }
            th, td { border: 0.5pt solid #888; padding: 1.5mm; text-align: start; vertical-align: top; }
            th { background: #eee; } tr { page-break-inside: avoid; }
            td p, th p { margin: 0; } td p + p, th p + p { margin-top: 1.5mm; } li p { margin: 0 0 1.5mm 0; }
            blockquote { border-left: 2pt solid #999; margin-left: 0; padding-left: 4mm; }
            ul, ol { margin: 2mm 0; padding: 0 0 0 9mm; }
            ul[dir=rtl], ol[dir=rtl] { padding: 0 9mm 0 0; }
            ul > li::marker { content: "\u2022"; text-align: right; }
            ul[dir=rtl] > li::marker { content: "\u2022"; text-align: left; }
            ul.checks { list-style: none; } ul.checks > li::marker { content: ""; }
            pre, code { font-family: $EVEN; font-size: 9pt; } pre { white-space: pre-wrap; }
            img { max-width: 160mm; } ins { color: #0a5c36; } del { color: #8a1c1c; }
            sup, sub { font-size: 7pt; line-height: 1; } .notes { font-size: 8.5pt; border-top: 0.5pt solid #888; margin-top: 8mm; }
            $LAST { margin-bottom: 0; }
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
        if (!cover.organisations().isEmpty()) {
            var isRight = Direction.isRightToLeft(language);
            out.append("<table class=\"signatures\">");
            cover.organisations().forEach(organisation -> signature(organisation, cover.labels(), isRight));
            out.append("</table>");
        }
        out.append("</div>");
    }

    private void signature(Cover.Participant organisation, Cover.Labels labels, boolean isRight) {
        var cells = new ArrayList<>(List.of(
                "<td>" + escaped(organisation.name()) + "</td>",
                "<td>" + escaped(organisation.capacity()) + "</td>",
                organisation.signs() ? "<td class=\"signs\">" + escaped(labels.signature()) + "</td>" : "<td></td>"));
        out.append("<tr>")
                .append(String.join("", isRight ? cells.reversed() : cells))
                .append("</tr>");
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
    public void heading(int level, Layout layout, List<Span> line) {
        laidOut("h" + Math.clamp(level, 1, 4), layout, () -> line(line));
    }

    @Override
    public void paragraph(Layout layout, List<Span> line) {
        laidOut("p", layout, () -> line(line));
    }

    @Override
    public void code(String text) {
        inside("pre", () -> out.append(escaped(text)));
    }

    @Override
    public void rule() {
        out.append("<hr/>");
    }

    private void image(String source, String description) {
        pictures.of(source)
                .ifPresentOrElse(
                        picture -> out.append("<img alt=\"")
                                .append(escaped(description))
                                .append("\" src=\"")
                                .append(picture.dataUrl())
                                .append("\"/>"),
                        () -> out.append('[')
                                .append(escaped(description.isBlank() ? Letters.BOX : description))
                                .append(']'));
    }

    @Override
    public void list(ListKind kind, int start, Runnable items) {
        if (kind == ListKind.ORDERED) {
            inside("ol", start == 1 ? "" : " start=\"" + start + "\"", "", items);
        } else {
            inside("ul", kind == ListKind.CHECK ? " class=\"checks\"" : "", "", items);
        }
    }

    @Override
    public void item(ListKind kind, boolean checked, Runnable content) {
        inside("li", content);
    }

    @Override
    public void quote(Runnable content) {
        inside("blockquote", content);
    }

    @Override
    public void table(Table about, Runnable rows) {
        var before = around;
        around = about.fromTheRight() ? "rtl" : "ltr";
        tables.push(new Drawn(about.fromTheRight(), new ArrayList<>()));
        inside("table", "", around, rows);
        tables.pop();
        around = before;
    }

    /** Whoever lays out the page puts columns from left to right, whatever is said. */
    @Override
    public void row(Runnable cells) {
        cells.run();
        var table = tables.element();
        var drawn = table.fromTheRight() ? table.cells().reversed() : table.cells();
        out.append("<tr>").append(String.join("", drawn)).append("</tr>");
        table.cells().clear();
    }

    @Override
    public void cell(Cell about, Runnable content) {
        var start = out.length();
        var spans = (about.wide() > 1 ? " colspan=\"" + about.wide() + "\"" : "")
                + (about.high() > 1 ? " rowspan=\"" + about.high() + "\"" : "");
        if (about.header()) {
            inside("th", " scope=\"col\"" + spans, "", content);
        } else {
            inside("td", spans, "", content);
        }
        tables.element().cells().add(out.substring(start));
        out.setLength(start);
    }

    private void inside(String name, Runnable content) {
        inside(name, "", "", content);
    }

    private void laidOut(String name, Layout layout, Runnable content) {
        var styles = new StringBuilder();
        switch (layout.align()) {
            case "center", "justify" ->
                styles.append("text-align: ").append(layout.align()).append(';');
            case "end" -> styles.append(layout.direction().equals("rtl") ? "text-align: left;" : "text-align: right;");
            default -> {}
        }
        if (layout.further() > 0) {
            styles.append(layout.direction().equals("rtl") ? "margin-right: " : "margin-left: ")
                    .append(9 * layout.further())
                    .append("mm;");
        }
        inside(name, styles.isEmpty() ? "" : " style=\"" + styles + "\"", layout.direction(), content);
    }

    /** @param known the direction, or empty for that of the first letter */
    private void inside(String name, String attributes, String known, Runnable content) {
        var start = out.length();
        content.run();
        var first = known.isEmpty() ? firstLetters(start) : "";
        var direction = known.isEmpty() ? first.isEmpty() ? around : Direction.of(first) : known;
        out.insert(start, "<" + name + attributes + " dir=\"" + direction + "\">");
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
                case Span.Image(var source, var description) -> image(source, description);
                case Span.Edge _ -> {}
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
        text = switch (look.height()) {
            case EVEN -> text;
            case HIGH -> "<sup>" + text + "</sup>";
            case LOW -> "<sub>" + text + "</sub>";
        };
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
