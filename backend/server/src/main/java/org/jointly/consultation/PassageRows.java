package org.jointly.consultation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jointly.platform.database.NoTable;

@JdbcRepository(dialect = Dialect.POSTGRES)
public interface PassageRows extends GenericRepository<NoTable, UUID> {
    @Query("""
            select call, position, kind, level, field, section, text from consultation.passage
            where call = :call and position > :behind order by position limit :size
            """)
    List<PassageRow> of(UUID call, int behind, int size);

    @Query("""
            select call, position, kind, level, field, section, text from consultation.passage
            where call = :call and position = :position
            """)
    Optional<PassageRow> one(UUID call, int position);

    /** @param passages as one JSON array, in their order */
    @Query("""
            insert into consultation.passage (call, position, kind, level, field, section, text)
            select :call, p.position, p.kind, p.level, p.field, p.section, p.text
            from jsonb_to_recordset(cast(:passages as jsonb)) as p(position integer, kind text, level smallint, field text,
              section text, text text)
            """)
    int add(UUID call, String passages);
}
