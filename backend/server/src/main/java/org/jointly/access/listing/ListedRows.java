package org.jointly.access.listing;

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
interface ListedRows extends GenericRepository<NoTable, UUID> {
    @Query("select asked_at from access.comparison where organisation = :organisation")
    Optional<Instant> comparedAt(UUID organisation);

    /** @param words what name or mail hold; empty for any */
    @Query("""
            select m.person, m.name, m.mail, m.enabled, m.sort_key, exists (select 1 from access.suspension s
                where s.organisation = m.organisation and s.person = m.person and s.ended_at is null) as suspended
            from access.member m
            where m.organisation = :organisation and m.ended_at is null and m.sort_key > :after
              and (:words = '' or strpos(lower(m.name), :words) > 0 or strpos(lower(coalesce(m.mail, '')), :words) > 0)
            order by m.sort_key limit :size
            """)
    List<ListedRow> page(UUID organisation, String words, String after, int size);

    @Query("""
            select person, role, ends from access.role_grant
            where organisation = :organisation and person = any (cast(:people as uuid[]))
              and ended_at is null and (ends is null or ends > :now)
            """)
    List<HeldRoleRow> held(UUID organisation, String people, Instant now);
}
