package org.jointly.access.delegation;

import io.micronaut.data.annotation.ParameterExpression;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jointly.platform.By;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface DelegationRows extends GenericRepository<DelegationRow, UUID> {
    /** Until the transaction ends, nobody else gives this authority. */
    @Query("""
        select true from (select pg_advisory_xact_lock(
          hashtextextended('delegation ' || cast(:organisation as text) || cast(:giver as text), 0))) as held
        """)
    boolean lock(UUID organisation, UUID giver);

    DelegationRow save(DelegationRow row);

    @Query("select * from access.delegation where id = :id")
    Optional<DelegationRow> find(UUID id);

    /** What somebody gave and was given. */
    @Query("""
        select * from access.delegation
        where organisation = :organisation and (giver = :person or delegate = :person)
        order by made_at desc, id limit 100
        """)
    List<DelegationRow> of(UUID organisation, UUID person);

    /** What somebody gave and was given that has not ended, and what is still to begin. */
    @Query("""
        select * from access.delegation
        where organisation = :organisation and (giver = :person or delegate = :person) and ended_at is null and ends > :now
        order by made_at, id
        """)
    List<DelegationRow> lasting(UUID organisation, UUID person, Instant now);

    @Query("""
        select exists (select from access.role_grant
          where organisation = :organisation and person = :person and role in ('viewer', 'commenter', 'editor')
            and ended_at is null and (ends is null or ends > :now))
        """)
    boolean reads(UUID organisation, UUID person, Instant now);

    @Query("""
        update access.delegation set ended_at = :now, ended_by = :person, ended_by_name = :personName
        where id = :id and ended_at is null
        """)
    @ParameterExpression(name = "person", expression = "#{by.person}")
    @ParameterExpression(name = "personName", expression = "#{by.personName}")
    int end(UUID id, By by, Instant now);
}
