package org.jointly.document.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jointly.document.text.reading.Fingerprint;
import org.jointly.document.text.reading.FlatText;
import org.jointly.document.text.reading.NestedText;
import org.jointly.document.yjs.YDocument;
import org.jointly.document.yjs.view.Body;
import org.jointly.document.yjs.view.BodyBlock;
import org.jointly.document.yjs.view.LeafBlock;
import org.jointly.document.yjs.view.TableBlock;
import org.jointly.document.yjs.view.TextBlock;
import org.jointly.document.yjs.view.XmlElement;
import org.jointly.document.yjs.view.XmlFragment;
import org.jointly.document.yjs.view.XmlNode;
import org.jointly.document.yjs.view.XmlText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Texts from before the flat form say in it what they said. */
class NestedTextTest {
    @Test
    void itemsInItemsBecomeIndents() {
        var text = read(list(
                "bulletList",
                item(paragraph("One"), paragraph("more of it"), list("orderedList", item(paragraph("Nested")))),
                item(paragraph("Two"))));

        assertThat(text.blocks())
                .containsExactly(
                        TextBlock.of(Map.of("list", "bullet"), "One"),
                        TextBlock.of(Map.of("indent", 1L), "more of it"),
                        TextBlock.of(Map.of("indent", 1L, "list", "ordered"), "Nested"),
                        TextBlock.of(Map.of("list", "bullet"), "Two"));
    }

    @Test
    void aListRightBehindAnotherBeginsToCountAnew() {
        var text = read(
                list("orderedList", item(paragraph("One")), item(paragraph("Two"))),
                list("orderedList", item(paragraph("First"))),
                paragraph("between"),
                list("orderedList", item(paragraph("First again"))));

        assertThat(text.blocks())
                .extracting(block -> block.attributes().get("start"))
                .containsExactly(null, null, 1L, null, null);
    }

    @Test
    void quotationsCodeRulesAndPicturesStandByThemselves() {
        var text = read(
                element("blockquote", paragraph("Quoted"), element("blockquote", paragraph("deeper"))),
                new XmlElement("codeBlock", Map.of("language", "sql"), List.of(letters("select 1;\nselect 2;"))),
                element("horizontalRule"),
                new XmlElement("image", Map.of("src", "data:", "alt", "A dot"), List.of()));

        assertThat(text.blocks())
                .containsExactly(
                        TextBlock.of(Map.of("quote", 1L), "Quoted"),
                        TextBlock.of(Map.of("quote", 2L), "deeper"),
                        TextBlock.of(
                                Map.of("kind", "code", "language", "sql"),
                                List.of(
                                        new XmlText.Letters("select 1;", Map.of()),
                                        embed("br", Map.of()),
                                        new XmlText.Letters("select 2;", Map.of()))),
                        LeafBlock.rule(),
                        TextBlock.of(Map.of(), List.of(embed("image", Map.of("src", "data:", "alt", "A dot")))));
    }

    @Test
    void looksLinksAndSuggestionsAreWordsByThemselves() {
        var proposal = Map.<String, Object>of("id", "one", "personName", "Clara");
        var text = read(element(
                "paragraph",
                new XmlText(List.of(
                        new XmlText.Letters("bold", Map.of("bold", Map.of())),
                        new XmlText.Letters("linked", Map.of("link", Map.of("href", "https://a.org", "target", "x"))),
                        new XmlText.Letters("new", Map.of("insertion", proposal))))));

        assertThat(text.blocks())
                .containsExactly(TextBlock.of(
                        Map.of(),
                        List.of(
                                new XmlText.Letters("bold", Map.of("bold", true)),
                                new XmlText.Letters("linked", Map.of("link", "https://a.org")),
                                new XmlText.Letters("new", Map.of("insertion", "one")))));
        assertThat(text.openSuggestions()).containsExactly(Map.entry("one", proposal));
    }

    @Test
    void aCellBelongsToTheColumnItStoodInAlsoBesideAWideOne() {
        var wide = new XmlElement("tableHeader", Map.of("colspan", 2L), List.of(paragraph("wide")));
        var text = read(element(
                "table",
                element("tableRow", wide, element("tableHeader", paragraph("third"))),
                element(
                        "tableRow",
                        element("tableCell", paragraph("a")),
                        element("tableCell", paragraph("b")),
                        element("tableCell", paragraph("c")))));

        var table = (TableBlock) text.blocks().getFirst();

        assertThat(table.columns()).extracting(TableBlock.Column::name).containsExactly("c1", "c2", "c3");
        assertThat(table.grid().getFirst()).extracting(NestedTextTest::words).containsExactly("wide", "", "third");
        assertThat(table.grid().getLast()).extracting(NestedTextTest::words).containsExactly("a", "b", "c");
    }

    @Test
    void whateverItWasTheFlatTextSaysTheSameAndKnowsWhereEachLetterWent() {
        var random = new Random(3);
        for (var round = 0; round < 500; round++) {
            var nested = new XmlFragment(nodes(random, 4, random.nextInt(6)));
            var read = NestedText.read(nested);
            var document = new YDocument();
            document.edit(
                    1, editing -> editing.body(FlatText.BODY).append(read.text().blocks()));
            var flat = FlatText.of(document);

            assertThat(flat.letters()).as("round %d", round).isEqualTo(NestedText.letters(nested));
            assertThat(Fingerprint.of(flat)).isEqualTo(Fingerprint.of(read.text()));
            follow(nested.children(), List.of(), read, flat);
        }
    }

    private static void follow(List<XmlNode> nodes, List<Integer> path, NestedText.Read read, FlatText flat) {
        for (var index = 0; index < nodes.size(); index++) {
            var inner = NestedText.with(path, index);
            switch (nodes.get(index)) {
                case XmlElement element -> follow(element.children(), inner, read, flat);
                case XmlText text -> {
                    var letters = text.plain();
                    for (var at = 0; at < letters.length(); at++) {
                        var origin = read.at(inner, at).orElseThrow();
                        assertThat(letter(flat.blocks(), origin.way(), origin.offset()))
                                .isEqualTo(letters.charAt(at));
                    }
                }
            }
        }
    }

    private static char letter(List<BodyBlock> blocks, List<Integer> way, int offset) {
        var block = blocks.get(way.getFirst());
        if (block instanceof TableBlock table) {
            var cell = table.rows().get(way.get(1)).cells().get(way.get(2));
            return letter(cell.body().blocks(), way.subList(3, way.size()), offset);
        }
        var at = 0;
        for (var run : ((TextBlock) block).runs()) {
            var units = run instanceof XmlText.Letters letters ? letters.text().length() : 1;
            if (offset < at + units) {
                return run instanceof XmlText.Letters letters ? letters.text().charAt(offset - at) : '\n';
            }
            at += units;
        }
        throw new AssertionError("No unit " + offset);
    }

    private static List<XmlNode> nodes(Random random, int deep, int many) {
        var nodes = new ArrayList<XmlNode>();
        IntStream.range(0, many).forEach(each -> nodes.add(node(random, deep)));
        return nodes;
    }

    private static XmlNode node(Random random, int deep) {
        return switch (deep == 0 ? 0 : random.nextInt(9)) {
            case 1 -> new XmlElement("heading", Map.of("level", (long) random.nextInt(8)), words(random));
            case 2, 3 ->
                new XmlElement(
                        random.nextBoolean() ? "bulletList" : "orderedList",
                        Map.of("start", (long) random.nextInt(3)),
                        IntStream.rangeClosed(0, random.nextInt(3))
                                .<XmlNode>mapToObj(each -> new XmlElement(
                                        "listItem", Map.of(), nodes(random, deep - 1, random.nextInt(3))))
                                .toList());
            case 4 -> new XmlElement("blockquote", Map.of(), nodes(random, deep - 1, random.nextInt(3)));
            case 5 ->
                new XmlElement(
                        "table",
                        Map.of(),
                        IntStream.rangeClosed(0, random.nextInt(3))
                                .<XmlNode>mapToObj(row -> new XmlElement(
                                        "tableRow",
                                        Map.of(),
                                        IntStream.rangeClosed(0, random.nextInt(3))
                                                .<XmlNode>mapToObj(cell -> cell(random, deep))
                                                .toList()))
                                .toList());
            case 6 -> new XmlElement("codeBlock", Map.of(), List.of(letters("a\nb" + random.nextInt(9))));
            case 7 -> new XmlElement("unknown", Map.of(), nodes(random, deep - 1, random.nextInt(3)));
            case 8 -> new XmlElement(random.nextBoolean() ? "horizontalRule" : "image", Map.of(), List.of());
            default -> new XmlElement("paragraph", Map.of(), words(random));
        };
    }

    private static XmlElement cell(Random random, int deep) {
        return new XmlElement(
                random.nextBoolean() ? "tableHeader" : "tableCell",
                Map.of("colspan", (long) (1 + random.nextInt(2)), "rowspan", (long) (1 + random.nextInt(2))),
                nodes(random, deep - 1, random.nextInt(3)));
    }

    private static List<XmlNode> words(Random random) {
        var words = new ArrayList<XmlNode>();
        for (var times = random.nextInt(4); times > 0; times--) {
            words.add(
                    switch (random.nextInt(4)) {
                        case 0 -> element("hardBreak");
                        case 1 -> new XmlElement("mention", Map.of("label", "Clara"), List.of());
                        default ->
                            new XmlText(List.of(
                                    new XmlText.Letters("word" + random.nextInt(99), Map.of()),
                                    new XmlText.Letters("bold 😀", Map.of("bold", Map.of()))));
                    });
        }
        return words;
    }

    private static FlatText read(XmlNode... nodes) {
        return NestedText.read(new XmlFragment(List.of(nodes))).text();
    }

    private static XmlElement element(String name, XmlNode... children) {
        return new XmlElement(name, Map.of(), List.of(children));
    }

    private static XmlElement paragraph(String words) {
        return element("paragraph", letters(words));
    }

    private static XmlElement item(XmlNode... content) {
        return element("listItem", content);
    }

    private static XmlElement list(String name, XmlNode... items) {
        return element(name, items);
    }

    private static XmlText letters(String letters) {
        return new XmlText(List.of(new XmlText.Letters(letters, Map.of())));
    }

    private static XmlText.Run embed(String name, Map<String, @Nullable Object> attributes) {
        return new XmlText.Embed(new XmlElement(name, attributes, List.of()), Map.of());
    }

    private static String words(TableBlock.Square square) {
        return new FlatText(Body.of(square.blocks()), Map.of()).letters();
    }
}
