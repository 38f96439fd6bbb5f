package org.jointly.document.text.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jointly.document.yjs.view.BodyBlock;
import org.jointly.document.yjs.view.TableBlock;

/** A table as it is drawn: a cell covers as many places beside and below it as it says, and only such as are free. */
final class TableGrid {
    private final List<List<TableBlock.Square>> squares;
    private final int columns;
    private final Set<Place> covered = new HashSet<>();
    private final List<List<Drawn>> rows = new ArrayList<>();
    private final boolean fromTheRight;

    private record Place(int row, int column) {}

    /** A cell with what stands in it. */
    record Drawn(Scribe.Cell about, List<BodyBlock> blocks) {}

    private TableGrid(TableBlock table) {
        squares = table.grid();
        columns = squares.stream().mapToInt(List::size).max().orElse(0);
        fromTheRight = Direction.isRightToLeft(table.cells()
                .flatMap(cell -> FlatText.lines(cell.body().blocks()))
                .map(line -> line.plain())
                .collect(Collectors.joining(" ")));
        for (var row = 0; row < squares.size(); row++) {
            rows.add(row(row));
        }
    }

    static TableGrid of(TableBlock table) {
        return new TableGrid(table);
    }

    Scribe.Table about() {
        return new Scribe.Table(columns, fromTheRight);
    }

    List<List<Drawn>> rows() {
        return rows;
    }

    private List<Drawn> row(int row) {
        var drawn = new ArrayList<Drawn>();
        for (var column = 0; column < columns; column++) {
            if (!covered.contains(new Place(row, column))) {
                var square = squares.get(row).get(column);
                var wide = wide(row, column, span(square, "colspan"));
                var high = high(row, new Scribe.Cell(square.header(), column, wide, span(square, "rowspan")));
                if (wide > 1 || high > 1) {
                    cover(row, column, wide, high);
                }
                drawn.add(new Drawn(new Scribe.Cell(square.header(), column, wide, high), square.blocks()));
            }
        }
        return drawn;
    }

    private static int span(TableBlock.Square square, String name) {
        return !square.cells().isEmpty()
                        && square.cells().getFirst().attributes().get(name) instanceof Long span
                ? Math.clamp(span, 1, TableColumns.WIDEST)
                : 1;
    }

    private boolean isFree(int row, int column) {
        return row < squares.size()
                && column < columns
                && !covered.contains(new Place(row, column))
                && squares.get(row).get(column).cells().isEmpty();
    }

    private int wide(int row, int column, int wanted) {
        var wide = 1;
        while (wide < wanted && isFree(row, column + wide)) {
            wide++;
        }
        return wide;
    }

    private int high(int row, Scribe.Cell wanted) {
        var high = 1;
        while (high < wanted.high() && isFreeBelow(row + high, wanted)) {
            high++;
        }
        return high;
    }

    private boolean isFreeBelow(int row, Scribe.Cell cell) {
        for (var column = cell.column(); column < cell.column() + cell.wide(); column++) {
            if (!isFree(row, column)) {
                return false;
            }
        }
        return true;
    }

    private void cover(int row, int column, int wide, int high) {
        for (var down = 0; down < high; down++) {
            for (var right = 0; right < wide; right++) {
                covered.add(new Place(row + down, column + right));
            }
        }
    }
}
