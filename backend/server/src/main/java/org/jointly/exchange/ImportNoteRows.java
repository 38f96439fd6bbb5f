package org.jointly.exchange;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ImportNoteRows extends GenericRepository<ImportNoteRow, UUID> {
    List<ImportNoteRow> saveAll(Iterable<ImportNoteRow> rows);

    @Query("select coalesce(max(position) + 1, 0) from exchange.import_note where activity = :activity")
    int next(UUID activity);

    List<ImportNoteRow> findByImportIdOrderByPosition(UUID importId);
}
