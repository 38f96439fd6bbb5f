package org.jointly.programme.change;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ChangeRows extends GenericRepository<WholeRow, UUID> {
    WholeRow save(WholeRow row);

    @Query("""
            select programme, version, fields, texts, words from programme.change
            where programme = :programme and version = :version
            """)
    Optional<WholeRow> find(UUID programme, int version);

    /** @param versions one for each of the programmes, as PostgreSQL writes an array, too */
    @Query("""
            select c.programme, c.version, c.fields
            from unnest(cast(:programmes as uuid[]), cast(:versions as integer[])) as asked (programme, version)
              join programme.change c on c.programme = asked.programme and c.version = asked.version
            """)
    List<ChangeRow> of(String programmes, String versions);
}
