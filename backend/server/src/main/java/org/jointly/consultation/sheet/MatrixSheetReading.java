package org.jointly.consultation.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jointly.api.Sentence;
import org.jointly.api.consultation.MatrixRow;
import org.jointly.platform.problem.Invalid;

/** Reads dispositions back from a table of comments that was exported; what it does not understand it says with its cell. */
final class MatrixSheetReading {
    private final SheetColumns columns;
    private final SheetCall call;
    private final KnownRows known;
    private final List<SheetFault> faults = new ArrayList<>();

    /** Where the key of each comment stands first. */
    private final Map<UUID, String> seen = new HashMap<>();

    private final Set<UUID> doubled = new HashSet<>();

    private boolean ofThisText;
    private Optional<Sentence> ofAnotherText = Optional.empty();

    private MatrixSheetReading(SheetColumns columns, SheetCall call, KnownRows known) {
        this.columns = columns;
        this.call = call;
        this.known = known;
        faults.addAll(columns.faults());
    }

    /**
     * Columns that are missing say what stands.
     *
     * @param call whose text it must be of
     * @param rows all comments of the call, as they stand
     * @throws Invalid for what is no such table, or of another text
     * @throws org.jointly.platform.problem.TooLarge for more than is taken
     */
    static ReadSheet of(byte[] file, SheetCall call, List<MatrixRow> rows) {
        var words = SheetWords.in(call.language());
        var tables = SheetFile.grids(file).stream()
                .flatMap(grid -> SheetColumns.in(grid, words).stream())
                .toList();
        if (tables.size() != 1) {
            throw new Invalid(
                    "/file", tables.isEmpty() ? "consultation.sheet-no-table" : "consultation.sheet-two-tables");
        }
        return new MatrixSheetReading(tables.getFirst(), call, new KnownRows(rows)).read();
    }

    private ReadSheet read() {
        var read = new ArrayList<ReadRow>();
        var untouched = new HashSet<UUID>();
        for (var row : columns.rows()) {
            var line = new SheetLine(columns, row);
            comment(line).flatMap(comment -> line.read(comment, known)).ifPresent(said -> {
                read.add(said);
                if (line.isUntouched(said)) {
                    untouched.add(said.row());
                }
            });
            faults.addAll(line.faults());
        }
        ofAnotherText.filter(said -> !ofThisText).ifPresent(said -> {
            throw new Invalid("/file", said);
        });
        read.removeIf(row -> doubled.contains(row.row()));
        return new ReadSheet(read, faults, untouched);
    }

    /** What a line of the table is about: a comment of this call on this text, and of no other line. */
    private Optional<MatrixRow> comment(SheetLine line) {
        var hash = line.text(MatrixColumn.HASH).map(String::strip);
        var comment = line.text(MatrixColumn.ROW).flatMap(known::row);
        if (hash.isPresent() && !hash.get().equals(call.textHash())) {
            var said = Sentence.of("consultation.sheet-other-text", hash.get(), call.textHash());
            ofAnotherText = Optional.of(said);
            line.refuse(MatrixColumn.HASH, said);
            return Optional.empty();
        }
        ofThisText |= hash.isPresent();
        if (hash.isEmpty() || comment.isEmpty()) {
            line.refuseAsUnknown();
            return Optional.empty();
        }
        return comment.filter(found -> isFirst(found, line));
    }

    private boolean isFirst(MatrixRow comment, SheetLine line) {
        var other = seen.putIfAbsent(comment.id(), line.name(MatrixColumn.ROW));
        if (other != null) {
            doubled.add(comment.id());
            line.refuse(
                    MatrixColumn.ROW,
                    Sentence.of("consultation.sheet-row-twice", String.valueOf(comment.reference()), other));
        }
        return other == null;
    }
}
