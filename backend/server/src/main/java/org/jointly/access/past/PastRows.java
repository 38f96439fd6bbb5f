package org.jointly.access.past;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jointly.platform.database.NoTable;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface PastRows extends GenericRepository<NoTable, UUID> {
    /** When somebody was last here. */
    @Introspected
    record Seen(UUID person, Instant seenAt) {}

    @Query("select person, seen_at from access.visit where organisation = :organisation")
    List<Seen> seen(UUID organisation);

    /** What begins at the instant holds, what ends at it does not. */
    @Query("""
        select distinct on (g.person, g.role) g.person, m.name, g.role, g.begins, least(g.ends, g.ended_at) as ends,
          g.given_by_name, g.by_provider
        from access.role_grant g join access.member m on m.organisation = g.organisation and m.person = g.person
        where g.organisation = :organisation and (cast(:person as uuid) is null or g.person = cast(:person as uuid))
          and g.begins <= :at and (g.ends is null or g.ends > :at) and (g.ended_at is null or g.ended_at > :at)
        order by g.person, g.role, g.given_at desc
        """)
    List<HeldRow> held(UUID organisation, @Nullable UUID person, Instant at);

    /** To whom a principal's authority was given, as far as rows tell that its giver was principal then. */
    @Query("""
        select d.delegate as person, d.delegate_name as name, 'principal' as role, d.begins, d.ends,
          d.giver_name as given_by_name, false as by_provider
        from access.delegation d
        where d.organisation = :organisation and d.begins <= :at and d.ends > :at
          and (d.ended_at is null or d.ended_at > :at)
          and exists (select 1 from access.role_grant g
            where g.organisation = d.organisation and g.person = d.giver and g.role = 'principal' and g.begins <= :at
              and (g.ends is null or g.ends > :at) and (g.ended_at is null or g.ended_at > :at) offset 0)
          and not exists (select 1 from access.suspension s
            where s.organisation = d.organisation and s.person = d.giver and s.begun_at <= :at
              and (s.ended_at is null or s.ended_at > :at) offset 0)
        order by d.begins
        """)
    List<HeldRow> delegated(UUID organisation, Instant at);

    @Query("""
        select person from access.suspension
        where organisation = :organisation and begun_at <= :at and (ended_at is null or ended_at > :at)
        """)
    List<UUID> suspended(UUID organisation, Instant at);

    @Query("select name from access.member where organisation = :organisation and person = :person")
    Optional<String> name(UUID organisation, UUID person);

    /** When the first role of anybody was written down. */
    @Query("select min(given_at) from access.role_grant where organisation = :organisation")
    Optional<Instant> knownSince(UUID organisation);

    /** When the first role of somebody was, if it was found in Keycloak: they may have held it before. */
    @Query("""
        select first.given_at from (
          select given_at, given_by from access.role_grant where organisation = :organisation and person = :person
          order by given_at, given_by nulls first limit 1) as first
        where first.given_by is null
        """)
    Optional<Instant> foundAt(UUID organisation, UUID person);
}
