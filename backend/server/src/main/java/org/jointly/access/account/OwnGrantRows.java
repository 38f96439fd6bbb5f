package org.jointly.access.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jointly.platform.database.NoTable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface OwnGrantRows extends GenericRepository<NoTable, UUID> {
    /** What begins at the instant holds, what ends at it does not. */
    @Query("""
            select organisation, role, begins, ends, given_by_name from access.role_grant
            where person = :person and begins <= :at and (ends is null or ends > :at) and ended_at is null
            order by given_at desc limit 1000
            """)
    List<OwnGrantRow> held(UUID person, Instant at);

    /** Whether a program goes by what the person made or gave, and ends when they leave. */
    @Query("""
            select exists (select 1 from access.machine m join access.machine_token t on t.machine = m.id
              where m.organisation = :organisation and m.ended_at is null and m.expires_at > :at
                and (t.ends_at is null or t.ends_at > :at) and (m.made_by = :person or t.made_by = :person))
            """)
    boolean hasMachines(UUID organisation, UUID person, Instant at);
}
