package org.jointly.consultation.sheet;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jointly.api.Sentence;
import org.jointly.api.consultation.MatrixRow;
import org.jointly.api.discussion.Disposition;
import org.jspecify.annotations.Nullable;

/** One row of a table of comments as it is read: each cell is what it says, or a fault. */
final class SheetLine {
    private final SheetColumns columns;
    private final int row;
    private final List<SheetFault> faults = new ArrayList<>();

    SheetLine(SheetColumns columns, int row) {
        this.columns = columns;
        this.row = row;
    }

    List<SheetFault> faults() {
        return faults;
    }

    void refuse(MatrixColumn column, Sentence sentence) {
        faults.add(new SheetFault(name(column), sentence));
    }

    /** Whether the row says what was exported. */
    boolean isUntouched(ReadRow read) {
        return text(MatrixColumn.EXPORTED)
                .filter(exported -> exported.strip().equals(read.fingerprint()))
                .isPresent();
    }

    /** Where nobody filled in a key, the first cell is what they see. */
    void refuseAsUnknown() {
        if (faults.isEmpty()) {
            var seen = cell(MatrixColumn.ROW)
                    .or(() -> columns.grid().row(row).stream().findFirst())
                    .orElseThrow();
            faults.add(seen.fault(Sentence.of("consultation.sheet-row-unknown")));
        }
    }

    /** @return nothing where the row has a fault */
    Optional<ReadRow> read(MatrixRow comment, KnownRows known) {
        compare(comment);
        var stands = requireNonNullElse(comment.disposition(), MatrixCells.UNDECIDED);
        var read = new ReadRow(
                comment.id(),
                version(),
                name(MatrixColumn.OUTCOME),
                word(MatrixColumn.OUTCOME, SheetWords::outcome, stands.outcome()),
                words(MatrixColumn.REASON, stands.reason()),
                words(MatrixColumn.CHANGED, stands.changedTo()),
                word(MatrixColumn.NATURE, SheetWords::nature, stands.nature()),
                words(MatrixColumn.THEME, stands.theme()),
                words(MatrixColumn.NOTE, stands.note()),
                same(comment, known));
        if (faults.isEmpty()) {
            fit(read);
        }
        return faults.isEmpty() ? Optional.of(read) : Optional.empty();
    }

    /** What each cell says may be right, and not what stands beside it. */
    private void fit(ReadRow read) {
        var explained = read.reason() != null || read.changedTo() != null;
        if (read.sameAsReference() != null && (read.outcome() != null || explained)) {
            refuse(MatrixColumn.SAME, Sentence.of("consultation.sheet-same-else"));
        } else if (read.outcome() == null && explained) {
            refuse(MatrixColumn.OUTCOME, Sentence.of("discussion.reason-for-what"));
        } else if (read.outcome() == Disposition.REJECTED && read.reason() == null) {
            refuse(MatrixColumn.REASON, Sentence.of("discussion.say-why"));
        }
    }

    /** Somebody may have sorted one column alone, and a disposition would go to another comment. */
    private void compare(MatrixRow comment) {
        compare(MatrixColumn.REFERENCE, comment, String.valueOf(comment.reference()));
        compare(MatrixColumn.COMMENT, comment, comment.text());
        compare(MatrixColumn.PROPOSAL, comment, requireNonNullElse(comment.proposal(), ""));
    }

    private void compare(MatrixColumn column, MatrixRow comment, String expected) {
        if (columns.place(column).isEmpty()) {
            return;
        }
        var before = faults.size();
        var said = column == MatrixColumn.REFERENCE ? number(column) : text(column);
        if (faults.size() == before && !SheetLetters.saysTheSame(said.orElse(""), expected)) {
            refuse(column, Sentence.of("consultation.sheet-row-mixed", String.valueOf(comment.reference())));
        }
    }

    private int version() {
        var before = faults.size();
        var version = number(MatrixColumn.VERSION)
                .flatMap(text -> cell(MatrixColumn.VERSION))
                .filter(SheetCell::isWhole);
        if (version.isEmpty() && faults.size() == before) {
            refuse(MatrixColumn.VERSION, Sentence.of("consultation.sheet-version"));
        }
        return version.map(SheetCell::whole).orElse(0);
    }

    private @Nullable Integer same(MatrixRow comment, KnownRows known) {
        if (columns.place(MatrixColumn.SAME).isEmpty()) {
            return known.reference(requireNonNullElse(comment.disposition(), MatrixCells.UNDECIDED)
                    .sameAs());
        }
        var said = number(MatrixColumn.SAME).filter(text -> !text.isBlank());
        var same = said.flatMap(text -> cell(MatrixColumn.SAME))
                .filter(SheetCell::isWhole)
                .map(SheetCell::whole)
                .filter(reference -> reference != comment.reference() && known.has(reference))
                .orElse(null);
        if (said.isPresent() && same == null) {
            refuse(MatrixColumn.SAME, Sentence.of("consultation.sheet-same-unknown", said.get()));
        }
        return same;
    }

    private <T> @Nullable T word(MatrixColumn column, Function<String, Optional<T>> meaning, @Nullable T stands) {
        if (columns.place(column).isEmpty()) {
            return stands;
        }
        var said = text(column).filter(text -> !SheetWords.folded(text).isEmpty());
        var meant = said.flatMap(meaning);
        if (said.isPresent() && meant.isEmpty()) {
            refuse(column, Sentence.of("consultation.sheet-word-unknown", said.get()));
        }
        return meant.orElse(null);
    }

    /** With the blanks around it. What differs in the ends of lines alone is what stands: programs write them differently. */
    private @Nullable String words(MatrixColumn column, @Nullable String stands) {
        if (columns.place(column).isEmpty()) {
            return stands;
        }
        var said = text(column);
        if (said.isPresent() && said.get().length() > column.longest()) {
            refuse(column, Sentence.of("valid.long", column.longest()));
        }
        return said.filter(text -> !text.isBlank())
                .map(text -> stands != null && SheetLetters.hasTheSameLines(text, stands) ? stands : text)
                .orElse(null);
    }

    /** Text, or a whole number, of which nothing is lost. */
    private Optional<String> number(MatrixColumn column) {
        return isMerged(column)
                ? Optional.empty()
                : cell(column)
                        .flatMap(cell -> cell.isWhole()
                                ? Optional.of(
                                        cell.kind() == SheetCell.Kind.NUMBER
                                                ? String.valueOf(cell.whole())
                                                : cell.value())
                                : text(cell));
    }

    Optional<String> text(MatrixColumn column) {
        return isMerged(column) ? Optional.empty() : cell(column).flatMap(this::text);
    }

    private Optional<String> text(SheetCell cell) {
        if (cell.kind() == SheetCell.Kind.TEXT) {
            return Optional.of(cell.value());
        }
        faults.add(cell.fault(
                switch (cell.kind()) {
                    case FORMULA -> Sentence.of("consultation.sheet-formula");
                    case DATE -> Sentence.of("consultation.sheet-date");
                    default -> Sentence.of("consultation.sheet-number");
                }));
        return Optional.empty();
    }

    private boolean isMerged(MatrixColumn column) {
        var place = columns.place(column);
        var merged = place.isPresent() && columns.grid().isCovered(row, place.getAsInt());
        if (merged) {
            refuse(column, Sentence.of("consultation.sheet-merged"));
        }
        return merged;
    }

    private Optional<SheetCell> cell(MatrixColumn column) {
        var place = columns.place(column);
        return place.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(columns.grid().cell(row, place.getAsInt()));
    }

    String name(MatrixColumn column) {
        return SheetCell.name(row, columns.place(column).orElse(0));
    }
}
