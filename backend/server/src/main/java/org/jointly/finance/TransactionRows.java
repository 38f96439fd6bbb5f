package org.jointly.finance;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface TransactionRows extends GenericRepository<TransactionRow, UUID> {
    @Query("""
            select * from finance.transaction
            where programme = :programme
              and (cast(:before as date) is null
                or day < cast(:before as date) or (day = cast(:before as date) and position > :position))
            order by day desc, position limit :size
            """)
    List<TransactionRow> page(UUID programme, @Nullable LocalDate before, long position, int size);

    List<TransactionRow> findByProgrammeOrderByPosition(UUID programme);

    List<TransactionRow> saveAll(Iterable<TransactionRow> rows);

    void deleteByProgramme(UUID programme);
}
