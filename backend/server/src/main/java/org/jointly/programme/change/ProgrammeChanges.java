package org.jointly.programme.change;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jointly.api.programme.change.ProgrammeChange;
import org.jointly.platform.database.SqlArray;
import org.jointly.platform.problem.NotFound;
import org.jointly.programme.search.Words;

/** Keeps what became different of programmes, as long as there is the programme, and for whoever reads it. */
@Singleton
@Transactional
public class ProgrammeChanges {
    private final ChangeRows rows;

    ProgrammeChanges(ChangeRows rows) {
        this.rows = rows;
    }

    /** In the transaction of the change itself, once the programme has that version. */
    public void keep(UUID programme, int version, FieldChanges changes) {
        if (!changes.fields().isEmpty()) {
            rows.save(new WholeRow(programme, version, changes.fields(), changes.texts(), Words.of(changes.words())));
        }
    }

    /**
     * Of those that changed something and that the actor reads.
     *
     * @param versions one for each of the programmes
     */
    public List<ChangeRow> of(List<UUID> programmes, List<Integer> versions) {
        return versions.isEmpty() ? List.of() : rows.of(SqlArray.of(programmes), SqlArray.ofWords(versions));
    }

    ProgrammeChange whole(UUID programme, int version) {
        return rows.find(programme, version).map(WholeRow::seen).orElseThrow(() -> new NotFound("change"));
    }
}
