package org.jointly.exchange;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ImportedActivityRows extends GenericRepository<ImportedActivityRow, UUID> {
    ImportedActivityRow save(ImportedActivityRow row);

    /** Without their XML, which no report shows. */
    @Query("""
            select id, organisation, import, position, line, iati_identifier, programme, title, outcome, taken,
              null as original
            from exchange.imported_activity where import = :report order by position
            """)
    List<ImportedActivityRow> of(UUID report);
}
