package org.jointly.access.machine;

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
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface MachineRows extends GenericRepository<MachineRow, UUID> {
    MachineRow save(MachineRow machine);

    /** Until the transaction ends, nobody else makes or rotates for the organisation. */
    @Query("""
            select true from (select pg_advisory_xact_lock(
              hashtextextended('machines ' || cast(:organisation as text), 0))) as held
            """)
    boolean lock(UUID organisation);

    @Query("select * from access.machine where organisation = :organisation and id = :id")
    Optional<MachineRow> find(UUID organisation, UUID id);

    @Query("""
            select * from access.machine where organisation = :organisation
              and coalesce(ended_at, expires_at) > :since
            order by (ended_at is null and expires_at > now()) desc, made_at desc, id limit 200
            """)
    List<MachineRow> list(UUID organisation, Instant since);

    @Query("""
            select count(*) from access.machine
            where organisation = :organisation and ended_at is null and expires_at > :now
            """)
    long countActive(UUID organisation, Instant now);

    @Query("""
            select exists (select 1 from access.machine
              where organisation = :organisation and ended_at is null and lower(name) = lower(:name))
            """)
    boolean isNameTaken(UUID organisation, String name);

    @Query("""
            update access.machine set ended_at = :now, ended_by = :person, ended_by_name = :personName
            where organisation = :organisation and id = :id and ended_at is null
            """)
    @ParameterExpression(name = "organisation", expression = "#{by.organisation}")
    @ParameterExpression(name = "person", expression = "#{by.person}")
    @ParameterExpression(name = "personName", expression = "#{by.personName}")
    int revoke(UUID id, By by, Instant now);

    /** Those of somebody that are let in. */
    @Query("""
            select * from access.machine where organisation = :organisation and made_by = :maker
              and ended_at is null and expires_at > :now
            order by made_at
            """)
    List<MachineRow> madeBy(UUID organisation, UUID maker, Instant now);

    @Query("""
            insert into access.machine_token (id, organisation, machine, hash, ending, made_by, made_at)
            values (gen_random_uuid(), :organisation, :machine, :hash, :ending, :madeBy, :madeAt)
            """)
    @ParameterExpression(name = "organisation", expression = "#{token.organisation}")
    @ParameterExpression(name = "machine", expression = "#{token.machine}")
    @ParameterExpression(name = "hash", expression = "#{token.hash}")
    @ParameterExpression(name = "ending", expression = "#{token.ending}")
    @ParameterExpression(name = "madeBy", expression = "#{token.madeBy}")
    @ParameterExpression(name = "madeAt", expression = "#{token.madeAt}")
    int add(NewMachineToken token);

    /** The newest one then; those before it at once. */
    @Query("""
            update access.machine_token
            set ends_at = case when ends_at is null then :then else least(ends_at, :now) end
            where machine = :machine and (ends_at is null or ends_at > :now)
            """)
    int endTokens(UUID machine, Instant then, Instant now);

    /** Those that somebody gave, of whichever account. */
    @Query("""
            update access.machine_token set ends_at = :now
            where organisation = :organisation and made_by = :giver and (ends_at is null or ends_at > :now)
            """)
    int endTokensOf(UUID organisation, UUID giver, Instant now);

    @Query("""
            select machine, ending, made_at, ends_at from access.machine_token
            where machine in (:machines) and (ends_at is null or ends_at > :now) order by made_at desc
            """)
    List<MachineTokenRow> tokens(List<UUID> machines, Instant now);

    /** Whose a token is that is good now. */
    @Query("""
            select m.id, m.organisation, m.name, m.scopes, m.made_by, m.made_by_name, m.last_used_at, t.made_by as given_by
            from access.machine_token t join access.machine m on m.id = t.machine
            where t.hash = :hash and (t.ends_at is null or t.ends_at > :now)
              and m.ended_at is null and m.expires_at > :now
            """)
    Optional<UsedMachine> behind(byte[] hash, Instant now);

    @Query("""
            update access.machine set last_used_at = :now, last_used_from = cast(:address as text)
            where id = :id and ended_at is null
            """)
    int noteUse(UUID id, Instant now, @Nullable String address);

    /** Those that expire soon and of which nobody was told. */
    @Query("""
            select * from access.machine
            where ended_at is null and reminded_at is null and expires_at > :now and expires_at <= :soon
            order by expires_at limit 500 for update skip locked
            """)
    List<MachineRow> expiring(Instant now, Instant soon);

    @Query("update access.machine set reminded_at = :now where id = :id and ended_at is null")
    int reminded(UUID id, Instant now);
}
