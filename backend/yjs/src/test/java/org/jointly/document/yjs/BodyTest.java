package org.jointly.document.yjs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jointly.document.yjs.encoding.Id;
import org.jointly.document.yjs.encoding.Json;
import org.jointly.document.yjs.encoding.RelativePosition;
import org.jointly.document.yjs.view.Body;
import org.jointly.document.yjs.view.BodyBlock;
import org.jointly.document.yjs.view.TableBlock;
import org.jointly.document.yjs.view.TextBlock;
import org.jointly.document.yjs.view.XmlElement;
import org.jointly.document.yjs.view.XmlText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The flat form: its bytes, how it is read whatever met in it, and what the server's own edits make of it. */
class BodyTest {
    private static final long AMINA = 1;
    private static final long BORIS = 2;
    private static final Map<String, Object> BOLD = Map.of("bold", true);

    private final YDocument document = new YDocument();

    @Test
    void theBytesAreThoseOfTheBrowser() throws IOException {
        for (var step : steps()) {
            document.apply(Update.read(HexFormat.of().parseHex(String.valueOf(step.get("update")))));

            assertThat(simply(document.body("body")))
                    .as(String.valueOf(step.get("name")))
                    .isEqualTo(step.get("blocks"));
        }
    }

    @Test
    void whatTheServerWritesAreTheSameBytes() throws IOException {
        var writings = List.<Consumer<BodyEditor>>of(
                body -> body.append(List.of(TextBlock.of(Map.of(), "ABCD"), TextBlock.of(Map.of(), "EFGH"))),
                body -> body.split(0, 2, Map.of()),
                body -> body.attributes(0, Map.of("kind", "h1")),
                body -> body.attributes(0, Map.of()),
                body -> body.attributes(0, Map.of("indent", 1L)),
                body -> body.join(2),
                body -> body.format(0, 0, 2, Map.of("bold", true)));
        var steps = steps();
        for (var step = 0; step < steps.size(); step++) {
            var client = Long.parseLong(String.valueOf(steps.get(step).get("client")));
            var writing = writings.get(step);

            var written = document.edit(client, editing -> writing.accept(editing.body("body")));

            assertThat(HexFormat.of().formatHex(written))
                    .as(String.valueOf(steps.get(step).get("name")))
                    .isEqualTo(steps.get(step).get("update"));
        }
    }

    @Test
    void whateverMetIsReadAsInTheBrowser() throws IOException {
        for (var meeting : list("meetings.json", "meetings")) {
            var met = new YDocument();
            if (meeting.get("updates") instanceof List<?> updates) {
                for (var update : updates) {
                    met.apply(Update.read(HexFormat.of().parseHex(String.valueOf(update))));
                }
            }

            assertThat(Shown.by(met.body("body")))
                    .as(String.valueOf(meeting.get("name")))
                    .isEqualTo(meeting.get("body"));
        }
    }

    @Test
    void aTextThatIsNotThereIsOneEmptyBlock() {
        assertThat(document.body("body").blocks())
                .containsExactly(new TextBlock(null, Map.of(), List.of(), new TextBlock.Place(0, List.of(), false)));
        assertThat(document.hasWritten("body")).isFalse();
    }

    @Test
    void wordsWithoutAMarkerGetOneBeforeSomethingIsPutInFrontOfThem() {
        document.edit(AMINA, editing -> editing.text("body").append("words", Map.of()));

        document.edit(BORIS, editing -> editing.body("body").insert(0, List.of(TextBlock.of(Map.of(), "before"))));

        assertThat(document.body("body").blocks())
                .extracting(block -> ((TextBlock) block).plain())
                .containsExactly("before", "words");
    }

    @Test
    void aJoinBesideAnEnterLeavesAStrayEndOfALineThatNobodySees() {
        document.edit(
                AMINA,
                editing -> editing.body("body")
                        .append(List.of(TextBlock.of(Map.of(), "ABCD"), TextBlock.of(Map.of(), "EFGH"))));
        var joined = document.copy();
        joined.edit(AMINA, editing -> editing.body("body").join(1));
        var entered = document.copy()
                .edit(BORIS, editing -> editing.body("body").insert(1, List.of(TextBlock.of(Map.of(), "yy"))));
        joined.apply(Update.read(entered));

        var blocks = joined.body("body").blocks();

        assertThat(blocks).extracting(block -> ((TextBlock) block).plain()).containsExactly("ABCD", "yyEFGH");
        assertThat(((TextBlock) blocks.get(1)).place().hidden()).containsExactly(2);
        joined.edit(BORIS, editing -> editing.body("body").delete(1, 1, 3));
        assertThat(joined.body("body").blocks())
                .extracting(block -> ((TextBlock) block).plain())
                .containsExactly("ABCD", "yFGH");
    }

    @Test
    void aFormatThatReachesOverABlocksBeginningIsToldAndEndedBeforeAnythingIsWritten() {
        document.edit(
                AMINA,
                editing -> editing.body("body")
                        .append(List.of(TextBlock.of(Map.of(), "ABCD"), TextBlock.of(Map.of(), "EFGH"))));
        document.edit(AMINA, editing -> editing.text("body").format(2, 7, new LinkedHashMap<>(BOLD)));
        var before = document.body("body");
        assertThat(before.leaks()).containsExactly(new Body.Leak(new Id(AMINA, 6), List.of("bold")));
        assertThat(runs(before, 0)).containsExactly(letters("A", Map.of()), letters("BCD", BOLD));
        assertThat(runs(before, 1)).containsExactly(letters("EFGH", Map.of()));

        document.edit(BORIS, editing -> editing.body("body").insert(1, 1, List.of(letters("x", Map.of()))));

        var after = document.body("body");
        assertThat(after.leaks()).isEmpty();
        assertThat(runs(after, 0)).isEqualTo(runs(before, 0));
        assertThat(runs(after, 1)).containsExactly(letters("ExFGH", Map.of()));
    }

    @Test
    void anEndOfALineInLettersIsABreakWithinTheBlock() {
        document.edit(
                AMINA, editing -> editing.body("body").append(List.of(TextBlock.of(Map.of(), "one\r\ntwo\nthree"))));

        assertThat(document.body("body").blocks()).hasSize(1);
        assertThat(runs(document.body("body"), 0))
                .containsExactly(
                        letters("one", Map.of()),
                        new XmlText.Embed(new XmlElement("br", Map.of(), List.of()), Map.of()),
                        letters("two", Map.of()),
                        new XmlText.Embed(new XmlElement("br", Map.of(), List.of()), Map.of()),
                        letters("three", Map.of()));
    }

    @Test
    void aTableIsReadAsItWasWrittenByTheOrderOfItsColumns() {
        var table = new TableBlock(
                null,
                Map.of(),
                List.of(column("one"), column("two")),
                List.of(
                        new TableBlock.Row(null, Map.of(), List.of(cell("two", "b"), cell("one", "a"))),
                        new TableBlock.Row(null, Map.of(), List.of(cell("one", "c"), cell("gone", "d")))));
        document.edit(AMINA, editing -> editing.body("body").append(List.of(table)));

        var read = (TableBlock) document.body("body").blocks().getFirst();

        assertThat(read.bare()).isEqualTo(table);
        assertThat(read.grid()).extracting(BodyTest::row).containsExactly(List.of("a", "b"), List.of("c", ""));
        assertThat(read.loose()).extracting(cell -> words(cell.body().blocks())).containsExactly("d");
    }

    @Test
    void wordsOfACellAreWrittenWithinIt() {
        document.edit(
                AMINA,
                editing -> editing.body("body")
                        .append(List.of(new TableBlock(
                                null,
                                Map.of(),
                                List.of(column("one")),
                                List.of(new TableBlock.Row(null, Map.of(), List.of(cell("one", "water"))))))));

        document.edit(BORIS, editing -> {
            var body = editing.body("body");
            var cell =
                    ((TableBlock) body.blocks().getFirst()).cells().findFirst().orElseThrow();
            body.within(cell).insert(0, 0, List.of(letters("safe ", Map.of())));
        });

        var cell = ((TableBlock) document.body("body").blocks().getFirst())
                .cells()
                .findFirst()
                .orElseThrow();
        assertThat(words(cell.body().blocks())).isEqualTo("safe water");
        var place = document.place(document.position(null, cell.body().text(), 1, 0))
                .orElseThrow();
        assertThat(document.body("body")
                        .at(place.type(), place.index())
                        .orElseThrow()
                        .offset())
                .isZero();
    }

    @Test
    void aPlaceStaysWithItsLetter() {
        document.edit(AMINA, editing -> editing.body("body").append(List.of(TextBlock.of(Map.of(), "ABCD"))));
        var start = document.position("body", null, 2, 0);
        var end = document.position("body", null, 4, -1);
        document.edit(BORIS, editing -> editing.body("body").insert(0, List.of(TextBlock.of(Map.of(), "more"))));
        document.edit(BORIS, editing -> editing.body("body").insert(1, 3, List.of(letters("x", Map.of()))));

        assertThat(spot(RelativePosition.read(start.bytes()))).isEqualTo(1);
        assertThat(spot(RelativePosition.read(end.bytes()))).isEqualTo(3);
    }

    private int spot(RelativePosition position) {
        var place = document.place(position).orElseThrow();
        return document.body("body")
                .at(place.type(), place.index())
                .orElseThrow()
                .offset();
    }

    private static List<XmlText.Run> runs(Body body, int block) {
        return ((TextBlock) body.blocks().get(block)).runs();
    }

    private static XmlText.Run letters(String text, Map<String, Object> formats) {
        return new XmlText.Letters(text, formats);
    }

    private static TableBlock.Column column(String name) {
        return new TableBlock.Column(null, Map.of("id", name));
    }

    private static TableBlock.Cell cell(String column, String words) {
        return new TableBlock.Cell(null, Map.of("c", column), Body.of(List.of(TextBlock.of(Map.of(), words))));
    }

    private static List<String> row(List<TableBlock.Square> squares) {
        return squares.stream().map(square -> words(square.blocks())).toList();
    }

    private static String words(List<BodyBlock> blocks) {
        var words = new StringBuilder();
        blocks.forEach(block -> words.append(((TextBlock) block).plain()));
        return words.toString();
    }

    private static List<Map<?, ?>> steps() throws IOException {
        return list("steps.json", "steps");
    }

    private static List<Map<?, ?>> list(String file, String name) throws IOException {
        var text = Files.readString(Path.of("src/test/resources/flat", file), StandardCharsets.UTF_8);
        var list = new ArrayList<Map<?, ?>>();
        if (Json.parse(text) instanceof Map<?, ?> all && all.get(name) instanceof List<?> each) {
            each.forEach(one -> list.add((Map<?, ?>) one));
        }
        return list;
    }

    private static List<Map<String, @Nullable Object>> simply(Body body) {
        return body.blocks().stream()
                .map(TextBlock.class::cast)
                .<Map<String, @Nullable Object>>map(block -> {
                    var simple = new LinkedHashMap<String, @Nullable Object>();
                    simple.put("id", String.valueOf(block.id()));
                    simple.put("attributes", block.attributes());
                    simple.put(
                            "runs",
                            block.runs().stream()
                                    .map(XmlText.Letters.class::cast)
                                    .map(run -> Map.of("text", run.text(), "formats", run.formats()))
                                    .toList());
                    simple.put("closed", block.place().closed());
                    return simple;
                })
                .toList();
    }
}
