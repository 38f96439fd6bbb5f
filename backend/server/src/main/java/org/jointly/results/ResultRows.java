package org.jointly.results;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ResultRows extends GenericRepository<ResultRow, UUID> {
    List<ResultRow> findByProgrammeOrderByPosition(UUID programme);

    List<ResultRow> saveAll(Iterable<ResultRow> rows);

    void deleteByProgramme(UUID programme);
}
