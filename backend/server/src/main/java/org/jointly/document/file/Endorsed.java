package org.jointly.document.file;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jointly.access.Access;
import org.jointly.api.Page;
import org.jointly.api.document.EndorsedVersion;
import org.jointly.document.text.Cover;
import org.jointly.document.text.Docx;
import org.jointly.document.text.reading.FlatText;
import org.jointly.document.yjs.YDocument;
import org.jointly.platform.Cursor;
import org.jointly.platform.problem.NotFound;
import org.jspecify.annotations.Nullable;

/** What an organisation that has left goes on reading: the versions that were kept or frozen while it drafted. */
@Singleton
class Endorsed {
    private static final int PAGE = 50;

    private final Reading reading;

    Endorsed(Reading reading) {
        this.reading = reading;
    }

    /** A file and the name it should have. */
    record Given(String name, byte[] bytes) {}

    Page<EndorsedVersion> versions(@Nullable String after) {
        Access.administrator();
        var cursor = Cursor.parse(after);
        var found = reading.after(cursor == null ? null : cursor.uuid(0), PAGE + 1);
        return Cursor.page(found, PAGE, row -> Cursor.after(row.id().toString()), EndorsedRows.EndorsedRow::seen);
    }

    /** As Word, with a cover that names no signatories: who takes part now is not this reader's to know. */
    Given file(UUID version, Locale language) {
        Access.administrator();
        var found = reading.one(version);
        var words = CoverWords.in(language);
        var day = LocalDate.ofInstant(found.madeAt(), ZoneOffset.UTC);
        var state = words.version(found.number(), day, found.hash());
        var cover = new Cover(found.documentTitle(), found.programmeTitle(), state, List.of(), words.labels());
        var text = FlatText.of(YDocument.of(List.of(found.bytes())));
        return new Given(found.documentTitle(), Docx.of(text, cover, List.of()));
    }

    /** The transactions. */
    @Singleton
    static class Reading {
        private final EndorsedRows rows;

        Reading(EndorsedRows rows) {
            this.rows = rows;
        }

        @Transactional(readOnly = true)
        List<EndorsedRows.EndorsedRow> after(@Nullable UUID after, int size) {
            return rows.after(after, size);
        }

        @Transactional(readOnly = true)
        EndorsedRows.EndorsedText one(UUID id) {
            return rows.find(id).orElseThrow(() -> new NotFound("version"));
        }
    }
}
