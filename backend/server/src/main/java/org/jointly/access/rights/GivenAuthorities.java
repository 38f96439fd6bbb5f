package org.jointly.access.rights;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jointly.platform.database.NoTable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface GivenAuthorities extends GenericRepository<NoTable, UUID> {
    /** Of the person who asks: what lasts, and what is still to begin. */
    @Query("""
            select organisation, giver, giver_name, begins, ends from access.delegation
            where delegate = :person and ended_at is null and ends > :now
            order by begins, id limit 100
            """)
    List<GivenAuthority> given(UUID person, Instant now);
}
