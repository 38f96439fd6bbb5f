package org.jointly.document.version;

import java.util.ArrayList;
import java.util.List;
import org.jointly.document.text.reading.FlatText;
import org.jointly.document.yjs.BodyEditor;
import org.jointly.document.yjs.Editing;
import org.jointly.document.yjs.view.Body;
import org.jointly.document.yjs.view.BodyBlock;
import org.jointly.document.yjs.view.TableBlock;
import org.jointly.document.yjs.view.TextBlock;
import org.jointly.platform.difference.Differences;

/**
 * Brings a text to another state and leaves in place what is the same in both, down to the words of a paragraph and the cells
 * of a table: carets and comments there stay where they are, and so does what somebody types there meanwhile. A block that
 * only became something else is told so, never written anew.
 */
final class Restoring {
    private static final double SAME_TABLE = 0.5;

    private Restoring() {}

    static void restore(Editing editing, FlatText wanted) {
        restore(editing.body(FlatText.BODY), wanted.blocks());
        var suggestions = editing.map(FlatText.SUGGESTIONS);
        wanted.openSuggestions().forEach((id, proposal) -> {
            if (!suggestions.has(id)) {
                suggestions.put(id, proposal);
            }
        });
    }

    static void restore(BodyEditor text, List<BodyBlock> wanted) {
        for (var delta : Differences.between(Body.bare(text.blocks()), Body.bare(wanted))) {
            var at = delta.getSource().getPosition();
            var from = text.blocks().subList(at, at + delta.getSource().size());
            change(text, at, from, delta.getTarget().getLines());
        }
    }

    private static void change(BodyEditor text, int at, List<BodyBlock> from, List<BodyBlock> to) {
        var alignment = Alignment.of(from, to, Restoring::alike);
        var next = 0;
        var added = new ArrayList<BodyBlock>();
        for (var i = 0; i < to.size(); i++) {
            var pair = alignment.from(i);
            if (pair == Alignment.NOTHING) {
                added.add(to.get(i));
            } else {
                exchange(text, at + next, at + pair, added);
                turn(text, at + pair, to.get(i));
                next = pair + 1;
            }
        }
        exchange(text, at + next, at + from.size(), added);
    }

    /** Puts what was added in front of the second place, and takes away what stands from the first to it. */
    private static void exchange(BodyEditor text, int start, int end, List<BodyBlock> added) {
        text.insert(end, added);
        added.clear();
        for (var i = start; i < end; i++) {
            text.delete(i);
        }
    }

    private static double alike(BodyBlock one, BodyBlock other) {
        return switch (one) {
            case TextBlock words when other instanceof TextBlock others -> alike(words, others);
            case TableBlock table
            when other instanceof TableBlock others && names(table).equals(names(others)) -> SAME_TABLE;
            default -> 0;
        };
    }

    private static double alike(TextBlock one, TextBlock other) {
        return one.runs().isEmpty() && other.runs().isEmpty() ? 1 : Alignment.alike(one.plain(), other.plain());
    }

    private static List<String> names(TableBlock table) {
        return table.columns().stream().map(TableBlock.Column::name).toList();
    }

    private static void turn(BodyEditor text, int index, BodyBlock wanted) {
        text.attributes(index, wanted.attributes());
        switch (wanted) {
            case TextBlock words -> RestoringWords.restore(text, index, words.runs());
            case TableBlock table
            when text.blocks().get(index) instanceof TableBlock present ->
                new RestoringTable(text, index, present.rows()).restore(table);
            default -> {}
        }
    }

    /** Only tables with the same columns are turned into one another. */
    private record RestoringTable(BodyEditor text, int index, List<TableBlock.Row> present) {
        void restore(TableBlock wanted) {
            var from = present.stream().map(TableBlock.Row::bare).toList();
            var to = wanted.rows().stream().map(TableBlock.Row::bare).toList();
            for (var delta : Differences.between(from, to)) {
                var at = delta.getSource().getPosition();
                change(at, at + delta.getSource().size(), delta.getTarget().getLines());
            }
        }

        private void change(int start, int end, List<TableBlock.Row> wanted) {
            for (var i = 0; i < Math.max(end - start, wanted.size()); i++) {
                var at = start + i;
                if (i >= wanted.size()) {
                    text.delete(present.get(at));
                } else if (at >= end) {
                    text.insert(index, end < present.size() ? present.get(end) : null, wanted.get(i));
                } else if (!turned(present.get(at), wanted.get(i))) {
                    text.insert(index, present.get(at), wanted.get(i));
                    text.delete(present.get(at));
                }
            }
        }

        /** Whether the two have the same cells, so that only what is in them had to change. */
        private boolean turned(TableBlock.Row row, TableBlock.Row wanted) {
            var cells = row.cells();
            var same = row.attributes().equals(wanted.attributes())
                    && attributes(cells).equals(attributes(wanted.cells()))
                    && cells.stream().allMatch(cell -> cell.body().text() != null);
            for (var i = 0; same && i < cells.size(); i++) {
                Restoring.restore(
                        text.within(cells.get(i)), wanted.cells().get(i).body().blocks());
            }
            return same;
        }

        private static List<?> attributes(List<TableBlock.Cell> cells) {
            return cells.stream().map(TableBlock.Cell::attributes).toList();
        }
    }
}
