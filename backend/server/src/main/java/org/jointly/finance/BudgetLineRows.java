package org.jointly.finance;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface BudgetLineRows extends GenericRepository<BudgetLineRow, UUID> {
    List<BudgetLineRow> findByProgrammeOrderByPosition(UUID programme);

    List<BudgetLineRow> saveAll(Iterable<BudgetLineRow> rows);

    void deleteByProgramme(UUID programme);
}
