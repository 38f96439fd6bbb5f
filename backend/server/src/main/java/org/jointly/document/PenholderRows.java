package org.jointly.document;

import io.micronaut.data.annotation.ParameterExpression;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface PenholderRows extends GenericRepository<PenholderRow, UUID> {
    @Query(
            "select id, document, section, programme, holder, heading from document.penholder where document = :document order by id")
    List<PenholderRow> of(UUID document);

    /** A section that nobody held the pen of; another may name a holder at the same time. */
    @Query("""
            insert into document.penholder (id, document, section, programme, holder, heading)
            values (:id, :document, :section, :programme, cast(:holder as uuid), :heading)
            on conflict (document, heading) do update set holder = excluded.holder
            """)
    @ParameterExpression(name = "id", expression = "#{row.id}")
    @ParameterExpression(name = "document", expression = "#{row.document}")
    @ParameterExpression(name = "section", expression = "#{row.section}")
    @ParameterExpression(name = "programme", expression = "#{row.programme}")
    @ParameterExpression(name = "holder", expression = "#{row.holder}")
    @ParameterExpression(name = "heading", expression = "#{row.heading}")
    int hold(PenholderRow row);

    @Query("update document.penholder set holder = cast(:holder as uuid) where id = :id")
    int hold(UUID id, @Nullable UUID holder);

    /** Where the section begins now, and what it is called. */
    @Query("update document.penholder set heading = :heading, section = :section where id = :id")
    int follow(UUID id, String heading, String section);
}
