package org.jointly.document.text;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.jointly.document.text.reading.Address;
import org.jointly.document.text.reading.FlatText;
import org.jointly.document.yjs.XmlEditor;
import org.jointly.document.yjs.YDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What another program reads in an exported Markdown file is what stood in the text, and nothing else. */
class MarkdownTest {
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create(), StrikethroughExtension.create()))
            .build();
    private static final Cover COVER = new Cover(
            "Title", "Programme", "Draft", List.of(), new Cover.Labels(Locale.ENGLISH, "Signature", "Comments", "Not"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1. one",
                "12) one",
                "- one",
                "+ one",
                "* one",
                "# one",
                "> one",
                "---",
                "===",
                "***",
                "___",
                "```",
                "~~~",
                "    four blanks",
                "\tone",
                "| a | b |",
                ":---:",
                "[a]: b",
                "[^1]: note",
                "&copy; &#35; &amp; a & b",
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<!-- x -->",
                "<https://example.org>",
                "![a](b)",
                "[a](javascript:alert(1))",
                "a\\",
                "\\",
                "a\\|b",
                "`a`",
                "`` a ` b",
                "**a**",
                "_a_",
                "a_b_c",
                "~~a~~",
                "{++a++}",
                "{--a--}",
                "1986\\. x",
                "-",
                "+",
                "1.",
                "a\nb",
                "a\n- b\n1. c",
                "!",
                "$a$",
                "--",
                "=",
                "a  b"
            })
    void lettersStayLetters(String words) {
        for (var node : List.of(
                only(text -> paragraph(text, words)),
                only(text -> paragraph(text.append("bulletList", Map.of()).append("listItem", Map.of()), words)),
                only(text -> paragraph(text.append("blockquote", Map.of()), words)),
                only(text ->
                        text.append("heading", Map.of("level", 2L)).appendText().append(words, Map.of())),
                cell(only(text -> {
                    var row = text.append("table", Map.of()).append("tableRow", Map.of());
                    paragraph(row.append("tableCell", Map.of()), words);
                    paragraph(row.append("tableCell", Map.of()), "next");
                })))) {
            assertThat(flat(letters(node))).as(node.toString()).isEqualTo(flat(words));
            assertThat(kinds(node))
                    .doesNotContainAnyElementsOf(List.of(
                            HtmlInline.class,
                            HtmlBlock.class,
                            Link.class,
                            Image.class,
                            Code.class,
                            ThematicBreak.class,
                            FencedCodeBlock.class,
                            Emphasis.class,
                            StrongEmphasis.class,
                            OrderedList.class));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a", "`", "``", "a`b", "```", " a ", " ", "`a`", "a``b`c", "a|b", "\\", "<b>", "&amp;", "a\\|b"})
    void codeKeepsItsLetters(String code) {
        var line = only(text -> text.append("paragraph", Map.of()).appendText().append(code, Map.of("code", Map.of())));
        var inCell = cell(only(text -> {
            var cell =
                    text.append("table", Map.of()).append("tableRow", Map.of()).append("tableCell", Map.of());
            cell.append("paragraph", Map.of()).appendText().append(code, Map.of("code", Map.of()));
        }));

        assertThat(codes(line)).containsExactly(code);
        assertThat(codes(inCell)).containsExactly(code);
        var block =
                only(text -> text.append("codeBlock", Map.of()).appendText().append(code + "\n```\nb\n````", Map.of()));
        assertThat(((FencedCodeBlock) block).getLiteral()).isEqualTo(code + "\n```\nb\n````\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                " javascript:alert(1)",
                "\u0001javascript:alert(1)",
                "java\nscript:alert(1)",
                "java\tscript:alert(1)",
                "javascript&#58;alert(1)",
                "&#106;avascript:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "file:///etc/passwd",
                "vbscript:x",
                "ftp://example.org",
                "//example.org",
                "/programmes",
                "#top",
                "blob:https://example.org/1",
                "https:",
                "https://",
                "https:///x",
                "mailto:",
                "https:example.org",
                "https://example.org/\u202egpj.exe",
                "https://exa\nmple.org",
                "view-source:https://example.org",
                "feed:https://example.org",
                "\u00a0https://example.org\u0000",
                "intent://example.org",
                "ms-word:ofe|u|https://example.org",
                ""
            })
    void whatIsNoWebPageOrMailIsPlainText(String address) {
        assertThat(Address.of(address)).isEmpty();
        var paragraph = only(text -> linked(text, "words", address));
        assertThat(letters(paragraph)).isEqualTo("words");
        assertThat(kinds(paragraph)).doesNotContain(Link.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/a_(b)?c=d&copy;=1&e#f", "HTTPS://EXAMPLE.ORG", "http://example.org",
                        "mailto:a@example.org?subject=x",
                "https://example.org/a b", "https://example.org/100%", "https://example.org/\"><script>",
                        "https://пример.example/ü",
                " https://example.org/ ", "https://example.org/`a`|b\\c"
            })
    void whatLeadsToAWebPageOrMailDoes(String address) {
        var links = new ArrayList<Link>();
        only(text -> linked(text, "a [b] ](c", address)).accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                links.add(link);
            }
        });

        assertThat(links).singleElement().satisfies(link -> {
            assertThat(link.getDestination()).isEqualTo(Address.of(address).orElseThrow());
            assertThat(link.getTitle()).isNull();
            assertThat(letters(link)).isEqualTo("a [b] ](c");
        });
    }

    @Test
    void rowsMayBeLongerThanTheFirst() {
        var table = only(text -> {
            var rows = text.append("table", Map.of());
            paragraph(rows.append("tableRow", Map.of()).append("tableHeader", Map.of()), "Budget");
            var row = rows.append("tableRow", Map.of());
            paragraph(row.append("tableCell", Map.of()), "Staff");
            var cell = row.append("tableCell", Map.of());
            paragraph(cell, "100");
            paragraph(cell, "in all");
        });

        assertThat(letters(table)).contains("Staff", "100 / in all");
    }

    @Test
    void listsStayApartWhereCountingBeginsAnewAndFromQuotes() {
        var blocks = blocks(text -> {
            for (var kind : List.of("bulletList", "bulletList", "bulletList", "orderedList", "orderedList")) {
                var list = text.append(kind, Map.of());
                paragraph(list.append("listItem", Map.of()), kind);
                var second = list.append("listItem", Map.of());
                paragraph(second, "");
                paragraph(second.append("bulletList", Map.of()).append("listItem", Map.of()), "deep");
                paragraph(second.append("bulletList", Map.of()).append("listItem", Map.of()), "deep too");
            }
            paragraph(text.append("blockquote", Map.of()), "one");
            var quote = text.append("blockquote", Map.of());
            paragraph(quote, "two");
            paragraph(quote, "three");
            paragraph(text, "after");
        });

        assertThat(blocks.stream().map(block -> (Object) block.getClass()))
                .containsExactly(
                        BulletList.class, OrderedList.class, OrderedList.class, BlockQuote.class, Paragraph.class);
        assertThat(children(blocks.getFirst())).hasSize(6);
        assertThat(blocks.subList(1, 3))
                .allSatisfy(list -> assertThat(children(list)).hasSize(2));
    }

    @Test
    void aPictureElsewhereIsNotShown() {
        for (var source : List.of(
                "http://example.org/a.png",
                "javascript:x",
                "data:image/svg+xml;base64,AAAA",
                "data:image/png;base64,A)A")) {
            var block = only(text -> text.append("image", Map.of("src", source, "alt", "![a](b) <i>")));
            assertThat(kinds(block)).doesNotContain(Image.class);
            assertThat(letters(block)).contains("![a](b) <i>");
        }
    }

    /** Random texts of the letters that matter, in random looks: the same letters and looks come back. */
    @Test
    void whatAnotherProgramReadsIsWhatStoodThere() {
        var random = new Random(20261128);
        for (var round = 0; round < 4000; round++) {
            var runs = runs(random);
            var written = new ArrayList<String>();
            var document = new YDocument();
            document.edit(1, editing -> {
                var line = editing.fragment("default")
                        .append("paragraph", Map.of())
                        .appendText();
                runs.forEach(run -> line.append(run.text().replace('\n', ' '), run.formats()));
            });
            var markdown = Markdown.of(FlatText.of(document), COVER);
            var last = children(PARSER.parse(markdown)).getLast();
            read(last, "", written);

            assertThat(flat(String.join("", written)))
                    .as("%s in %s", runs, markdown)
                    .isEqualTo(flat(
                            runs.stream().flatMap(run -> run.letters().stream()).collect(joining())));
        }
    }

    private record Run(String text, Map<String, Object> formats) {
        List<String> letters() {
            var looks = formats.keySet().stream()
                    .sorted()
                    .map(look -> look.substring(0, 1))
                    .collect(joining());
            return text.codePoints()
                    .mapToObj(letter -> isBlank(letter) && !looks.contains("c")
                            ? " "
                            : Character.toString(letter) + "\u0002" + looks + "\u0003")
                    .toList();
        }
    }

    private static boolean isBlank(int letter) {
        return letter == ' ' || letter == '\n' || letter == '\t';
    }

    private static List<Run> runs(Random random) {
        var letters = "aaabbb  11..))--++##**__~~``<>[]()!&;|\\\"'=:{}é中\ud83d\ude80\n";
        var points = letters.codePoints().toArray();
        var runs = new ArrayList<Run>();
        runs.add(new Run("a", Map.of()));
        if (random.nextBoolean()) {
            runs.clear();
        }
        for (var i = 0; i < 1 + random.nextInt(5); i++) {
            var text = new StringBuilder();
            random.ints(1 + random.nextInt(5), 0, points.length).forEach(at -> text.appendCodePoint(points[at]));
            var formats = new java.util.HashMap<String, Object>();
            for (var look : List.of("bold", "italic", "strike")) {
                if (random.nextInt(3) == 0) {
                    formats.put(look, Map.of());
                }
            }
            if (random.nextInt(8) == 0) {
                formats.put("code", Map.of());
            }
            if (random.nextInt(6) == 0) {
                formats.put("link", Map.of("href", "https://example.org/" + random.nextInt(2)));
            }
            runs.add(new Run(text.toString(), formats));
        }
        return runs;
    }

    private static void read(Node node, String looks, List<String> written) {
        for (var child : children(node)) {
            switch (child) {
                case Text text -> text.getLiteral().codePoints().forEach(letter -> written.add(letter(letter, looks)));
                case Code code ->
                    code.getLiteral()
                            .codePoints()
                            .forEach(letter -> written.add(
                                    Character.toString(letter) + "\u0002" + sorted(looks + "c") + "\u0003"));
                case StrongEmphasis strong -> read(strong, looks + "b", written);
                case Emphasis emphasis -> read(emphasis, looks + "i", written);
                case Link link -> read(link, looks + "l", written);
                case CustomNode strike -> read(strike, looks + "s", written);
                default -> {
                    written.add(" ");
                    read(child, looks, written);
                }
            }
        }
    }

    private static String letter(int letter, String looks) {
        return isBlank(letter) ? " " : Character.toString(letter) + "\u0002" + sorted(looks) + "\u0003";
    }

    private static String sorted(String looks) {
        return looks.chars().sorted().distinct().mapToObj(Character::toString).collect(joining());
    }

    private static String flat(String text) {
        return text.replaceAll("[ \t\n]+", " ").strip();
    }

    private static String letters(Node node) {
        var letters = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                letters.append(text.getLiteral());
            }

            @Override
            public void visit(HardLineBreak lineBreak) {
                letters.append(' ');
            }
        });
        return letters.toString();
    }

    private static List<String> codes(Node node) {
        var codes = new ArrayList<String>();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Code code) {
                codes.add(code.getLiteral());
            }
        });
        return codes;
    }

    private static List<Class<?>> kinds(Node node) {
        var kinds = new ArrayList<Class<?>>();
        for (var child : children(node)) {
            kinds.add(child.getClass());
            kinds.addAll(kinds(child));
        }
        return kinds;
    }

    private static Node cell(Node table) {
        assertThat(table).isInstanceOf(TableBlock.class);
        var row = table.getFirstChild().getFirstChild();
        assertThat(row).isInstanceOf(TableRow.class);
        assertThat(row.getFirstChild()).isInstanceOf(TableCell.class);
        return row.getFirstChild();
    }

    private static Node only(Consumer<XmlEditor> writing) {
        var blocks = blocks(writing);
        assertThat(blocks).hasSize(1);
        return blocks.getFirst();
    }

    /** What stands behind the cover. */
    private static List<Node> blocks(Consumer<XmlEditor> writing) {
        var document = new YDocument();
        document.edit(1, editing -> writing.accept(editing.fragment("default")));
        var blocks = children(PARSER.parse(Markdown.of(FlatText.of(document), COVER)));
        assertThat(blocks.get(0)).isInstanceOf(Heading.class);
        assertThat(blocks.get(2)).isInstanceOf(ThematicBreak.class);
        return blocks.subList(3, blocks.size());
    }

    private static List<Node> children(Node node) {
        var children = new ArrayList<Node>();
        for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }

    private static void linked(XmlEditor text, String words, String address) {
        text.append("paragraph", Map.of()).appendText().append(words, Map.of("link", Map.of("href", address)));
    }

    private static void paragraph(XmlEditor within, String words) {
        within.append("paragraph", Map.of()).appendText().append(words, Map.of());
    }
}
