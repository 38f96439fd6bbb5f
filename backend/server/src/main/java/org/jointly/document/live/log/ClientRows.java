package org.jointly.document.live.log;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
public interface ClientRows extends GenericRepository<ClientRow, UUID> {
    List<ClientRow> saveAll(Iterable<ClientRow> rows);

    @Query("""
            select * from document.client
            where document = :document and client in (:clients)
            """)
    List<ClientRow> of(UUID document, Collection<Long> clients);

    /** Those whose names were kept. */
    @Query("""
            select * from document.client where document = :document and person_name is not null and organisation <> platform.itself()
            order by organisation_name, person_name, client limit 5000
            """)
    List<ClientRow> named(UUID document);
}
