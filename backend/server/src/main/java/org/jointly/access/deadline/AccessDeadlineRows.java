package org.jointly.access.deadline;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jointly.platform.database.NoTable;
import org.jointly.platform.deadline.DeadlineRow;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface AccessDeadlineRows extends GenericRepository<NoTable, UUID> {
    @Query("""
            select g.id, g.ends as at, cast(null as date) as day, cast(null as text) as zone, g.role as detail,
              cast(null as text) as title, cast(null as text) as programme
            from access.role_grant g
            where g.organisation = :organisation and g.person = :person and g.ended_at is null
              and g.ends > statement_timestamp()
            order by g.ends, g.id limit :most
            """)
    List<DeadlineRow> roles(UUID organisation, UUID person, int most);

    /** What somebody gave and was given. */
    @Query("""
            select d.id, d.ends as at, cast(null as date) as day, cast(null as text) as zone, cast(null as text) as detail,
              cast(null as text) as title, cast(null as text) as programme
            from access.delegation d
            where d.organisation = :organisation and (d.giver = :person or d.delegate = :person) and d.ended_at is null
              and d.ends > statement_timestamp()
            order by d.ends, d.id limit :most
            """)
    List<DeadlineRow> delegations(UUID organisation, UUID person, int most);

    /** Those that are not closed. */
    @Query("""
            select r.id, r.due as at, cast(null as date) as day, cast(null as text) as zone, cast(null as text) as detail,
              cast(null as text) as title, cast(null as text) as programme
            from access.review r
            where r.organisation = :organisation and r.closed_at is null and r.due >= :since
            order by r.due, r.id limit :most
            """)
    List<DeadlineRow> reviews(UUID organisation, Instant since, int most);

    @Query("""
            select m.id, m.expires_at as at, cast(null as date) as day, cast(null as text) as zone,
              cast(null as text) as detail, m.name as title, cast(null as text) as programme
            from access.machine m
            where m.organisation = :organisation and m.ended_at is null and m.expires_at > statement_timestamp()
            order by m.expires_at, m.id limit :most
            """)
    List<DeadlineRow> machines(UUID organisation, int most);
}
