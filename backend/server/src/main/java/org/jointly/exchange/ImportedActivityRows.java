package org.jointly.exchange;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ImportedActivityRows extends GenericRepository<ImportedActivityRow, UUID> {
    ImportedActivityRow save(ImportedActivityRow row);

    /** Without their XML, which no report shows. */
    @Query("""
            select id, organisation, import, position, line, iati_identifier, programme, title, outcome, losses,
              programme_version, taken,
              null as original
            from exchange.imported_activity where import = :report order by position
            """)
    List<ImportedActivityRow> of(UUID report);

    /** Held until the end of the transaction: a question is answered once. */
    @Query("select * from exchange.imported_activity where id = :id and import = :report for update")
    Optional<ImportedActivityRow> held(UUID id, UUID report);

    @Query("""
            update exchange.imported_activity set outcome = :outcome, losses = cast(:losses as jsonb),
              programme_version = :programmeVersion
            where id = :id
            """)
    void answer(ImportedActivityRow row);
}
