package org.jointly.document.yjs.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jointly.document.yjs.encoding.Id;
import org.jspecify.annotations.Nullable;

/**
 * A text in the flat form, read at one moment: one block after another. There is always one.
 *
 * @param text which shared type holds it: that of a table's cell, or null at the top of a document
 * @param leaks where formats reach over the beginning of a block, which no reader shows
 */
public record Body(@Nullable Id text, List<BodyBlock> blocks, List<Leak> leaks) {
    /** The element that begins a block of words. */
    public static final String MARKER = "b";

    public static final String RULE = "hr";
    public static final String TABLE = "table";

    /** Said of a table, row or cell that was taken away: it stays for words that others wrote there meanwhile. */
    public static final String GONE = "gone";

    /** Formats that are in force where a block begins, by name. */
    public record Leak(Id marker, List<String> formats) {}

    /** A letter or what stands in its place: a block and how many of its units stand before. */
    public record Spot(TextBlock block, int offset) {}

    /** One that holds these blocks and is nowhere yet. */
    public static Body of(List<? extends BodyBlock> blocks) {
        return new Body(null, List.copyOf(blocks), List.of());
    }

    /** What blocks say, without ids and places: equal to what says the same elsewhere. */
    public static List<BodyBlock> bare(List<? extends BodyBlock> blocks) {
        return blocks.stream().<BodyBlock>map(BodyBlock::bare).toList();
    }

    /** What stands at a place, counted in units, of this text or of a cell in it; a block's beginning and end count to its words. */
    public Optional<Spot> at(@Nullable Id holder, int place) {
        return Objects.equals(text, holder) ? at(place) : inCells(holder, place);
    }

    private Optional<Spot> at(int place) {
        Optional<Spot> found = Optional.empty();
        for (var block : blocks) {
            if (block instanceof TextBlock words && words.place().start() - 1 <= place) {
                found = Optional.of(new Spot(words, words.place().offset(place, words.length())));
            }
        }
        return found;
    }

    private Optional<Spot> inCells(@Nullable Id holder, int place) {
        for (var block : blocks) {
            if (block instanceof TableBlock table) {
                for (var cell : table.cells().toList()) {
                    var found = cell.body().at(holder, place);
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** The sequence of units that blocks are written as. */
    public static List<XmlText.Run> runs(List<? extends BodyBlock> blocks) {
        var runs = new ArrayList<XmlText.Run>();
        for (var block : blocks) {
            switch (block) {
                case TextBlock words -> {
                    runs.add(new XmlText.Embed(new XmlElement(MARKER, words.attributes(), List.of()), Map.of()));
                    runs.addAll(TextBlock.onOneLine(words.runs()));
                    runs.add(new XmlText.Letters("\n", Map.of()));
                }
                case LeafBlock leaf ->
                    runs.add(new XmlText.Embed(new XmlElement(leaf.name(), leaf.attributes(), List.of()), Map.of()));
                case TableBlock table -> runs.add(new XmlText.Embed(table.element(), Map.of()));
            }
        }
        return runs;
    }
}
