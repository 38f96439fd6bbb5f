package org.jointly.access.ending;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jointly.platform.database.NoTable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface EndingGrantRows extends GenericRepository<NoTable, UUID> {
    /** Of which nobody was told. One that was given in its last week is known to who holds it. */
    @Query("""
            select g.id, g.organisation, g.person, m.name, g.role, g.ends
            from access.role_grant g join access.member m on m.organisation = g.organisation and m.person = g.person
            where g.ended_at is null and g.reminded_at is null and g.ends > :now and g.ends <= :until
              and g.given_at < g.ends - interval '7 days' and m.ended_at is null
            order by g.ends limit 1000
            """)
    List<EndingGrantRow> due(Instant now, Instant until);

    /** Zero if another node was faster. */
    @Query(
            "update access.role_grant set reminded_at = :now where id = :id and reminded_at is null and ended_at is null")
    int reminded(UUID id, Instant now);

    /** Empty for one that was ended or prolonged since. */
    @Query("""
            select g.id, g.organisation, g.person, m.name, g.role, g.ends
            from access.role_grant g join access.member m on m.organisation = g.organisation and m.person = g.person
            where g.id = :id and g.ended_at is null and g.ends > :now
            """)
    Optional<EndingGrantRow> lasting(UUID id, Instant now);
}
