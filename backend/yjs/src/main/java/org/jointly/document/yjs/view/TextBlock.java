package org.jointly.document.yjs.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jointly.document.yjs.encoding.Id;
import org.jspecify.annotations.Nullable;

/**
 * A block of words: a paragraph, a heading, an item of a list, as its attributes say.
 *
 * @param runs letters, and elements each in the place of one
 */
public record TextBlock(@Nullable Id id, Map<String, @Nullable Object> attributes, List<XmlText.Run> runs, Place place)
        implements BodyBlock {

    /**
     * Where the words stand in their text, in units.
     *
     * @param start of the first of them
     * @param hidden units among them that are shown nowhere, counted from the start
     * @param closed whether a line's end stands behind them
     */
    public record Place(int start, List<Integer> hidden, boolean closed) {
        static final Place NONE = new Place(0, List.of(), true);

        /** Where the unit stands that has so many shown ones before it. */
        public int unit(int offset) {
            var unit = offset;
            for (var stray : hidden) {
                if (stray <= unit) {
                    unit++;
                }
            }
            return start + unit;
        }

        /** How many shown units stand before a place, of so many. */
        int offset(int place, int most) {
            var before = hidden.stream().filter(stray -> start + stray < place).count();
            return Math.clamp(place - start - before, 0, most);
        }
    }

    /** One that is not written yet. */
    public static TextBlock of(Map<String, @Nullable Object> attributes, List<XmlText.Run> runs) {
        return new TextBlock(null, attributes, runs, Place.NONE);
    }

    /** The same of plain letters. */
    public static TextBlock of(Map<String, @Nullable Object> attributes, String letters) {
        return of(attributes, letters.isEmpty() ? List.of() : List.of(new XmlText.Letters(letters, Map.of())));
    }

    @Override
    public TextBlock bare() {
        return new TextBlock(null, attributes, runs, Place.NONE);
    }

    /** In UTF-16 units; an element takes one. */
    public int length() {
        return runs.stream()
                .mapToInt(run ->
                        run instanceof XmlText.Letters letters ? letters.text().length() : 1)
                .sum();
    }

    /** The letters alone. */
    public String plain() {
        return new XmlText(runs).plain();
    }

    /** An end of a line would end the block: where one is wanted within it, an element stands for it. */
    public static List<XmlText.Run> onOneLine(List<XmlText.Run> runs) {
        if (runs.stream().noneMatch(TextBlock::breaks)) {
            return runs;
        }
        var lines = new ArrayList<XmlText.Run>();
        for (var run : runs) {
            if (run instanceof XmlText.Letters letters) {
                lines(letters, lines);
            } else {
                lines.add(run);
            }
        }
        return lines;
    }

    private static boolean breaks(XmlText.Run run) {
        return run instanceof XmlText.Letters letters
                && (letters.text().indexOf('\n') >= 0 || letters.text().indexOf('\r') >= 0);
    }

    private static void lines(XmlText.Letters letters, List<XmlText.Run> lines) {
        var first = true;
        for (var line : letters.text().split("\r\n|\r|\n", -1)) {
            if (!first) {
                lines.add(new XmlText.Embed(new XmlElement("br", Map.of(), List.of()), letters.formats()));
            }
            if (!line.isEmpty()) {
                lines.add(new XmlText.Letters(line, letters.formats()));
            }
            first = false;
        }
    }
}
