package org.jointly.results;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface LinkRows extends GenericRepository<LinkRow, UUID> {
    List<LinkRow> findByProgrammeOrderByPosition(UUID programme);

    List<LinkRow> saveAll(Iterable<LinkRow> rows);

    void deleteByProgramme(UUID programme);
}
