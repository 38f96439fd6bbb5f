package org.jointly.document.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jointly.document.live.Live;
import org.jointly.document.yjs.Editing;
import org.jointly.document.yjs.Update;
import org.jointly.document.yjs.XmlEditor;
import org.jointly.document.yjs.XmlElement;
import org.jointly.document.yjs.XmlNode;
import org.jointly.document.yjs.XmlText;
import org.jointly.document.yjs.YDocument;
import org.junit.jupiter.api.Test;

/** A version comes back while others go on writing. */
class RestoringTest {
    private final YDocument text = new YDocument();

    @Test
    void whatOthersTypeMeanwhileIntoWhatDidNotChangeStays() {
        paragraphs("Summary", "Analysis", "Strategy", "Budget");
        var version = text.fragment(Live.FRAGMENT).children();
        edit(1, fragment -> {
            word(fragment.element(0), "rewritten");
            fragment.delete(2, 1);
            fragment.insert(3, paragraph("Regretted"));
        });
        var clara = YDocument.of(List.of(text.update()));
        var typed = clara.edit(2, editing -> {
            var fragment = editing.fragment(Live.FRAGMENT);
            word(fragment.element(1), "by Clara");
            word(fragment.element(2), "in dollars");
        });

        edit(3, fragment -> Restoring.restore(fragment, version));
        assertThat(text.fragment(Live.FRAGMENT).children()).isEqualTo(version);
        text.apply(Update.read(typed));

        assertThat(plain()).containsExactly("Summary", "Analysis by Clara", "Strategy", "Budget in dollars");
    }

    @Test
    void anItemOfAListStaysWhenItsNeighbourComesBack() {
        edit(
                1,
                fragment -> fragment.append(
                        new XmlElement("bulletList", Map.of(), List.of(item("One"), item("Two"), item("Three")))));
        var version = text.fragment(Live.FRAGMENT).children();
        edit(1, fragment -> fragment.element(0).delete(1, 1));
        var clara = YDocument.of(List.of(text.update()));
        var typed = clara.edit(
                2,
                editing -> word(
                        editing.fragment(Live.FRAGMENT).element(0).element(1).element(0), "and more"));

        edit(3, fragment -> Restoring.restore(fragment, version));
        text.apply(Update.read(typed));

        assertThat(text.fragment(Live.FRAGMENT).children().toString())
                .contains("One", "Two", "Three and more")
                .containsOnlyOnce("Three");
    }

    @Test
    void anyTextCanBeBroughtToAnyOther() {
        var random = new Random(7);
        for (var round = 0; round < 300; round++) {
            var wanted = nodes(random, 3);
            edit(round + 1, fragment -> Restoring.restore(fragment, wanted));
            assertThat(text.fragment(Live.FRAGMENT).children()).isEqualTo(wanted);
        }
    }

    private static List<XmlNode> nodes(Random random, int deep) {
        var nodes = new ArrayList<XmlNode>();
        IntStream.range(0, random.nextInt(6))
                .forEach(each -> nodes.add(
                        deep == 0 || random.nextBoolean()
                                ? paragraph("word " + random.nextInt(4))
                                : new XmlElement(
                                        random.nextBoolean() ? "bulletList" : "table",
                                        random.nextBoolean() ? Map.of() : Map.of("kind", "other"),
                                        nodes(random, deep - 1))));
        return nodes;
    }

    private void paragraphs(String... words) {
        edit(1, fragment -> List.of(words).forEach(each -> fragment.append(paragraph(each))));
    }

    private static XmlElement paragraph(String words) {
        return new XmlElement(
                "paragraph", Map.of(), List.of(new XmlText(List.of(new XmlText.Letters(words, Map.of())))));
    }

    private static XmlElement item(String words) {
        return new XmlElement("listItem", Map.of(), List.of(paragraph(words)));
    }

    private static void word(XmlEditor paragraph, String word) {
        paragraph.text(0).append(" " + word, Map.of());
    }

    private void edit(long client, Consumer<XmlEditor> writing) {
        Consumer<Editing> edit = editing -> writing.accept(editing.fragment(Live.FRAGMENT));
        text.edit(client, edit);
    }

    private List<String> plain() {
        return text.fragment(Live.FRAGMENT).children().stream()
                .map(node -> ((XmlText) ((XmlElement) node).children().getFirst()).plain())
                .toList();
    }
}
