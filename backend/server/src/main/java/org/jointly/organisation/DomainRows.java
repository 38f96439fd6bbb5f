package org.jointly.organisation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface DomainRows extends GenericRepository<DomainRow, String> {
    List<DomainRow> findAll();

    List<DomainRow> findByOrganisation(UUID organisation);

    /** One that is another's stays there. */
    @Query("insert into organisation.domain (name, organisation) values (:name, :organisation) on conflict do nothing")
    int add(DomainRow row);

    @Query("delete from organisation.domain where organisation = :organisation")
    int clear(UUID organisation);
}
