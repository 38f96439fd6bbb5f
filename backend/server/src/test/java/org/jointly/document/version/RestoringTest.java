package org.jointly.document.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jointly.document.text.reading.FlatText;
import org.jointly.document.yjs.BodyEditor;
import org.jointly.document.yjs.Update;
import org.jointly.document.yjs.YDocument;
import org.jointly.document.yjs.view.Body;
import org.jointly.document.yjs.view.BodyBlock;
import org.jointly.document.yjs.view.LeafBlock;
import org.jointly.document.yjs.view.TableBlock;
import org.jointly.document.yjs.view.TextBlock;
import org.jointly.document.yjs.view.XmlElement;
import org.jointly.document.yjs.view.XmlText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A version comes back while others go on writing. */
class RestoringTest {
    private final YDocument text = new YDocument();

    @Test
    void whatOthersTypeMeanwhileIntoWhatDidNotChangeStays() {
        edit(1, body -> body.append(paragraphs("Summary", "Analysis", "Strategy", "Budget")));
        var version = blocks();
        edit(1, body -> {
            body.insert(0, 7, letters(" rewritten"));
            body.delete(2);
            body.insert(3, paragraphs("Regretted"));
        });
        var clara = YDocument.of(List.of(text.update()));
        var typed = clara.edit(2, editing -> {
            var body = editing.body(FlatText.BODY);
            body.insert(3, 6, letters(" in dollars"));
            body.insert(1, 8, letters(" by Clara"));
        });

        restore(3, version);
        assertThat(blocks()).isEqualTo(version);
        text.apply(Update.read(typed));

        assertThat(plain()).containsExactly("Summary", "Analysis by Clara", "Strategy", "Budget in dollars");
    }

    @Test
    void wordsOfAParagraphThatAreInBothStayWithWhatIsTypedBesideThem() {
        edit(1, body -> body.append(paragraphs("The victims are heard in court")));
        var version = blocks();
        edit(1, body -> {
            body.delete(0, 4, 11);
            body.insert(0, 4, letters("survivors"));
        });
        var clara = YDocument.of(List.of(text.update()));
        var typed = clara.edit(2, editing -> editing.body(FlatText.BODY).insert(0, 32, letters(", always")));

        restore(3, version);
        text.apply(Update.read(typed));

        assertThat(plain()).containsExactly("The victims are heard in court, always");
    }

    @Test
    void aHeadingThatBecameAParagraphIsAHeadingAgainInItsPlace() {
        var heading = TextBlock.of(Map.of("kind", "h1"), "Summary");
        edit(1, body -> body.append(List.of(heading)));
        var id = text.body(FlatText.BODY).blocks().getFirst().id();
        var version = blocks();
        edit(1, body -> body.attributes(0, Map.of("indent", 1L)));
        var clara = YDocument.of(List.of(text.update()));
        var typed = clara.edit(2, editing -> editing.body(FlatText.BODY).insert(0, 7, letters(" of all")));

        restore(3, version);
        text.apply(Update.read(typed));

        assertThat(plain()).containsExactly("Summary of all");
        assertThat(text.body(FlatText.BODY).blocks().getFirst().id()).isEqualTo(id);
        assertThat(text.body(FlatText.BODY).blocks().getFirst().attributes()).isEqualTo(heading.attributes());
    }

    @Test
    void aCellStaysWhenItsNeighbourComesBack() {
        edit(1, body -> body.append(List.of(table("One", "Two"))));
        var version = blocks();
        edit(1, body -> body.within(cell(body, 0)).delete(0, 0, 3));
        var clara = YDocument.of(List.of(text.update()));
        var typed = clara.edit(2, editing -> {
            var body = editing.body(FlatText.BODY);
            body.within(cell(body, 1)).insert(0, 3, letters(" and more"));
        });

        restore(3, version);
        text.apply(Update.read(typed));

        assertThat(plain()).containsExactly("One", "Two and more");
    }

    @Test
    void whatSomebodyTypesMeanwhileInATableThatGoesIsStillThere() {
        edit(1, body -> body.append(paragraphs("Alone")));
        var version = blocks();
        edit(1, body -> body.append(List.of(table("One", "Two"))));
        var clara = YDocument.of(List.of(text.update()));
        var typed = clara.edit(2, editing -> {
            var body = editing.body(FlatText.BODY);
            body.within(cell(body, 1)).insert(0, 3, letters(" and more"));
        });

        restore(3, version);
        assertThat(blocks()).isEqualTo(version);
        text.apply(Update.read(typed));

        assertThat(plain()).containsExactly("Alone", "", " and more");
    }

    @Test
    void whoProposedWhatComesBackWithIt() {
        var proposal = Map.<String, Object>of("id", "one", "personName", "Clara");
        text.edit(1, editing -> {
            editing.body(FlatText.BODY)
                    .append(List.of(
                            TextBlock.of(Map.of(), List.of(new XmlText.Letters("new", Map.of("insertion", "one"))))));
            editing.map(FlatText.SUGGESTIONS).put("one", proposal);
        });
        var version = FlatText.of(text.copy());
        text.edit(2, editing -> {
            editing.body(FlatText.BODY).delete(0);
            editing.map(FlatText.SUGGESTIONS).remove("one");
        });

        text.edit(3, editing -> Restoring.restore(editing, version));

        assertThat(FlatText.of(text).openSuggestions()).containsExactly(Map.entry("one", proposal));
    }

    @Test
    void anyTextCanBeBroughtToAnyOther() {
        var random = new Random(7);
        for (var round = 0; round < 400; round++) {
            var wanted = blocks(random, 2);
            restore(round + 1, wanted);
            assertThat(blocks()).as("round %d", round).isEqualTo(wanted);
            assertThat(text.body(FlatText.BODY).leaks()).isEmpty();
        }
    }

    private static List<BodyBlock> blocks(Random random, int deep) {
        var blocks = new ArrayList<BodyBlock>();
        IntStream.rangeClosed(0, random.nextInt(6))
                .forEach(each -> blocks.add(
                        switch (deep == 0 ? 9 : random.nextInt(10)) {
                            case 0 -> LeafBlock.rule();
                            case 1, 2 ->
                                new TableBlock(
                                        null,
                                        Map.of(),
                                        List.of(column("c1"), column("c2")),
                                        IntStream.rangeClosed(0, random.nextInt(3))
                                                .mapToObj(
                                                        row -> row(blocks(random, deep - 1), blocks(random, deep - 1)))
                                                .toList());
                            default -> TextBlock.of(attributes(random), runs(random));
                        }));
        return blocks;
    }

    private static Map<String, @Nullable Object> attributes(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> Map.of("kind", "h" + (1 + random.nextInt(3)));
            case 1 -> Map.of("indent", (long) (1 + random.nextInt(3)), "list", "ordered");
            default -> Map.of();
        };
    }

    private static List<XmlText.Run> runs(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> List.of();
            case 1 ->
                List.of(
                        new XmlText.Letters("wo", Map.of("bold", true)),
                        new XmlText.Letters("rd " + random.nextInt(4), Map.of()));
            case 2 ->
                List.of(
                        new XmlText.Letters("some words ", Map.of()),
                        new XmlText.Embed(new XmlElement("br", Map.of(), List.of()), Map.of("bold", true)),
                        new XmlText.Letters("and 😀 " + random.nextInt(3), Map.of("link", "https://a.org")));
            default -> List.of(new XmlText.Letters("some word " + random.nextInt(4), Map.of()));
        };
    }

    private static TableBlock table(String one, String two) {
        return new TableBlock(
                null, Map.of(), List.of(column("c1"), column("c2")), List.of(row(paragraphs(one), paragraphs(two))));
    }

    private static TableBlock.Column column(String name) {
        return new TableBlock.Column(null, Map.of("id", name));
    }

    private static TableBlock.Row row(List<BodyBlock> one, List<BodyBlock> two) {
        return new TableBlock.Row(
                null,
                Map.of(),
                List.of(
                        new TableBlock.Cell(null, Map.of("c", "c1"), Body.of(one)),
                        new TableBlock.Cell(null, Map.of("c", "c2"), Body.of(two))));
    }

    private static TableBlock.Cell cell(BodyEditor body, int index) {
        return ((TableBlock) body.blocks().getLast()).cells().toList().get(index);
    }

    private static List<BodyBlock> paragraphs(String... words) {
        return List.of(words).stream()
                .<BodyBlock>map(each -> TextBlock.of(Map.of(), each))
                .toList();
    }

    private static List<XmlText.Run> letters(String letters) {
        return List.of(new XmlText.Letters(letters, Map.of()));
    }

    private void restore(long client, List<BodyBlock> wanted) {
        edit(client, body -> Restoring.restore(body, wanted));
    }

    private void edit(long client, Consumer<BodyEditor> writing) {
        text.edit(client, editing -> writing.accept(editing.body(FlatText.BODY)));
    }

    private List<BodyBlock> blocks() {
        return Body.bare(text.body(FlatText.BODY).blocks());
    }

    private List<String> plain() {
        return FlatText.of(text).lines().map(TextBlock::plain).toList();
    }
}
