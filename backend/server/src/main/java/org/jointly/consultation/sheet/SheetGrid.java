package org.jointly.consultation.sheet;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jointly.consultation.matrix.Matrix;
import org.jointly.platform.problem.TooLarge;
import org.jspecify.annotations.Nullable;

/** What stands in one sheet of a spreadsheet, within bounds. */
final class SheetGrid {
    static final int MOST_ROWS = Matrix.IN_A_FILE;
    static final int MOST_COLUMNS = 100;
    private static final int MOST_MERGED = 10_000;

    /** Above the rows that count: the keys and the headings. */
    private static final int HEAD = 2;

    private final NavigableMap<Integer, NavigableMap<Integer, SheetCell>> rows = new TreeMap<>();

    /** By column, the rows in which a cell reaches over this place from another one. */
    private final Map<Integer, BitSet> covered = new HashMap<>();

    private int merged;

    static TooLarge tooLarge() {
        return new TooLarge("consultation.sheet-full", MOST_ROWS, MOST_COLUMNS);
    }

    void add(SheetCell cell) {
        rows.computeIfAbsent(cell.row(), row -> new TreeMap<>()).put(cell.column(), cell);
        if (cell.column() >= MOST_COLUMNS || rows.size() > MOST_ROWS + HEAD) {
            throw tooLarge();
        }
    }

    void merge(CellRangeAddress cells) {
        merged++;
        if (merged > MOST_MERGED) {
            throw tooLarge();
        }
        var lastRow = Math.min(cells.getLastRow(), rows.isEmpty() ? 0 : rows.lastKey());
        var lastColumn = Math.min(cells.getLastColumn(), MOST_COLUMNS);
        for (var column = cells.getFirstColumn(); column <= lastColumn; column++) {
            var from = cells.getFirstRow() + (column == cells.getFirstColumn() ? 1 : 0);
            if (from <= lastRow) {
                covered.computeIfAbsent(column, each -> new BitSet()).set(from, lastRow + 1);
            }
        }
    }

    /** From above. */
    Set<Integer> rows() {
        return rows.navigableKeySet();
    }

    Collection<SheetCell> row(int row) {
        return cells(row).values();
    }

    @Nullable SheetCell cell(int row, int column) {
        return cells(row).get(column);
    }

    private Map<Integer, SheetCell> cells(int row) {
        var cells = rows.get(row);
        return cells == null ? Map.of() : cells;
    }

    /** Whether another cell reaches over this place, so that nobody can tell what it says here. */
    boolean isCovered(int row, int column) {
        var rows = covered.get(column);
        return rows != null && rows.get(row);
    }

    /** The places in that column or row that hold something. */
    List<Integer> columns() {
        return rows.values().stream()
                .flatMap(cells -> cells.keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
