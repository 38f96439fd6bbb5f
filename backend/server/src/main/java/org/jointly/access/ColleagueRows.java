package org.jointly.access;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jointly.platform.database.NoTable;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ColleagueRows extends GenericRepository<NoTable, UUID> {
    /** A role that somebody holds. */
    @Introspected
    record HoldingRow(UUID organisation, UUID person, String name, String role) {}

    /** Who is suspended holds none. */
    @Query("""
            select g.organisation, g.person, m.name, g.role from access.role_grant g
            join access.member m on m.organisation = g.organisation and m.person = g.person
            where g.organisation = any (cast(:organisations as uuid[])) and (cast(:person as uuid) is null or g.person = cast(:person as uuid))
              and m.ended_at is null and g.ended_at is null and g.begins <= :at and (g.ends is null or g.ends > :at)
              and not exists (select 1 from access.suspension s
                where s.organisation = g.organisation and s.person = g.person and s.ended_at is null offset 0)
            order by g.organisation, g.person
            """)
    List<HoldingRow> holding(String organisations, @Nullable UUID person, Instant at);

    /**
     * The same of one person in every organisation in which they work without a break since then: neither suspended after it, nor
     * back after they had left.
     */
    @Query("""
            select g.organisation, g.person, m.name, g.role from access.role_grant g
            join access.member m on m.organisation = g.organisation and m.person = g.person
            where g.person = :person and m.ended_at is null and g.ended_at is null
              and g.begins <= :at and (g.ends is null or g.ends > :at)
              and not exists (select 1 from access.suspension s
                where s.organisation = g.organisation and s.person = g.person
                  and (s.ended_at is null or s.begun_at >= :since) offset 0)
              and not exists (select 1 from access.role_grant o
                where o.organisation = g.organisation and o.person = g.person
                  and o.ended_at >= :since and o.ended_at <= m.begun_at offset 0)
            order by g.organisation
            """)
    List<HoldingRow> unbroken(UUID person, Instant since, Instant at);

    /** Whether somebody was suspended or did not belong to the organisation at some time since then, or it was suspended itself. */
    @Query("""
            select exists (select 1 from access.suspension s where s.organisation = :organisation and s.person = :person
                and (s.ended_at is null or s.ended_at > :since))
              or exists (select 1 from access.member m where m.organisation = :organisation and m.person = :person
                and (m.ended_at is not null or m.begun_at > :since))
              or exists (select 1 from access.organisation_suspension o where o.organisation = :organisation
                and (o.ended_at is null or o.ended_at > :since))
            """)
    boolean isInterrupted(UUID organisation, UUID person, Instant since);
}
