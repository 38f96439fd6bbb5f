package org.jointly.document;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface PenholderRows extends GenericRepository<PenholderRow, UUID> {
    @Query("select * from document.penholder where document = :document")
    List<PenholderRow> of(UUID document);

    @Query("""
            insert into document.penholder (document, section, programme, holder)
            values (:document, :section, :programme, cast(:holder as uuid))
            on conflict (document, section) do update set holder = excluded.holder
            """)
    int hold(UUID document, String section, UUID programme, @Nullable UUID holder);
}
