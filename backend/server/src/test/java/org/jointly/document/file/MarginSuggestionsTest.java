package org.jointly.document.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jointly.document.text.Cover;
import org.jointly.document.text.Markdown;
import org.jointly.document.text.reading.FlatText;
import org.jointly.document.text.reading.Remark;
import org.jointly.document.yjs.view.Body;
import org.jointly.document.yjs.view.BodyBlock;
import org.jointly.document.yjs.view.LeafBlock;
import org.jointly.document.yjs.view.TableBlock;
import org.jointly.document.yjs.view.TextBlock;
import org.jointly.document.yjs.view.XmlText;
import org.junit.jupiter.api.Test;

/** What somebody proposes that no file can show is said in its margin. */
class MarginSuggestionsTest {
    private static final Map<String, Object> CLARA =
            Map.of("personName", "Clara", "organisation", "UNODC", "at", "2026-11-01T10:00:00Z");

    @Test
    void kindsFormatsRowsColumnsAndRulesAreEachSaidOnceOnTheirWords() {
        var heading = block(
                Map.of("set:kind", "{\"kind\":\"h2\"}"),
                new XmlText.Letters("Some ", Map.of()),
                new XmlText.Letters("bold", Map.of("set:look", "{\"bold\":true}")),
                new XmlText.Letters("er", Map.of("set:look", "{\"bold\":true}", "italic", true)));
        var cell = new TableBlock.Cell(
                null, Map.of("c", "a"), Body.of(List.of(block(Map.of(), new XmlText.Letters("Cell", Map.of())))));
        var table = new TableBlock(
                null,
                Map.of(),
                List.of(new TableBlock.Column(null, Map.of("id", "a", "ins", "column"))),
                List.of(new TableBlock.Row(null, Map.of("del", "row"), List.of(cell))));
        var rule = new LeafBlock(null, Body.RULE, Map.of("ins", "rule"));
        var text = text(heading, table, rule);

        var margin = MarginSuggestions.of(text, CoverWords.in(Locale.ENGLISH));

        assertThat(margin)
                .extracting(Remark::text)
                .containsExactly(
                        "Proposes that this paragraph becomes another kind of paragraph",
                        "Proposes another look of these words",
                        "Proposes a column of this table",
                        "Proposes that this row goes",
                        "Proposes a line across the page");
        assertThat(margin).extracting(Remark::author).containsOnly("Clara, UNODC");
        var look = margin.get(1).words();
        assertThat(look).isEqualTo(new Remark.Words(new Body.Spot(heading, 5), new Body.Spot(heading, 9)));
        assertThat(margin.get(3).quote()).isEqualTo("Cell");
        assertThat(Markdown.of(text, cover(), margin))
                .contains("{>>Clara, UNODC: Proposes another look of these words “Some bolder”<<}");
    }

    @Test
    void aTextWithoutSuchHasNothingInItsMargin() {
        var plain = text(block(Map.of("kind", "h1"), new XmlText.Letters("Words", Map.of("insertion", "kind"))));

        assertThat(MarginSuggestions.of(plain, CoverWords.in(Locale.FRENCH))).isEmpty();
    }

    private static Cover cover() {
        return new Cover(
                "Title",
                "Programme",
                "Draft",
                List.of(),
                new Cover.Labels(Locale.ENGLISH, "Signature", "Comments", "Not"));
    }

    private static TextBlock block(Map<String, Object> attributes, XmlText.Run... runs) {
        return TextBlock.of(Map.copyOf(attributes), List.of(runs));
    }

    private static FlatText text(BodyBlock... blocks) {
        return new FlatText(
                Body.of(List.of(blocks)),
                Map.of("kind", CLARA, "look", CLARA, "column", CLARA, "row", CLARA, "rule", CLARA));
    }
}
