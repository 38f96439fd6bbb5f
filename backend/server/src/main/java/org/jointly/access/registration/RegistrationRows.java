package org.jointly.access.registration;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface RegistrationRows extends GenericRepository<RegistrationRow, UUID> {
    RegistrationRow save(RegistrationRow registration);

    Optional<RegistrationRow> findById(UUID id);

    @Query("select * from access.registration where state = 'under_way'")
    List<RegistrationRow> underWay();

    @Query("""
            select * from access.registration where state <> 'made' and asked_at > :since order by asked_at desc limit 100
            """)
    List<RegistrationRow> open(Instant since);

    @Query("select distinct logo from access.registration where logo is not null")
    List<String> logos();

    /** The logo is the organisation's from now on. */
    @Query("""
            update access.registration set logo = null, state = 'made', organisation = :organisation, ended_at = :now
            where id = :id and state = 'under_way'
            """)
    int made(UUID id, UUID organisation, Instant now);

    @Query("""
            update access.registration set logo = null, state = 'failed', fault = :fault, ended_at = :now
            where id = :id and state = 'under_way'
            """)
    int failed(UUID id, String fault, Instant now);
}
