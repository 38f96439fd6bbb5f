package org.jointly.document.live;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface EditRows extends GenericRepository<EditRow, UUID> {
    List<EditRow> saveAll(Iterable<EditRow> rows);

    @Query("select seq, bytes from document.edit where document = :document and seq > :after order by seq limit :size")
    List<Logged> after(UUID document, long after, int size);
}
