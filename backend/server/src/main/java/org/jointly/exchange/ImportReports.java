package org.jointly.exchange;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jointly.api.Page;
import org.jointly.api.exchange.Import;
import org.jointly.api.exchange.ImportOverview;
import org.jointly.api.exchange.ImportPart;
import org.jointly.api.exchange.ImportSummary;
import org.jointly.api.exchange.ImportedActivity;
import org.jointly.api.exchange.Note;
import org.jointly.exchange.ImportNoteRows.NotesRow;
import org.jointly.exchange.ImportedActivityRows.GravityRow;
import org.jointly.exchange.ImportedActivityRows.PartRow;
import org.jointly.platform.Actor;
import org.jointly.platform.Cursor;
import org.jointly.platform.problem.AskedLanguage;
import org.jointly.platform.problem.NotFound;
import org.jspecify.annotations.Nullable;

/** What became of the files that were imported. */
@Singleton
@Transactional(readOnly = true)
class ImportReports {
    private static final int IMPORTS = 25;
    private static final int ACTIVITIES = 25;
    private static final int NOTES = 200;

    private final ImportRows imports;
    private final ImportedActivityRows activities;
    private final ImportNoteRows notes;

    ImportReports(ImportRows imports, ImportedActivityRows activities, ImportNoteRows notes) {
        this.imports = imports;
        this.activities = activities;
        this.notes = notes;
    }

    /** The acting organisation's imports, newest first. */
    Page<ImportSummary> imports(@Nullable String after) {
        var cursor = Cursor.parse(after);
        var found = imports.page(
                Actor.current().organisation(),
                cursor == null ? null : cursor.instant(0),
                cursor == null ? null : cursor.uuid(1),
                IMPORTS + 1);
        return Cursor.page(found, IMPORTS, row -> Cursor.after(row.importedAt(), row.id()), ImportRow::summary);
    }

    Import whole(UUID id) {
        var told = told(notes.findByImportIdOrderByPosition(id));
        return row(id).report(activities.of(id).stream()
                .map(activity -> {
                    var said = told.getOrDefault(activity.id(), List.of());
                    return activity.seen(said, said.size());
                })
                .toList());
    }

    ImportOverview overview(UUID id) {
        return new ImportOverview(
                row(id).summary(),
                activities.parts(id).stream().collect(Collectors.toMap(PartRow::part, PartRow::activities)));
    }

    Page<ImportedActivity> activities(UUID id, @Nullable ImportPart only, @Nullable String after) {
        row(id);
        var places = activities.page(ReportPlace.of(id, only, Cursor.parse(after)));
        var ids = ids(places.stream().limit(ACTIVITIES).map(GravityRow::id).toList());
        var rows =
                activities.among(ids).stream().collect(Collectors.toMap(ImportedActivityRow::id, Function.identity()));
        var told = told(notes.gravest(ids));
        var counts = notes.counted(ids).stream().collect(Collectors.toMap(NotesRow::activity, NotesRow::notes));
        return Cursor.page(
                places,
                ACTIVITIES,
                place -> Cursor.after(place.rank(), place.position()),
                place -> seen(place.id(), rows, told, counts));
    }

    Page<Note> notes(UUID report, UUID activity, @Nullable String after) {
        row(report);
        if (activities.findByIdAndImportId(activity, report).isEmpty()) {
            throw new NotFound("activity");
        }
        var cursor = Cursor.parse(after);
        var language = AskedLanguage.current();
        var found = notes.page(activity, cursor == null ? -1 : (int) cursor.number(0));
        return Cursor.page(found, NOTES, row -> Cursor.after(row.position()), row -> row.seen(language));
    }

    /** By activity, in the language that was asked for. */
    private static Map<UUID, List<Note>> told(List<ImportNoteRow> rows) {
        var language = AskedLanguage.current();
        return rows.stream()
                .collect(Collectors.groupingBy(
                        ImportNoteRow::activity, Collectors.mapping(row -> row.seen(language), Collectors.toList())));
    }

    private static ImportedActivity seen(
            UUID id, Map<UUID, ImportedActivityRow> rows, Map<UUID, List<Note>> told, Map<UUID, Integer> counts) {
        return Objects.requireNonNull(rows.get(id)).seen(told.getOrDefault(id, List.of()), counts.getOrDefault(id, 0));
    }

    private static String ids(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    private ImportRow row(UUID id) {
        return imports.findById(id).orElseThrow(() -> new NotFound("import"));
    }
}
