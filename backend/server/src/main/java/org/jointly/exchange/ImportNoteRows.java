package org.jointly.exchange;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ImportNoteRows extends GenericRepository<ImportNoteRow, UUID> {
    List<ImportNoteRow> saveAll(Iterable<ImportNoteRow> rows);

    List<ImportNoteRow> findByImportIdOrderByPosition(UUID importId);
}
