package org.jointly.document.text.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jointly.api.document.LeftOut;
import org.jointly.document.yjs.view.Body;
import org.jointly.document.yjs.view.BodyBlock;
import org.jointly.document.yjs.view.TableBlock;
import org.jointly.document.yjs.view.TextBlock;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Reads a table by its grid: a cell stands in the column it begins in, however wide or tall those before it are. */
final class WordTable {
    private static final int WIDEST = 500;

    private final Source source;
    private final List<Line> rows = new ArrayList<>();

    /** By the column in which each begins, the cell that goes on further down. */
    private Map<Integer, Square> tall = new HashMap<>();

    /** A row on its way. */
    private record Line(Map<String, @Nullable Object> attributes, List<Square> squares) {}

    /** A cell on its way. */
    private static final class Square {
        private final int column;
        private final boolean header;
        private final List<BodyBlock> blocks;
        private int wide;
        private int high = 1;

        Square(int column, int wide, boolean header, List<BodyBlock> blocks) {
            this.column = column;
            this.wide = wide;
            this.header = header;
            this.blocks = blocks;
        }
    }

    private WordTable(Source source) {
        this.source = source;
    }

    static TableBlock read(Source source, Element table) {
        var reading = new WordTable(source);
        Xml.child(table, "w:tblPr").ifPresent(reading::description);
        reading.rows(table);
        return reading.table();
    }

    private void description(Element about) {
        for (var name : List.of("w:tblCaption", "w:tblDescription")) {
            var words = Xml.value(about, name);
            if (!words.isBlank()) {
                source.leave(LeftOut.ALTERNATIVE_TEXTS, words);
            }
        }
    }

    private void rows(Element table) {
        for (var child : Xml.content(table)) {
            switch (Xml.name(child)) {
                case "w:tr" -> row(child);
                case "w:tblPr", "w:tblGrid" -> {}
                default -> rows(child);
            }
        }
    }

    private void row(Element row) {
        var about = Xml.child(row, "w:trPr");
        if (about.flatMap(found -> Xml.child(found, "w:hidden"))
                .filter(Xml::isOn)
                .isPresent()) {
            source.leave(LeftOut.HIDDEN_TEXT, Xml.words(row));
            return;
        }
        var header = about.flatMap(found -> Xml.child(found, "w:tblHeader"))
                .filter(Xml::isOn)
                .isPresent();
        var line = new Line(about.map(this::changes).orElse(Map.of()), new ArrayList<>());
        var below = new HashMap<Integer, Square>();
        var before = about.map(found -> Xml.value(found, "w:gridBefore")).orElse("");
        cells(row, new Place(Math.clamp(Xml.number(before, 0), 0, WIDEST), header, line, below));
        tall = below;
        rows.add(line);
    }

    /** Where the next cell of a row stands. */
    private static final class Place {
        private int column;
        private final boolean header;
        private final Line line;
        private final Map<Integer, Square> below;

        Place(int column, boolean header, Line line, Map<Integer, Square> below) {
            this.column = column;
            this.header = header;
            this.line = line;
            this.below = below;
        }
    }

    private Map<String, @Nullable Object> changes(Element about) {
        var changes = new HashMap<String, @Nullable Object>();
        Xml.child(about, "w:ins")
                .ifPresent(added -> changes.put("ins", source.found().changes().note(added)));
        Xml.child(about, "w:del")
                .ifPresent(
                        removed -> changes.put("del", source.found().changes().note(removed)));
        return changes;
    }

    private void cells(Element parent, Place place) {
        for (var child : Xml.content(parent)) {
            switch (Xml.name(child)) {
                case "w:tc" -> cell(child, place);
                case "w:trPr", "w:tblPrEx" -> {}
                default -> cells(child, place);
            }
        }
    }

    private void cell(Element cell, Place place) {
        var about = Xml.child(cell, "w:tcPr");
        var wide = Math.clamp(
                Xml.number(about.map(found -> Xml.value(found, "w:gridSpan")).orElse(""), 1), 1, WIDEST);
        var column = Math.min(place.column, WIDEST);
        place.column = Math.min(column + wide, WIDEST);
        var above = tall.get(column);
        var left = place.line.squares.isEmpty() ? null : place.line.squares.getLast();
        if (left != null
                && goesOn(about.flatMap(found -> Xml.child(found, "w:hMerge")).orElse(null))) {
            left.wide += wide;
            unseen(cell);
        } else if (above != null
                && goesOn(about.flatMap(found -> Xml.child(found, "w:vMerge")).orElse(null))) {
            above.high++;
            unseen(cell);
            place.below.put(column, above);
        } else {
            var square = new Square(column, wide, place.header, WordText.read(source, cell));
            place.line.squares.add(square);
            if (about.flatMap(found -> Xml.child(found, "w:vMerge")).isPresent()) {
                place.below.put(column, square);
            }
        }
    }

    private static boolean goesOn(@Nullable Element merge) {
        return merge != null && !Xml.attribute(merge, "w:val").equals("restart");
    }

    /** Word shows nothing of what stands in a cell that another covers. */
    private void unseen(Element cell) {
        var words = Xml.words(cell);
        if (!words.isEmpty()) {
            source.leave(LeftOut.HIDDEN_TEXT, words);
        }
    }

    private TableBlock table() {
        var begins = new TreeSet<Integer>();
        rows.forEach(row -> row.squares().forEach(square -> begins.add(square.column)));
        var names = new TreeMap<Integer, String>();
        begins.forEach(column -> names.put(column, "c" + (names.size() + 1)));
        source.found().budget().cells((long) names.size() * rows.size());
        var columns = names.values().stream()
                .map(name -> new TableBlock.Column(null, Map.of("id", name)))
                .toList();
        var lines = rows.stream()
                .map(row -> new TableBlock.Row(
                        null,
                        row.attributes(),
                        row.squares().stream()
                                .map(square -> cell(square, names))
                                .toList()))
                .toList();
        return new TableBlock(null, Map.of(), columns, lines);
    }

    private TableBlock.Cell cell(Square square, NavigableMap<Integer, String> names) {
        var attributes = new HashMap<String, @Nullable Object>();
        attributes.put("c", names.get(square.column));
        if (square.header) {
            attributes.put("header", true);
        }
        // Columns in which no cell begins are none to a reader.
        var wide = names.subMap(square.column, square.column + square.wide).size();
        if (wide > 1) {
            attributes.put("colspan", (long) wide);
        }
        if (square.high > 1) {
            attributes.put("rowspan", (long) square.high);
        }
        if (wide > 1 || square.high > 1) {
            var words = new StringBuilder();
            square.blocks.stream()
                    .flatMap(WordText::lines)
                    .forEach(line -> words.append(line.plain()).append(' '));
            source.leave(LeftOut.MERGED_CELLS, words.toString());
        }
        return new TableBlock.Cell(
                null,
                attributes,
                Body.of(square.blocks.isEmpty() ? List.of(TextBlock.of(Map.of(), List.of())) : square.blocks));
    }
}
