package org.jointly.consultation.sheet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellReference;
import org.jointly.api.Sentence;
import org.jointly.platform.problem.Invalid;
import org.jspecify.annotations.Nullable;

/** Where in a sheet each column of the table stands: found by its hidden key, then by its heading, never by where it stood. */
final class SheetColumns {
    private static final Map<String, MatrixColumn> KEYS =
            Stream.of(MatrixColumn.values()).collect(Collectors.toMap(MatrixColumn::key, Function.identity()));

    /** Above the table somebody may have written something. */
    private static final int DEEPEST_HEAD = 50;

    /** Fewer may be words that happen to stand in a row. */
    private static final int FEWEST = 3;

    private final SheetGrid grid;
    private final Map<MatrixColumn, Integer> places = new EnumMap<>(MatrixColumn.class);
    private final Set<MatrixColumn> doubled = EnumSet.noneOf(MatrixColumn.class);
    private final Set<Integer> claimed = new HashSet<>();
    private final List<SheetFault> faults = new ArrayList<>();
    private final @Nullable Integer keys;
    private final @Nullable Integer headings;

    private SheetColumns(SheetGrid grid) {
        this.grid = grid;
        keys = head(SheetColumns::byKey);
        headings = head(SheetColumns::byHeading);
        find(keys, SheetColumns::byKey, Set.of());
        find(headings, SheetColumns::byHeading, Set.copyOf(places.keySet()));
    }

    /** @return nothing where the sheet is no table of comments */
    static Optional<SheetColumns> in(SheetGrid grid, SheetWords words) {
        var columns = new SheetColumns(grid);
        if (Stream.of(MatrixColumn.values())
                .filter(column -> column.is(MatrixColumn.Use.KEY))
                .anyMatch(column -> !columns.places.containsKey(column))) {
            return Optional.empty();
        }
        columns.tellWhatIsMissing(words);
        columns.tellWhatIsUnknown();
        return Optional.of(columns);
    }

    SheetGrid grid() {
        return grid;
    }

    List<SheetFault> faults() {
        return faults;
    }

    OptionalInt place(MatrixColumn column) {
        var place = places.get(column);
        return place == null ? OptionalInt.empty() : OptionalInt.of(place);
    }

    /** The rows below the head. What stands above it is a title, unless somebody moved a comment there. */
    List<Integer> rows() {
        var first = Math.max(keys == null ? 0 : keys, headings == null ? 0 : headings);
        return grid.rows().stream()
                .filter(row -> !row.equals(keys) && !row.equals(headings))
                .filter(row ->
                        row > first || place(MatrixColumn.ROW).stream().anyMatch(at -> grid.cell(row, at) != null))
                .toList();
    }

    private @Nullable Integer head(Function<SheetCell, Optional<MatrixColumn>> meaning) {
        return grid.rows().stream()
                .limit(DEEPEST_HEAD)
                .filter(row -> grid.row(row).stream()
                                .flatMap(cell -> meaning.apply(cell).stream())
                                .distinct()
                                .count()
                        >= FEWEST)
                .findFirst()
                .orElse(null);
    }

    private static Optional<MatrixColumn> byKey(SheetCell cell) {
        return Optional.ofNullable(KEYS.get(SheetWords.folded(cell.value())));
    }

    private static Optional<MatrixColumn> byHeading(SheetCell cell) {
        return SheetWords.column(cell.value());
    }

    /** @param known columns that are found already */
    private void find(
            @Nullable Integer row, Function<SheetCell, Optional<MatrixColumn>> meaning, Set<MatrixColumn> known) {
        var found = new TreeMap<Integer, MatrixColumn>();
        if (row != null) {
            for (var cell : grid.row(row)) {
                meaning.apply(cell)
                        .filter(column -> !claimed.contains(cell.column()) && !known.contains(column))
                        .ifPresent(column -> found.put(cell.column(), column));
            }
        }
        found.forEach((place, column) -> {
            if (places.putIfAbsent(column, place) != null) {
                doubled.add(column);
            }
        });
        claimed.addAll(found.keySet());
    }

    /** Of two columns nobody can tell which counts; of those that say which row it is, none may be missing. */
    private void tellWhatIsMissing(SheetWords words) {
        for (var column : MatrixColumn.values()) {
            var read = !column.is(MatrixColumn.Use.SHOWN);
            if (doubled.contains(column) && read) {
                var said = Sentence.of("consultation.sheet-column-twice", words.heading(column));
                if (column.is(MatrixColumn.Use.KEY)) {
                    throw new Invalid("/file", said);
                }
                faults.add(
                        new SheetFault(SheetCell.name(headRow(), place(column).orElse(0)), said));
                places.remove(column);
            } else if (column.is(MatrixColumn.Use.READ) && !places.containsKey(column)) {
                var said = Sentence.of("consultation.sheet-column-missing", words.heading(column));
                faults.add(new SheetFault(SheetCell.name(headRow(), 0), said));
            }
        }
    }

    private void tellWhatIsUnknown() {
        for (var place : grid.columns()) {
            var heading = grid.cell(headRow(), place);
            var name = heading == null ? CellReference.convertNumToColString(place) : heading.value();
            if (!claimed.contains(place) && isFilled(place)) {
                var said = Sentence.of("consultation.sheet-column-unknown", name);
                faults.add(new SheetFault(SheetCell.name(headRow(), place), said));
            }
        }
    }

    private boolean isFilled(int place) {
        return rows().stream().anyMatch(row -> grid.cell(row, place) != null);
    }

    private int headRow() {
        return headings != null ? headings : keys != null ? keys : 0;
    }
}
