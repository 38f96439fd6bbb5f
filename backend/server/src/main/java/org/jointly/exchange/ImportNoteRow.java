package org.jointly.exchange;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jointly.api.exchange.Finding;
import org.jointly.api.exchange.Note;
import org.jspecify.annotations.Nullable;

/** A row of {@code exchange.import_note}. */
@MappedEntity(value = "import_note", schema = "exchange")
record ImportNoteRow(
        @Id UUID id,
        UUID organisation,
        @MappedProperty("import") UUID importId,
        UUID activity,
        int position,
        int line,
        String path,
        @Nullable String value,
        Finding finding,
        String reason) {
    static List<ImportNoteRow> of(ImportedActivityRow activity, int from, List<Note> notes) {
        return IntStream.range(0, notes.size())
                .mapToObj(position -> of(activity, from + position, notes.get(position)))
                .toList();
    }

    private static ImportNoteRow of(ImportedActivityRow activity, int position, Note note) {
        return new ImportNoteRow(
                UUID.randomUUID(),
                activity.organisation(),
                activity.importId(),
                activity.id(),
                position,
                note.line(),
                note.path(),
                note.value(),
                note.finding(),
                note.reason());
    }

    Note seen() {
        return new Note(line, path, value, finding, reason);
    }
}
