package org.jointly.document.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jointly.document.text.reading.FlatText;
import org.jointly.document.yjs.view.Body;
import org.jointly.document.yjs.view.BodyBlock;
import org.jointly.document.yjs.view.LeafBlock;
import org.jointly.document.yjs.view.TableBlock;
import org.jointly.document.yjs.view.TextBlock;
import org.jointly.document.yjs.view.XmlElement;
import org.jointly.document.yjs.view.XmlText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Lists and quotations that only numbers tell are lists and quotations for other programs. */
class BlockReaderTest {
    private static final Cover COVER = new Cover(
            "Title", "Programme", "Draft", List.of(), new Cover.Labels(Locale.ENGLISH, "Signature", "Comments", "Not"));

    @Test
    void itemsAreCountedForEachIndentByItself() {
        assertThat(markdown(
                        block(Map.of("list", "ordered", "start", 3L), "three"),
                        block(Map.of("list", "bullet", "indent", 1L), "deep"),
                        block(Map.of("indent", 2L), "and more of it"),
                        block(Map.of("list", "ordered"), "four"),
                        block(Map.of(), "between"),
                        block(Map.of("list", "ordered"), "one again")))
                .isEqualTo("""
                        3. three

                           - deep

                             and more of it

                        4. four

                        between

                        1. one again

                        """);
    }

    @Test
    void whatCanBeCheckedIsSeenToBe() {
        assertThat(markdown(
                        block(Map.of("list", "check", "checked", true), "done"),
                        block(Map.of("list", "check"), "not yet")))
                .isEqualTo("- [x] done\n\n- [ ] not yet\n\n");
    }

    @Test
    void aQuotationHoldsListsAndAnItemHoldsAQuotation() {
        assertThat(markdown(
                        block(Map.of("quote", 1L), "quoted"),
                        block(Map.of("quote", 1L, "list", "bullet"), "item in it"),
                        block(Map.of("list", "bullet"), "item"),
                        block(Map.of("quote", 1L, "indent", 1L), "quoted in the item")))
                .contains("> quoted\n>\n> - item in it\n\n", "- item\n\n  > quoted in the item\n");
    }

    @Test
    void ofCodeOnlyLettersAndBreaksAreShown() {
        var code = TextBlock.of(
                Map.of("kind", "code"),
                List.of(
                        new XmlText.Letters("a", Map.of("bold", true)),
                        new XmlText.Embed(new XmlElement("br", Map.of(), List.of()), Map.of()),
                        new XmlText.Embed(new XmlElement("mention", Map.of("label", "Clara"), List.of()), Map.of()),
                        new XmlText.Letters("b", Map.of())));

        assertThat(markdown(code)).isEqualTo("```\na\nb\n```\n\n");
    }

    @Test
    void unknownKindsAreParagraphsAndUnknownElementsNothing() {
        var strange = TextBlock.of(
                Map.of("kind", "poem", "indent", 99L),
                List.of(
                        new XmlText.Letters("a", Map.of()),
                        new XmlText.Embed(new XmlElement("widget", Map.of(), List.of()), Map.of()),
                        new XmlText.Letters("b", Map.of())));

        assertThat(markdown(strange)).isEqualTo("ab\n\n");
    }

    @Test
    void wordsWhoseColumnIsGoneStandBelowTheTable() {
        var cells = List.of(cell("two", "right"), cell("one", "left"), cell("gone", "loose"));
        var table = new TableBlock(
                null,
                Map.of(),
                List.of(column("one"), column("two")),
                List.of(new TableBlock.Row(null, Map.of(), cells)));

        assertThat(markdown(table, LeafBlock.rule())).isEqualTo("| left | right |\n| --- | --- |\n\nloose\n\n---\n\n");
    }

    private static TableBlock.Column column(String name) {
        return new TableBlock.Column(null, Map.of("id", name));
    }

    private static TableBlock.Cell cell(String column, String words) {
        return new TableBlock.Cell(null, Map.of("c", column), Body.of(List.of(block(Map.of(), words))));
    }

    private static TextBlock block(Map<String, @Nullable Object> attributes, String words) {
        return TextBlock.of(attributes, words);
    }

    private static String markdown(BodyBlock... blocks) {
        var all = Markdown.of(new FlatText(Body.of(List.of(blocks)), Map.of()), COVER);
        return all.substring(all.indexOf("---\n\n") + "---\n\n".length());
    }
}
