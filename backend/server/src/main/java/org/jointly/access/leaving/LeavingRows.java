package org.jointly.access.leaving;

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
interface LeavingRows extends GenericRepository<LeavingRow, UUID> {
    LeavingRow save(LeavingRow row);

    /** The one that was not taken back. */
    @Query("select * from access.leaving where organisation = :organisation and taken_back_at is null")
    Optional<LeavingRow> lasting(UUID organisation);

    @Query("""
            update access.leaving set taken_back_by = :person, taken_back_by_name = :personName, taken_back_at = :now
            where organisation = :organisation and taken_back_at is null and begun_at is null and left_at is null
            """)
    @ParameterExpression(name = "organisation", expression = "#{by.organisation}")
    @ParameterExpression(name = "person", expression = "#{by.person}")
    @ParameterExpression(name = "personName", expression = "#{by.personName}")
    int takeBack(By by, Instant now);

    /** Of the duty; who is suspended stays where it is. */
    @Query("""
            select l.* from access.leaving l
            join organisation.organisation o on o.id = l.organisation and o.enabled
            where l.taken_back_at is null and l.left_at is null and l.leaves_at <= :now order by l.leaves_at limit 100
            """)
    List<LeavingRow> due(Instant now);

    /** Zero if it was said already, or taken back. */
    @Query("""
            update access.leaving set held_up_at = :now
            where id = :id and held_up_at is null and taken_back_at is null and left_at is null
            """)
    int holdUp(UUID id, Instant now);

    /** Zero if it was begun already, or taken back. */
    @Query("""
            update access.leaving set begun_at = :now
            where id = :id and begun_at is null and taken_back_at is null and left_at is null and leaves_at <= :now
            """)
    int begin(UUID id, Instant now);

    /** Until the transaction ends, no other node does anything about it. */
    @Query("select id from access.leaving where id = :id and begun_at is not null and left_at is null for update")
    Optional<UUID> goingOn(UUID id);

    @Query("update access.leaving set left_at = :now where id = :id and begun_at is not null and left_at is null")
    int leave(UUID id, Instant now);

    @Query("""
            update access.machine set ended_at = :now, ended_by = :person, ended_by_name = :personName
            where organisation = :organisation and ended_at is null
            """)
    @ParameterExpression(name = "organisation", expression = "#{by.organisation}")
    @ParameterExpression(name = "person", expression = "#{by.person}")
    @ParameterExpression(name = "personName", expression = "#{by.personName}")
    int revokeMachines(By by, Instant now);

    @Query("update access.webhook set state = 'removed' where organisation = :organisation and state <> 'removed'")
    int removeWebhooks(UUID organisation);

    /** Keycloak is told by the job that looks after providers. */
    @Query("""
            update access.provider set state = 'ended', version = version + 1
            where organisation = :organisation and state <> 'ended'
            """)
    int endProvider(UUID organisation);

    /** For whoever has them from now on. */
    @Query("delete from access.provider_domain where organisation = :organisation")
    int releaseDomains(UUID organisation);
}
