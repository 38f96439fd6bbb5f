package org.jointly.audit;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointly.api.programme.change.ChangedValue;
import org.jointly.api.programme.change.FieldChange;
import org.jointly.platform.Csv;
import org.jointly.platform.CsvFile;

/** A programme's history for a spreadsheet: a line for each entry, or one for each field that a change made different. */
final class HistoryTable {
    private static final String HEAD = Csv.line(
            "at",
            "action",
            "by",
            "organisation",
            "person",
            "subject",
            "audience",
            "details",
            "field",
            "language",
            "removed",
            "added",
            "sequence",
            "hash");

    private final String title;
    private final StringBuilder lines = new StringBuilder(HEAD);
    private int entries;

    HistoryTable(String title) {
        this.title = title;
    }

    void add(EntryRow entry, List<FieldChange> changes) {
        entries++;
        if (changes.isEmpty()) {
            lines.append(line(entry, "", "", "", ""));
        }
        changes.forEach(change -> lines.append(line(
                entry,
                change.field().toString(),
                Objects.requireNonNullElse(change.language(), ""),
                values(change.removed()),
                values(change.added()))));
    }

    int entries() {
        return entries;
    }

    CsvFile file() {
        return new CsvFile(title + ", history.csv", lines.toString());
    }

    private static String line(EntryRow entry, String field, String language, String removed, String added) {
        return Csv.line(
                Seal.time(entry.at()),
                entry.action(),
                entry.personName(),
                entry.organisationName(),
                entry.person().toString(),
                entry.subject().toString(),
                entry.audience().toString(),
                CsvLines.details(entry.details()),
                field,
                language,
                removed,
                added,
                Long.toString(entry.sequence()),
                entry.hash());
    }

    /** Each on a line of its own within the cell. */
    private static String values(List<ChangedValue> values) {
        return values.stream().map(HistoryTable::value).collect(Collectors.joining("\n"));
    }

    private static String value(ChangedValue value) {
        var share = value.percentage();
        return Stream.of(value.code(), value.text(), share == null ? null : share.toPlainString() + " %")
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }
}
