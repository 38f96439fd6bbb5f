package org.jointly.document.live;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ClientRows extends GenericRepository<ClientRow, UUID> {
    List<ClientRow> saveAll(Iterable<ClientRow> rows);

    @Query("""
            select document, client, programme, person, organisation from document.client
            where document = :document and client in (:clients)
            """)
    List<ClientRow> of(UUID document, Collection<Long> clients);
}
