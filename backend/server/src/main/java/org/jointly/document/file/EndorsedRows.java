package org.jointly.document.file;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jointly.api.document.EndorsedVersion;
import org.jointly.platform.database.NoTable;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL shows the administrators of an organisation that has left, and nobody else. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface EndorsedRows extends GenericRepository<NoTable, UUID> {
    @Query("select * from document.endorsed(cast(:after as uuid), :size)")
    List<EndorsedRow> after(@Nullable UUID after, int size);

    /** Empty unless it is one of them. */
    @Query("select * from document.endorsed_text(:id)")
    Optional<EndorsedText> find(UUID id);

    /** A version as it is listed. */
    @Introspected
    record EndorsedRow(
            UUID id,
            String documentTitle,
            String programmeTitle,
            int number,
            @Nullable String name,
            String hash,
            Instant madeAt,
            @Nullable Instant frozenAt) {
        EndorsedVersion seen() {
            return new EndorsedVersion(id, documentTitle, programmeTitle, number, name, hash, madeAt, frozenAt);
        }
    }

    /** A version with what it says, as one Yjs update. */
    @Introspected
    record EndorsedText(
            UUID id,
            String documentTitle,
            String programmeTitle,
            int number,
            String hash,
            Instant madeAt,
            byte[] bytes) {}
}
