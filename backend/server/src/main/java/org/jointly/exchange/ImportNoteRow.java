package org.jointly.exchange;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jointly.api.Sentence;
import org.jointly.api.exchange.Finding;
import org.jointly.api.exchange.Note;
import org.jointly.exchange.iati.ReportNote;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code exchange.import_note}.
 *
 * @param reason in English
 * @param sentence the key of what is said; none in rows that were written before it was kept
 * @param sentenceValues what stands in the sentence, as {@link StoredSentence} keeps it
 */
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
        String reason,
        @Nullable String sentence,
        @TypeDef(type = DataType.JSON) List<Object> sentenceValues) {
    static List<ImportNoteRow> of(ImportedActivityRow activity, int from, List<ReportNote> notes) {
        return IntStream.range(0, notes.size())
                .mapToObj(position -> of(activity, from + position, notes.get(position)))
                .toList();
    }

    private static ImportNoteRow of(ImportedActivityRow activity, int position, ReportNote note) {
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
                note.said().toString(),
                note.said().key(),
                StoredSentence.values(note.said()));
    }

    Note seen(Locale language) {
        return new Note(line, path, value, finding, reason(language));
    }

    /** A sentence that was given up since is read as it was written. */
    private String reason(Locale language) {
        return sentence == null || !Sentence.FILES.has(sentence)
                ? reason
                : StoredSentence.of(sentence, sentenceValues).in(language);
    }
}
