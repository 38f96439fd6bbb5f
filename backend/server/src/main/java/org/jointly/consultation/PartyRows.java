package org.jointly.consultation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface PartyRows extends GenericRepository<PartyRow, UUID> {
    @Query(
            "select * from consultation.party where call = :call order by asked_at, organisation nulls first, kind limit 1000")
    List<PartyRow> of(UUID call);

    List<PartyRow> saveAll(Iterable<PartyRow> rows);
}
