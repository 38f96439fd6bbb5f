package org.jointly.document.yjs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jointly.document.yjs.encoding.StateVector;
import org.jointly.document.yjs.view.XmlElement;
import org.jointly.document.yjs.view.XmlNode;
import org.jointly.document.yjs.view.XmlText;
import org.junit.jupiter.api.Test;

/** What a document promises to those who use it, one promise at a time. */
class YDocumentTest {
    private static final long AMINA = 1;
    private static final long BORIS = 2;

    private final YDocument document = new YDocument();

    @Test
    void aTreeIsReadAsItWasWritten() {
        var rows = List.<XmlNode>of(
                heading("Results"),
                new XmlElement(
                        "table",
                        Map.of(),
                        List.of(new XmlElement(
                                "tableRow", Map.of(), List.of(paragraph("84 wells"), paragraph("2027"))))),
                new XmlElement(
                        "paragraph",
                        Map.of("align", "start"),
                        List.of(new XmlText(List.of(
                                new XmlText.Letters("safe ", Map.of()),
                                new XmlText.Letters("water", Map.of("bold", true)),
                                new XmlText.Embed(Map.of("mention", "Clara"), Map.of()))))));

        var update = document.edit(AMINA, editing -> editing.fragment("body").append(rows));

        assertThat(YDocument.of(List.of(update)).fragment("body").children()).isEqualTo(rows);
    }

    @Test
    void whatIsTheSameAtEitherEndStaysWhenChildrenAreReplaced() {
        document.edit(
                AMINA,
                editing ->
                        editing.fragment("body").append(List.of(heading("One"), paragraph("old"), paragraph("end"))));
        var before = document.stateVector();

        document.edit(
                BORIS,
                editing -> editing.fragment("body")
                        .replace(List.of(heading("One"), paragraph("new"), paragraph("more"), paragraph("end"))));

        assertThat(document.fragment("body").children())
                .containsExactly(heading("One"), paragraph("new"), paragraph("more"), paragraph("end"));
        assertThat(Update.read(document.update(before)).clients()).containsExactly(BORIS);
        assertThat(document.deleteSet().ranges().get(AMINA)).hasSize(1);
    }

    @Test
    void whatComesTooEarlyWaitsAndIsNotForgotten() {
        var first = document.edit(AMINA, editing -> editing.text("title").append("wat", Map.of()));
        var second = document.edit(BORIS, editing -> editing.text("title").append("er", Map.of()));
        var third = document.edit(AMINA, editing -> editing.text("title").delete(0, 4));

        var other = new YDocument();
        other.apply(Update.read(third));
        other.apply(Update.read(second));
        assertThat(other.isWaiting()).isTrue();
        assertThat(other.stateVector()).isEqualTo(StateVector.EMPTY);

        var reopened = other.copy();
        reopened.apply(Update.read(first));
        assertThat(reopened.isWaiting()).isFalse();
        assertThat(reopened.text("title").plain()).isEqualTo("r");
    }

    @Test
    void lettersTypedOneByOneShrinkToTheirRun() {
        var updates = new ArrayList<>(IntStream.range(0, 1_000)
                .mapToObj(letter ->
                        document.edit(AMINA, editing -> editing.text("title").append("x", Map.of())))
                .toList());
        Collections.reverse(updates);

        assertThat(Update.merge(updates)).hasSizeLessThan(1_030).isEqualTo(document.update());
        assertThat(Update.diff(document.update(), YDocument.of(updates).stateVector()))
                .isEqualTo(new byte[] {0, 0});
    }

    @Test
    void deletedTextIsGoneFromTheBytes() {
        document.edit(AMINA, editing -> editing.fragment("body").append(paragraph("a secret")));
        document.edit(BORIS, editing -> editing.fragment("body").delete(0, 1));

        assertThat(new String(document.update(), java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("secret");
    }

    @Test
    void aPlaceThatIsNotThereIsRefused() {
        assertThatThrownBy(() ->
                        document.edit(AMINA, editing -> editing.fragment("body").delete(0, 1)))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() ->
                        document.edit(AMINA, editing -> editing.text("title").insert(1, "x", Map.of())))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void aCopyGoesItsOwnWay() {
        document.edit(AMINA, editing -> editing.map("settings").put("frozen", false));
        var copy = document.copy();
        copy.edit(BORIS, editing -> editing.map("settings").put("frozen", true));

        assertThat(document.map("settings")).containsEntry("frozen", false);
        assertThat(copy.map("settings")).containsEntry("frozen", true);
    }

    private static XmlNode heading(String text) {
        return new XmlElement("heading", Map.of("level", 1L), List.of(text(text)));
    }

    private static XmlNode paragraph(String text) {
        return new XmlElement("paragraph", Map.of(), List.of(text(text)));
    }

    private static XmlText text(String text) {
        return new XmlText(List.of(new XmlText.Letters(text, Map.of())));
    }
}
